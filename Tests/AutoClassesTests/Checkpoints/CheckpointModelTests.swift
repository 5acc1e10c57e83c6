import Files
import Foundation
import Testing

@testable import AutoClasses

/// One model in every form in which transformers saves weights (`Scripts/fixtures/pytorch.py`).
@Suite struct CheckpointModelTests {
  static let folder = FileSystem.join(Fixture.root, "pytorch/models")

  static func logits(_ id: String, _ options: LoadOptions = LoadOptions()) async throws -> [Float] {
    let inputs = try NamedTensors(safetensors: FileSystem.join(folder, "inputs.safetensors"))
    let (model, report) = try await AutoModelForMaskedLM.from(
      pretrained: id, options: options, outputLoadingInfo: true)
    #expect(report.isFullyTrained && report.unexpectedKeys.isEmpty, "\(report)")
    return try model(inputs).logits.floats
  }

  static func expected() throws -> [Float] {
    let path = FileSystem.join(folder, "outputs.safetensors")
    return try #require(try NamedTensors(safetensors: path)["logits"]).floats
  }

  static func isClose(_ a: [Float], _ b: [Float]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 1e-5 }
  }

  @Test(
    "Every form gives the same output",
    arguments: [
      ("safetensors", nil), ("safetensors-sharded", nil), ("bin", nil), ("bin-sharded", nil),
      ("legacy", nil), ("variants", "v1"), ("variants", "v2"), ("variants", "v3"),
      ("safetensors/model.safetensors", nil), ("bin/pytorch_model.bin", nil),
      ("bin-sharded/pytorch_model.bin.index.json", nil),
    ] as [(String, String?)])
  func output(_ name: String, _ variant: String?) async throws {
    let found = try await Self.logits(
      FileSystem.join(Self.folder, name), LoadOptions(variant: variant))
    #expect(Self.isClose(found, try Self.expected()))
  }

  @Test("The files are looked for in Python's order")
  func order() async throws {
    let folder = NSTemporaryDirectory() + "/order-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let order: [(WeightFile, LoadOptions)] = [
      (.tensorFlow1, LoadOptions(fromTF: true)), (.tensorFlow2, LoadOptions(fromTF: true)),
      (.safetensors, LoadOptions()), (.safetensorsIndex, LoadOptions()),
      (.pytorch, LoadOptions()), (.pytorchIndex, LoadOptions()),
    ]
    // The last alone, then the one before it too, …
    for (file, options) in order.reversed() {
      try FileSystem.writeAtomically(FileSystem.join(folder, file.name), "x".utf8)
      let files = try await ModelFiles(folder, options, purpose: .configuration)
      let found = try await WeightFileChoice(files, options).find { try await files.path(of: $0) }
      #expect(found.file == file)
    }
    for (useSafetensors, file) in [(true, WeightFile.safetensors), (false, .pytorch)] {
      let options = LoadOptions(useSafetensors: useSafetensors)
      let files = try await ModelFiles(folder, options, purpose: .configuration)
      let found = try await WeightFileChoice(files, options).find { try await files.path(of: $0) }
      #expect(found.file == file)
    }
  }

  @Test(
    "What is missing is said in Python's words",
    arguments: [
      (
        [], LoadOptions(),
        "no file named pytorch_model.bin, model.safetensors, tf_model.h5, "
          + "model.ckpt.index or flax_model.msgpack found in directory FOLDER."
      ),
      (
        [], LoadOptions(variant: "fp16"),
        "no file named pytorch_model.fp16.bin, model.fp16.safetensors, "
          + "tf_model.h5, model.ckpt.index or flax_model.msgpack found in directory FOLDER."
      ),
      (
        ["pytorch_model.bin"], LoadOptions(useSafetensors: true),
        "no file named model.safetensors found in directory FOLDER."
      ),
      (
        ["tf_model.h5"], LoadOptions(),
        "no file named pytorch_model.bin found in directory FOLDER but there is a file for TensorFlow weights. "
          + "Use `fromTF: true` to load this model from those weights."
      ),
      (
        ["model.ckpt.index"], LoadOptions(),
        "no file named pytorch_model.bin found in directory FOLDER but there is a file for TensorFlow weights. "
          + "Use `fromTF: true` to load this model from those weights."
      ),
      (
        ["flax_model.msgpack"], LoadOptions(),
        "no file named pytorch_model.bin found in directory FOLDER but there is a file for Flax weights. "
          + "This package does not read those; save the model from Python with `save_pretrained`."
      ),
    ] as [([String], LoadOptions, String)])
  func missing(_ names: [String], _ options: LoadOptions, _ text: String) async throws {
    let folder = NSTemporaryDirectory() + "/missing-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in names {
      try FileSystem.writeAtomically(FileSystem.join(folder, name), "x".utf8)
    }
    let files = try await ModelFiles(folder, options, purpose: .configuration)
    let error = await #expect(throws: LoadError.self) {
      try await WeightFileChoice(files, options).find { try await files.path(of: $0) }
    }
    #expect(
      error?.description == "Error " + text.replacingOccurrences(of: "FOLDER", with: folder))
  }

  @Test(
    "Damaged indices are refused",
    arguments: [
      (
        "[]",
        "'INDEX' should hold a JSON object with the key \"weight_map\"; it is not the index of a "
          + "checkpoint, or it is damaged"
      ),
      (#"{"weight_map": {"a": 1}}"#, "'INDEX': weight_map[\"a\"] should be the name of a file"),
      (
        #"{"weight_map": {"a": "../x.safetensors"}}"#,
        "'INDEX': weight_map[\"a\"] is \"../x.safetensors\", which may lie outside of the model's folder: "
          + "it holds the folder '..'"
      ),
      (
        #"{"weight_map": {"a": "/etc/passwd"}}"#,
        "'INDEX': weight_map[\"a\"] is \"/etc/passwd\", which may lie outside of the model's folder: "
          + "it is an absolute path"
      ),
      (
        #"{"weight_map": {"a": "one", "b": "two"}}"#,
        "'INDEX' lists the shard \"one\", which FOLDER does not have; download the checkpoint again"
      ),
      (
        #"{"weight_map": {"bert.pooler": "model-00001-of-00004.safetensors"}}"#,
        "'INDEX' expects the tensor \"bert.pooler\" in \"model-00001-of-00004.safetensors\", which does not "
          + "have it; download the checkpoint again"
      ),
    ])
  func damagedIndex(_ json: String, _ text: String) async throws {
    let folder = NSTemporaryDirectory() + "/index-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let source = FileSystem.join(Self.folder, "safetensors-sharded")
    try FileManager.default.copyItem(atPath: source, toPath: folder)
    let index = FileSystem.join(folder, "model.safetensors.index.json")
    try FileSystem.writeAtomically(index, json.utf8)
    let error = await #expect(throws: LoadError.self) {
      try await AutoModelForMaskedLM.from(pretrained: folder)
    }
    #expect(
      error?.description
        == text.replacingOccurrences(of: "INDEX", with: index)
        .replacingOccurrences(of: "FOLDER", with: folder))
  }

  @Test("A tensor in two shards is refused")
  func twoShards() async throws {
    let folder = NSTemporaryDirectory() + "/shards-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let source = FileSystem.join(Self.folder, "safetensors-sharded")
    try FileManager.default.copyItem(atPath: source, toPath: folder)
    let first = FileSystem.join(folder, "model-00001-of-00004.safetensors")
    let second = FileSystem.join(folder, "model-00004-of-00004.safetensors")
    try FileManager.default.removeItem(atPath: second)
    try FileManager.default.copyItem(atPath: first, toPath: second)
    let index = FileSystem.join(folder, "model.safetensors.index.json")
    let map =
      #"{"weight_map": {"bert.embeddings.word_embeddings.weight": "model-00001-of-00004.safetensors", "#
      + #""bert.embeddings.LayerNorm.bias": "model-00004-of-00004.safetensors"}}"#
    try FileSystem.writeAtomically(index, map.utf8)
    let error = await #expect(throws: LoadError.self) {
      try await AutoModelForMaskedLM.from(pretrained: folder)
    }
    #expect(
      error?.description
        == "'\(index)': the tensor \"bert.embeddings.LayerNorm.bias\" is in "
        + "\"model-00004-of-00004.safetensors\" and in \"model-00001-of-00004.safetensors\"; expected it in "
        + "one of them, convert the checkpoint again")
  }
}
