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

  @Test("A name that no source knows leads nowhere; one that a source knows leads to its files")
  func source() async throws {
    // Paths are never asked for at a source.
    for id in ["./nowhere", "/nowhere/at/all", "a/b/c", ""] {
      await #expect(throws: LoadError.self) { try await AutoConfig.from(pretrained: id) }
    }
    struct Fixed: ModelRepository {
      let folder: String
      func path(of file: String) -> String? {
        let path = FileSystem.join(folder, file)
        return FileSystem.isFile(path) ? path : nil
      }
      func bytes(of file: String, _ range: Range<Int>) throws -> (bytes: [UInt8], size: Int)? {
        guard let path = path(of: file) else { return nil }
        let all = try FileSystem.readAll(path)
        return (Array(all[range.clamped(to: all.indices)]), all.count)
      }
    }
    ModelSource.use { id, options in
      #expect(options.revision == "v2")
      return Fixed(folder: FileSystem.join(Fixture.root, "models/\(id.split(separator: "/")[1])"))
    }
    let options = LoadOptions(revision: "v2")
    let config = try await AutoConfig.from(pretrained: "org/bert-model", options: options)
    #expect(type(of: config).className == "BertConfig")
    _ = try await AutoModel.from(pretrained: "org/bert-model", options: options)
    let explanation = try await Explanation.of(pretrained: "org/bert-model", options: options)
    #expect(explanation.weights?.tensors == 39)
  }
}
