import Files
import Foundation
import Testing

@testable import AutoClasses

/// What a load reports, against Python's `output_loading_info=True` (`Scripts/fixtures/models_loading.py`).
@Suite struct LoadingTests {
  struct Load: CustomTestStringConvertible, Sendable {
    let json: JSON
    var testDescription: String {
      "\(string("auto_class")) of \(string("folder")) \(json["arguments"]?.serialized() ?? "")"
    }
    func string(_ key: String) -> String { json[key]?.stringValue ?? "" }
    func names(_ key: String) -> [String] { json[key]?.arrayValue?.compactMap(\.stringValue) ?? [] }

    static let all: [Load] = {
      let path = FileSystem.join(Fixture.root, "models/loading.json")
      return ((try? JSON(file: path))?["loads"]?.arrayValue ?? []).map(Load.init)
    }()
  }

  @Test("Missing, unexpected and mismatched names are Python's", arguments: Load.all)
  func report(_ load: Load) async throws {
    let folder = FileSystem.join(Fixture.root, "models/\(load.string("folder"))")
    var arguments = load.json["arguments"]?.objectValue ?? [:]
    let options = LoadOptions(
      ignoreMismatchedSizes: arguments["ignore_mismatched_sizes"]?.boolValue ?? false)
    arguments["ignore_mismatched_sizes"] = nil
    var config = try await AutoConfig.from(pretrained: folder)
    _ = try config.set(arguments)
    let auto = try AutoClass.named(load.string("auto_class"))
    if let error = load.json["error"]?["text"]?.stringValue {
      // Python stops at the first tensor and names it within its layer; ours lists all by their whole names.
      let found = await #expect(throws: LoadError.self) {
        try await auto.load(folder, config, options)
      }
      #expect(found?.code == .mismatchedShapes)
      let shapes = try #require(error.split(separator: ": ").last)
      #expect(found?.description.contains(shapes.dropLast()) == true)
      return
    }
    let (model, report) = try await auto.load(folder, config, options)
    #expect(model.className == load.string("class"))
    #expect(report.missingKeys == load.names("missing_keys"))
    #expect(report.unexpectedKeys == load.names("unexpected_keys"))
    let mismatched = load.json["mismatched_keys"]?.arrayValue ?? []
    #expect(report.mismatchedKeys.map(\.name) == mismatched.compactMap(\.stringValue))
    let warnings = load.names("warnings").map {
      $0.replacingOccurrences(of: "{folder}", with: folder)
    }
    #expect(
      report.untrainedWarning.map { warnings.contains($0) } ?? true,
      "\(report.untrainedWarning ?? "")")
  }

  @Test("Tensors of another shape are all listed")
  func mismatch() async throws {
    let folder = FileSystem.join(Fixture.root, "models/bert-for-sequence-classification")
    let error = await #expect(throws: LoadError.self) {
      try await AutoModelForSequenceClassification.from(pretrained: folder, numLabels: 5)
    }
    #expect(
      error?.description == """
        Error(s) in loading state_dict for BertForSequenceClassification:
        \tsize mismatch for classifier.bias: copying a param with shape torch.Size([3]) from checkpoint, the shape in \
        current model is torch.Size([5]).
        \tsize mismatch for classifier.weight: copying a param with shape torch.Size([3, 24]) from checkpoint, the \
        shape in current model is torch.Size([5, 24]).
        \tYou may consider adding `ignoreMismatchedSizes: true` to load the rest.
        """)
  }

  @Test("Sizes that no machine can hold are refused before memory is taken")
  func tooLarge() async throws {
    let config = try AutoConfig.forModel(
      "bert", set: ["vocab_size": 1_073_741_824, "hidden_size": 65536, "num_attention_heads": 16])
    let error = #expect(throws: WeightsError.self) { try AutoModel.from(config: config) }
    #expect(
      error?.description.hasPrefix(
        "the new parameter 'embeddings.word_embeddings.weight' of shape [1073741824, 65536]")
        == true)
    let folder = FileSystem.join(Fixture.root, "models/bert-model")
    await #expect(throws: WeightsError.self) {
      try await AutoModel.from(
        pretrained: folder, set: ["vocab_size": 2_000_000_000, "hidden_size": 24000])
    }
  }

  @Test("Untrained parameters can be refused")
  func refuseUntrained() async throws {
    let folder = FileSystem.join(Fixture.root, "models/bert-for-masked-lm")
    let options = LoadOptions(onUntrainedHead: .error)
    let error = await #expect(throws: LoadError.self) {
      try await AutoModelForSequenceClassification.from(pretrained: folder, options: options)
    }
    #expect(error?.code == .untrainedHead)
    #expect(
      error?.description.contains(
        "['bert.pooler.dense.bias', 'bert.pooler.dense.weight', 'classifier.bias', 'classifier.weight']"
      ) == true)
    _ = try await AutoModelForMaskedLM.from(pretrained: folder, options: options)
  }

  @Test("Arguments that nothing knows are refused with Python's words")
  func unknownArgument() async throws {
    let folder = FileSystem.join(Fixture.root, "models/bert-model")
    let error = await #expect(throws: LoadError.self) {
      try await AutoModel.from(pretrained: folder, set: ["foo": 1])
    }
    #expect(error?.description == "BertModel.__init__() got an unexpected keyword argument 'foo'")
    let config = try await AutoConfig.from(pretrained: folder)
    let second = await #expect(throws: LoadError.self) {
      try await AutoModel.from(pretrained: folder, config: config, outputAttentions: true)
    }
    #expect(
      second?.description
        == "BertModel.__init__() got an unexpected keyword argument 'output_attentions'")
  }

  @Test("A class that an architecture does not have is refused with the list of those that do")
  func notMapped() async throws {
    let folder = FileSystem.join(Fixture.root, "models/distilbert-model")
    let error = await #expect(throws: LoadError.self) {
      try await AutoModelForNextSentencePrediction.from(pretrained: folder)
    }
    #expect(error?.code == .notMapped)
    #expect(
      error?.description
        == "Unrecognized configuration class <class 'DistilBertConfig'> for this kind of AutoModel: "
        + "AutoModelForNextSentencePrediction.\nModel type should be one of BertConfig.")
  }

  @Test("Configuration overrides reach the model")
  func overrides() async throws {
    let folder = FileSystem.join(Fixture.root, "models/bert-model")
    let model = try await AutoModel.from(pretrained: folder, outputAttentions: true)
    #expect(model.config.outputAttentions)
    let output = try model(ModelInputs(inputIds: [[1, 2, 3]]))
    #expect(output.attentions?.count == 2)
    #expect(output.hiddenStates == nil)
  }

  @Test("A folder without weights says which files were looked for")
  func noWeights() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(#"{"model_type": "bert"}"#.utf8).write(
      to: folder.appendingPathComponent("config.json"))
    let error = await #expect(throws: LoadError.self) {
      try await AutoModel.from(pretrained: folder.path)
    }
    #expect(
      error?.description
        == "Error no file named pytorch_model.bin, model.safetensors, tf_model.h5, model.ckpt.index or "
        + "flax_model.msgpack found in directory \(folder.path).")
  }
}
