import ArgumentParser
import AutoClasses
import Files
import Foundation
import Testing

@testable import autoclass

@Suite struct CommandTests {
  static let fixtures = #filePath.replacingOccurrences(
    of: "CommandLineTests/CommandTests.swift", with: "Fixtures")

  @Test("forward writes every output of Python's forward under its name")
  func forward() async throws {
    let folder = "\(Self.fixtures)/models/bert-for-pre-training"
    let output = FileManager.default.temporaryDirectory.appendingPathComponent(
      UUID().uuidString + ".safetensors")
    defer { try? FileManager.default.removeItem(at: output) }
    let command = try ForwardCommand.parse([
      folder, "--as", "AutoModelForPreTraining", "--input", "\(folder)/inputs.safetensors",
      "--output", output.path, "--output-hidden-states", "--output-attentions",
    ])
    try await command.run()
    let written = try NamedTensors(safetensors: output.path)
    let expected = try NamedTensors(safetensors: "\(folder)/outputs.safetensors")
    #expect(Set(written.names) == Set(expected.names))
    for (name, tensor) in expected { #expect(written[name]?.shape == tensor.shape, "\(name)") }
  }

  @Test("forward reads a TensorFlow checkpoint with a configuration of its own")
  func forwardFromTF() async throws {
    let source = "\(Self.fixtures)/models/bert-for-pre-training"
    let output = FileManager.default.temporaryDirectory.appendingPathComponent(
      UUID().uuidString + ".safetensors")
    defer { try? FileManager.default.removeItem(at: output) }
    try await ForwardCommand.parse([
      "\(Self.fixtures)/tensorflow/bert.ckpt.index", "--from-tf", "--config",
      "\(Self.fixtures)/tensorflow/config.json", "--as", "AutoModelForPreTraining", "--input",
      "\(source)/inputs.safetensors", "--output", output.path,
    ]).run()
    let written = try NamedTensors(safetensors: output.path)
    #expect(written.names.contains("prediction_logits"))
  }

  @Test("An Auto class that does not exist is refused with the list")
  func unknownAutoClass() async throws {
    let command = try ForwardCommand.parse([
      "\(Self.fixtures)/models/bert-model", "--as", "AutoModelForCooking", "--input", "x",
      "--output", "y",
    ])
    let error = await #expect(throws: LoadError.self) { try await command.run() }
    #expect(error?.description.hasPrefix("There is no Auto class 'AutoModelForCooking'") == true)
  }

  @Test("config --set takes JSON and plain strings, and refuses what has no value")
  func config() async throws {
    let folder = "\(Self.fixtures)/models/bert-model"
    try await ConfigCommand.parse([
      folder, "--set", "num_labels=5", "--set", "hidden_act=relu", "--json",
    ]).run()
    let command = try ConfigCommand.parse([folder, "--set", "num_labels"])
    await #expect(throws: (any Error).self) { try await command.run() }
  }

  @Test("The similarity table is readable")
  func similarity() {
    let table = SimilarityTable(texts: ["one", "two"], vectors: [[1, 0], [0.6, 0.8]])
    #expect(
      table.description
        == """
        1  one
        2  two

            1       2       \n\
        1   █ 1.00  ▒ 0.60  \n\
        2   ▒ 0.60  █ 1.00  \

        """.trimmingCharacters(in: .newlines))
  }
}
