import AutoClasses
import Foundation
import HubServer
import Testing

/// Which of a repository's weights a name downloads, in Python's order. In the suite of the other names, since where
/// names lead is one setting of the process.
extension HubNamesTests {
  /// One model in these forms (`Scripts/fixtures/pytorch.py`), as one repository.
  private static func repository(_ forms: [String]) throws -> ServedRepository {
    var files: [String: ServedFile] = [:]
    for form in forms {
      let folder = URL(fileURLWithPath: "\(fixtures)/pytorch/models/\(form)")
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        files[name] = try ServedFile(file: folder.appendingPathComponent(name))
      }
    }
    return ServedRepository("org/model", files)
  }

  /// The shards of an index, and the index.
  private static func sharded(_ stem: String, _ ending: String, index: String) -> [String] {
    (1...4).map { "\(stem)-0000\($0)-of-00004.\(ending)" } + [index]
  }

  /// What the cache has of the repository.
  private static func downloaded(from server: HubServer, in cache: String) throws -> [String] {
    let commit = try #require(server.commit("org/model"))
    let snapshot = "\(cache)/models--org--model/snapshots/\(commit)"
    return try FileManager.default.contentsOfDirectory(atPath: snapshot).sorted()
  }

  struct Choice: Sendable, CustomTestStringConvertible {
    let forms: [String]
    var options = LoadOptions()
    let files: [String]
    var testDescription: String {
      "\(forms) \(options.variant ?? "") \(options.useSafetensors.map { "\($0)" } ?? "")"
    }
  }

  static let allForms = [
    "safetensors", "safetensors-sharded", "bin", "bin-sharded", "variants",
  ]
  private static let safetensorsShards = sharded(
    "model", "safetensors", index: "model.safetensors.index.json")
  private static let pytorchShards = sharded(
    "pytorch_model", "bin", index: "pytorch_model.bin.index.json")

  static let choices = [
    Choice(forms: allForms, files: ["model.safetensors"]),
    Choice(
      forms: ["safetensors-sharded", "bin", "bin-sharded", "variants"], files: safetensorsShards),
    Choice(forms: ["bin", "bin-sharded", "variants"], files: ["pytorch_model.bin"]),
    Choice(forms: ["bin-sharded", "variants"], files: pytorchShards),
    Choice(
      forms: ["safetensors-sharded", "bin"], options: LoadOptions(useSafetensors: true),
      files: safetensorsShards),
    Choice(
      forms: allForms, options: LoadOptions(useSafetensors: false), files: ["pytorch_model.bin"]),
    Choice(
      forms: ["safetensors", "bin-sharded"], options: LoadOptions(useSafetensors: false),
      files: pytorchShards),
    Choice(forms: allForms, options: LoadOptions(variant: "v1"), files: ["model.v1.safetensors"]),
    Choice(
      forms: allForms, options: LoadOptions(variant: "v2"),
      files: sharded("model.v2", "safetensors", index: "model.safetensors.index.v2.json")),
    Choice(forms: allForms, options: LoadOptions(variant: "v3"), files: ["pytorch_model.v3.bin"]),
  ]

  @Test(
    "A name downloads the first of the weights in Python's order, and no others", arguments: choices
  )
  func weightFiles(_ choice: Choice) async throws {
    try await Self.withHub([try Self.repository(choice.forms)]) { server, cache in
      let (model, report) = try await AutoModelForMaskedLM.from(
        pretrained: "org/model", options: choice.options, outputLoadingInfo: true)
      #expect(report.isFullyTrained && report.unexpectedKeys.isEmpty, "\(report)")
      #expect(
        try Self.downloaded(from: server, in: cache) == (choice.files + ["config.json"]).sorted())

      let folder = "\(Self.fixtures)/pytorch/models"
      let found = try model(NamedTensors(safetensors: "\(folder)/inputs.safetensors")).logits.floats
      let outputs = try NamedTensors(safetensors: "\(folder)/outputs.safetensors")
      let expected = try #require(outputs["logits"]).floats
      #expect(found.count == expected.count)
      #expect(zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-5 })
    }
  }

  @Test(
    "Weights that the options exclude are not downloaded, and the error has Python's words",
    arguments: [
      (
        LoadOptions(useSafetensors: true),
        "org/model does not appear to have a file named model.safetensors or "
          + "model.safetensors.index.json and thus cannot be loaded with `safetensors`. Please make "
          + "sure that the model has been saved with `safe_serialization=True` or do not set "
          + "`useSafetensors: true`."
      ),
      (
        LoadOptions(variant: "fp16"),
        "org/model does not appear to have a file named pytorch_model.fp16.bin but there is a file "
          + "without the variant fp16. Use `variant: nil` to load this model from those weights."
      ),
    ] as [(LoadOptions, String)])
  func excludedWeights(_ options: LoadOptions, _ text: String) async throws {
    try await Self.withHub([try Self.repository(["bin", "bin-sharded"])]) { server, cache in
      let error = await #expect(throws: LoadError.self) {
        try await AutoModelForMaskedLM.from(pretrained: "org/model", options: options)
      }
      #expect(error?.code == .missingFile)
      #expect(error?.description == text)
      let downloaded = try Self.downloaded(from: server, in: cache)
      #expect(downloaded == ["config.json"])
    }
  }
}
