import Files
import Foundation
import Testing

@testable import AutoClasses

@Suite struct ModelNamesTests {
  @Test(
    "A name is found in each of its spellings",
    arguments: [
      ("a.LayerNorm.weight", ["a.LayerNorm.weight", "a.LayerNorm.gamma"]),
      ("a.LayerNorm.bias", ["a.LayerNorm.bias", "a.LayerNorm.beta"]),
      ("conv.weight_g", ["conv.weight_g", "conv.parametrizations.weight.original0"]),
      (
        "conv.parametrizations.weight.original1",
        ["conv.parametrizations.weight.original1", "conv.weight_v"]
      ),
      ("a.weight", ["a.weight"]),
    ])
  func spellings(_ name: String, _ expected: [String]) {
    #expect(ModelNames.spellings(of: name) == expected)
  }

  @Test("Reports write names as the model does")
  func reported() {
    func names(isBase: Bool, _ hasPrefix: Bool) -> ModelNames {
      ModelNames(basePrefix: "bert", isBase: isBase, checkpointHasPrefix: hasPrefix)
    }
    let old = "bert.x.LayerNorm.gamma"
    #expect(names(isBase: true, true).reportedName(old) == "x.LayerNorm.weight")
    #expect(names(isBase: true, true).reportedName("cls.LayerNorm.gamma") == "cls.LayerNorm.gamma")
    #expect(names(isBase: false, true).reportedName(old) == "bert.x.LayerNorm.weight")
    #expect(
      names(isBase: false, false).reportedName("x.weight_g")
        == "x.parametrizations.weight.original0")
    #expect(names(isBase: true, false).reportedName("x") == "x")
  }

  @Test("A head's tensors beside a base model's names are refused, as in Python")
  func corrupted() async throws {
    let source = FileSystem.join(CheckpointModelTests.folder, "safetensors")
    let folder = NSTemporaryDirectory() + "/corrupted-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(atPath: source, toPath: folder)
    let path = FileSystem.join(folder, "model.safetensors")
    var tensors = NamedTensors()
    for (name, tensor) in try NamedTensors(safetensors: path) {
      tensors[name.hasPrefix("bert.") ? String(name.dropFirst(5)) : name] = tensor
    }
    try tensors.write(safetensors: path)
    let error = await #expect(throws: LoadError.self) {
      try await AutoModelForMaskedLM.from(pretrained: folder)
    }
    #expect(
      error?.description
        == "The state dictionary of the model you are trying to load is corrupted. Are you sure it was "
        + "properly saved?")
    _ = try await AutoModel.from(pretrained: folder)
  }
}
