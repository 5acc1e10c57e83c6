import Files
import Testing

@testable import AutoClasses

@Suite struct ExplanationTests {
  @Test("What is said to be untrained is what a load finds missing", arguments: Fixture.models)
  func untrained(_ fixture: Fixture) async throws {
    let explanation = try await Explanation.of(pretrained: fixture.folder)
    for model in explanation.models {
      let options = LoadOptions(onUntrainedHead: .allow, ignoreMismatchedSizes: true)
      let auto = try AutoClass.named(model.autoClass)
      let (loaded, report) = try await auto.load(fixture.folder, nil, options)
      #expect(loaded.className == model.className)
      let missing = report.missingKeys + report.mismatchedKeys.map(\.name)
      #expect(model.untrained == missing.sorted(), "\(model.autoClass)")
    }
    #expect(explanation.models.contains { $0.autoClass == fixture.autoClass })
  }

  @Test("Files, rules and sizes are told")
  func told() async throws {
    let folder = FileSystem.join(Fixture.root, "models/distilbert-for-masked-lm")
    let explanation = try await Explanation.of(pretrained: folder)
    #expect(explanation.config.className == "DistilBertConfig")
    #expect(explanation.config.rule == "model_type 'distilbert' in config.json")
    #expect(explanation.tokenizer == nil)
    #expect(explanation.files.filter(\.found).map(\.name) == ["config.json", "model.safetensors"])
    let (_, report) = try await AutoModelForMaskedLM.from(
      pretrained: folder, outputLoadingInfo: true)
    #expect(report.isFullyTrained)
    let weights = try #require(explanation.weights)
    #expect(weights.dtypes == ["F32"] && weights.parameters * 4 == weights.bytes)
    #expect(!explanation.models.contains { $0.autoClass == "AutoModelForCausalLM" })
  }

  @Test(
    "The variables of a TensorFlow checkpoint are told by the model's names",
    arguments: [
      "folder", "folder/model.ckpt",
    ])
  func tensorFlow(_ name: String) async throws {
    let explanation = try await Explanation.of(
      pretrained: FileSystem.join(TensorFlowFixture.folder, name))
    let weights = try #require(explanation.weights)
    #expect(weights.file == "model.ckpt.index")
    for model in explanation.models {
      let options = LoadOptions(
        onUntrainedHead: .allow, ignoreMismatchedSizes: true, fromTF: true)
      let (_, report) = try await AutoClass.named(model.autoClass).load(
        FileSystem.join(TensorFlowFixture.folder, name), nil, options)
      #expect(model.untrained == report.missingKeys, "\(model.autoClass)")
    }
    let pretraining = explanation.models.first { $0.autoClass == "AutoModelForPreTraining" }
    #expect(pretraining?.untrained.isEmpty == true)
  }

  @Test("What looks like a path is never asked for on the hub")
  func paths() async throws {
    for id in ["./nowhere", "/nowhere/at/all", "a/b/c", ""] {
      let error = await #expect(throws: LoadError.self) {
        try await AutoConfig.from(pretrained: id)
      }
      #expect(error?.code == .notFound)
    }
  }
}
