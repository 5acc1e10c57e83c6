import Files
import Foundation
import Testing

@testable import AutoClasses

@Suite struct InspectionTests {
  @Test(
    "Every form of a model lists the same tensors",
    arguments: [
      "safetensors-sharded", "bin", "bin-sharded", "safetensors/model.safetensors",
      "bin/pytorch_model.bin", "bin-sharded/pytorch_model.bin.index.json",
    ])
  func forms(_ form: String) async throws {
    func tensors(_ form: String) async throws -> [CheckpointEntry] {
      let path = FileSystem.join(CheckpointModelTests.folder, form)
      return try await Inspection.of(pretrained: path, verifyingChecksums: true).tensors
    }
    let expected = Set(try await tensors("safetensors"))
    let found = Set(try await tensors(form))
    // PyTorch's files have the names of tied tensors too.
    #expect(found.isSuperset(of: expected))
    #expect(
      found.subtracting(expected).allSatisfy { $0.name.hasPrefix("cls.predictions.decoder.") })
  }

  @Test("The report for machines has names, types, shapes and bytes")
  func json() async throws {
    let path = FileSystem.join(PyTorchFileTests.folder, "nested.zip.pt")
    let found = try await Inspection.of(pretrained: path)
    #expect(
      found.json.serialized()
        == #"{"file": "\#(path)", "format": "pytorch", "metadata": {}, "tensors": [{"name": "a.b", "dtype": "F32", "shape": [2], "#
        + #""bytes": 8}, {"name": "a.7", "dtype": "F32", "shape": [1], "bytes": 4}, {"name": "c.0", "dtype": "#
        + #""F32", "shape": [1], "bytes": 4}, {"name": "c.1.0", "dtype": "F32", "shape": [2], "bytes": 8}]}"#
    )
    #expect(found.parameters == 6 && found.byteCount == 24)
  }

  @Test("Explanations know PyTorch's and sharded files", arguments: ["bin", "bin-sharded"])
  func explanation(_ form: String) async throws {
    let found = try await Explanation.of(
      pretrained: FileSystem.join(CheckpointModelTests.folder, form))
    #expect(found.weights?.tensors == 28)
    #expect(found.weights?.dtypes == ["F32"])
    let masked = found.models.first { $0.autoClass == "AutoModelForMaskedLM" }
    #expect(masked?.untrained.isEmpty == true)
  }

  @Test("A file elsewhere is read in parts")
  func parts() async throws {
    let folder = FileSystem.join(CheckpointModelTests.folder, "bin")
    let path = FileSystem.join(folder, "pytorch_model.bin")
    let files = try await ModelFiles(folder, LoadOptions(), purpose: .configuration)
    let found = try await FileBytes.reading("pytorch_model.bin", of: files) {
      try PyTorchCheckpoint.entries($0)
    }
    #expect(try found == PyTorchCheckpoint(path: path).directory.entries)
    #expect(try await FileBytes.reading("none", of: files) { $0.size } == nil)
  }
}
