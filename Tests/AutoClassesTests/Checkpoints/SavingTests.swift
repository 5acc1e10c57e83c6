import Files
import Foundation
import Testing

@testable import AutoClasses

/// What `save(to:)` writes, against what `save_pretrained` wrote of the same model (`Scripts/fixtures/pytorch.py`).
@Suite struct SavingTests {
  static let folder = CheckpointModelTests.folder

  static func files(_ folder: String) throws -> [String: [UInt8]] {
    let names = try FileSystem.list(folder)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try FileSystem.readAll(FileSystem.join(folder, $0)))
      })
  }

  @Test(
    "Files, shards, index and configuration have Python's bytes",
    arguments: [("safetensors", 5_000_000_000), ("safetensors-sharded", 1200)])
  func bytes(_ form: String, _ limit: Int) async throws {
    let expected = try Self.files(FileSystem.join(Self.folder, form))
    for source in ["safetensors", "safetensors-sharded", "bin", "bin-sharded"] {
      let folder = NSTemporaryDirectory() + "/saved-" + UUID().uuidString + "/a/b"
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let model = try await AutoModelForMaskedLM.from(
        pretrained: FileSystem.join(Self.folder, source))
      try model.save(to: folder, maxShardSize: limit)
      let found = try Self.files(folder)
      #expect(found.keys.sorted() == expected.keys.sorted())
      for (name, bytes) in found {
        #expect(
          bytes == expected[name],
          "\(source) \(name): \(name.hasSuffix("json") ? String(decoding: bytes, as: UTF8.self) : "")"
        )
      }
    }
  }

  @Test("A later save replaces an earlier one, whatever the number of files")
  func again() async throws {
    let folder = NSTemporaryDirectory() + "/again-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let model = try await AutoModelForMaskedLM.from(
      pretrained: FileSystem.join(Self.folder, "bin"))
    for (limit, count) in [(1200, 6), (5_000_000_000, 2), (600, 9), (1200, 6)] {
      try model.save(to: folder, maxShardSize: limit)
      #expect(try FileSystem.list(folder).count == count)
      #expect(
        CheckpointModelTests.isClose(
          try await CheckpointModelTests.logits(folder), try CheckpointModelTests.expected()))
    }
    // From the folder into itself: the mapped files are replaced, not written to.
    let own = try await AutoModelForMaskedLM.from(pretrained: folder)
    try own.save(to: folder)
    #expect(
      CheckpointModelTests.isClose(
        try await CheckpointModelTests.logits(folder), try CheckpointModelTests.expected()))
  }

  @Test("Every model is the same after it was saved and loaded", arguments: Fixture.models)
  func everyModel(_ fixture: Fixture) async throws {
    let folder = NSTemporaryDirectory() + "/model-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let model = try await fixture.load()
    try model.save(to: folder, maxShardSize: 4000)
    let auto = try AutoClass.named(fixture.autoClass)
    let (again, report) = try await auto.load(folder, nil, LoadOptions())
    #expect(report.isFullyTrained && report.unexpectedKeys.isEmpty, "\(report)")
    let inputs = try fixture.inputs()
    let (a, b) = (try model(inputs), try again(inputs))
    #expect(a.names == b.names)
    for (name, tensor) in a {
      #expect(tensor.withBytes { Array($0) } == b[name]?.withBytes { Array($0) }, "\(name)")
    }
  }

  @Test("A new model is saved with the weights that it has")
  func new() async throws {
    let folder = NSTemporaryDirectory() + "/new-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let config = try await AutoConfig.from(pretrained: FileSystem.join(Self.folder, "bin"))
    let model = try AutoModelForMaskedLM.from(config: config, seed: 5)
    try model.save(to: folder)
    let inputs = ModelInputs(inputIds: [[1, 2, 3]])
    let again = try await AutoModelForMaskedLM.from(pretrained: folder)
    #expect(try model(inputs).logits.floats == again(inputs).logits.floats)
  }

  @Test("A folder that cannot be written to is named")
  func unwritable() async throws {
    let model = try await AutoModel.from(pretrained: FileSystem.join(Self.folder, "bin"))
    let file = try CheckpointTestFile([0], "x")
    let error = #expect(throws: FileError.self) { try model.save(to: file.path + "/inside") }
    #expect(error?.path == file.path)
  }
}
