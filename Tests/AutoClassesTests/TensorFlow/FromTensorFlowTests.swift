import Files
import Testing

@testable import AutoClasses

/// Models from TensorFlow checkpoints, against those that the checkpoints were made from.
@Suite struct FromTensorFlowTests {
  static let folder = TensorFlowFixture.folder
  static let source = FileSystem.join(Fixture.root, "models/bert-for-pre-training")

  private func config() async throws -> any PretrainedConfig {
    try await AutoConfig.from(pretrained: "\(Self.folder)/config.json")
  }

  @Test(
    "An index, a stem and a folder give what Python's twin gives",
    arguments: ["bert.ckpt.index", "bert.ckpt", "folder"])
  func preTraining(_ name: String) async throws {
    let (model, report) = try await AutoModelForPreTraining.from(
      pretrained: "\(Self.folder)/\(name)", fromTF: true, config: try await config(),
      outputLoadingInfo: true)
    #expect(report.isFullyTrained && report.unexpectedKeys == [])
    let inputs = try NamedTensors(safetensors: "\(Self.source)/inputs.safetensors")
    let expected = try NamedTensors(safetensors: "\(Self.source)/outputs.safetensors")
    // Both sides are as far from what float64 gives: tensors are equal, and sums are rounded in another order.
    let difference = Comparison(inputs, tolerance: 2e-6).firstDifference(
      try model(inputs, outputAttentions: true, outputHiddenStates: true).values, expected,
      expected.names)
    #expect(difference == nil)
  }

  @Test("Every class loads what the same tensors in safetensors give, bit for bit")
  func everyClass() async throws {
    let inputs = try NamedTensors(safetensors: "\(Self.source)/inputs.safetensors")
    let config = try await config()
    let options = LoadOptions(onUntrainedHead: .allow)
    var fromTF = options
    fromTF.fromTF = true
    let classes = Architecture.bert.models.map { $0.taskType.autoClass }
    for name in classes where name != "AutoModelForMultipleChoice" {
      let auto = try AutoClass.named(name)
      let (a, found) = try await auto.load("\(Self.folder)/bert.ckpt.index", config, fromTF)
      let (b, expected) = try await auto.load(Self.source, config, options)
      #expect(found.missingKeys == expected.missingKeys, "\(auto.name)")
      // Safetensors has the decoder's bias twice.
      #expect(
        found.unexpectedKeys
          == expected.unexpectedKeys.filter { !$0.contains("predictions.decoder") }, "\(auto.name)")
      #expect(try Self.bits(a(inputs)) == Self.bits(b(inputs)), "\(auto.name)")
    }
    let (_, report) = try await AutoModel.from(
      pretrained: "\(Self.folder)/bert.ckpt.index", fromTF: true, config: config,
      outputLoadingInfo: true)
    #expect(report.missingKeys == [])
    #expect(report.unexpectedKeys.contains("cls.seq_relationship.weight"))
  }

  private static func bits(_ outputs: NamedTensors) -> [String: [UInt32]] {
    Dictionary(uniqueKeysWithValues: outputs.map { ($0.name, $0.tensor.floats.map(\.bitPattern)) })
  }

  @Test("Without fromTF the texts are Python's, in Swift's spelling")
  func errors() async throws {
    let calls = try #require(try JSON(file: "\(Self.folder)/errors.json").arrayValue)
    let config = try await config()
    func text(_ path: String) async -> String {
      let error = await #expect(throws: LoadError.self) {
        try await AutoModelForPreTraining.from(
          pretrained: path, config: path.hasSuffix("folder") ? nil : config)
      }
      return error?.description ?? ""
    }
    for name in ["bert.ckpt", "bert.ckpt.index", "folder"] {
      let path = "\(Self.folder)/\(name)"
      let python = calls.first { $0["call"]?.stringValue == name }?["error"]?["text"]?.stringValue
      var expected = try #require(python)
      for (a, b) in [
        ("set from_tf to True", "set `fromTF: true`"), ("`from_tf=True`", "`fromTF: true`"),
        ("set from_tf=True", "set `fromTF: true`"), ("./", "\(Self.folder)/"),
      ] { expected = expected.replacing(a, with: b) }
      #expect(await text(path) == expected)
    }
  }

  @Test("Names that no table knows are refused with the reason")
  func unknownNames() async throws {
    var error = await #expect(throws: LoadError.self) {
      try await AutoModel.from(
        pretrained: TensorFlowFixture.index("objects"), fromTF: true, config: try await config())
    }
    #expect(
      error?.description
        == "\(TensorFlowFixture.index("objects")) has no variables with the names of the model's "
        + "modules, but \"layer/kernel/.ATTRIBUTES/VARIABLE_VALUE\" and others. Checkpoints of TensorFlow "
        + "2 objects name what the saving program was made of; load it there and save it with "
        + "`save_pretrained`.")
    error = await #expect(throws: LoadError.self) {
      try await AutoModel.from(
        pretrained: TensorFlowFixture.index("bert"), fromTF: true,
        config: try AutoConfig.forModel("distilbert"))
    }
    #expect(
      error?.description
        == "\(TensorFlowFixture.index("bert")) is a TensorFlow checkpoint, which are not read for the "
        + "model type 'distilbert'; convert it to model.safetensors with transformers")
  }

  @Test(
    "Variables find their modules",
    arguments: [
      (
        "bert/encoder/layer_11/attention/self/query/kernel",
        "bert.encoder.layer.11.attention.self.query.weight", true
      ),
      (
        "bert/encoder/layer_0/output/LayerNorm/gamma",
        "bert.encoder.layer.0.output.LayerNorm.weight", false
      ),
      ("bert/encoder/layer_007/output/dense/bias", "bert.encoder.layer.7.output.dense.bias", false),
      ("tower/bert_model/bert/pooler/dense/bias", "bert.pooler.dense.bias", false),
      (
        "bert/embeddings/token_type_embeddings", "bert.embeddings.token_type_embeddings.weight",
        false
      ),
      ("cls/predictions/output_bias", "cls.predictions.bias", false),
      ("cls/seq_relationship/output_weights", "cls.seq_relationship.weight", false),
      ("cls/squad/output_weights", "qa_outputs.weight", false),
      ("output_weights", "classifier.weight", false),
      ("loss/output_bias", "classifier.bias", false),
    ] as [(String, String, Bool)])
  func names(_ variable: String, _ name: String, _ isTransposed: Bool) {
    #expect(
      BertConfig.tensorFlowNames.role(of: variable)
        == .parameter(name, isTransposed: isTransposed))
  }

  @Test("What optimizers and averages keep is no parameter")
  func others() {
    for name in [
      "global_step", "bert/pooler/dense/kernel/adam_m", "bert/pooler/dense/kernel/Adam_1",
      "bert/pooler/dense/kernel/AdamWeightDecayOptimizer", "beta1_power",
    ] { #expect(BertConfig.tensorFlowNames.role(of: name) == .optimizer) }
    for name in [
      "bert/pooler/dense/kernel/ExponentialMovingAverage", "", "/", "bert", "other_embeddings",
      "bert/embeddings/word_embeddings/more", "save_counter/.ATTRIBUTES/VARIABLE_VALUE",
    ] { #expect(BertConfig.tensorFlowNames.role(of: name) == .unknown, "\(name)") }
  }
}
