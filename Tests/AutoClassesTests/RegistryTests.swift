import Files
import Testing

@testable import AutoClasses

@Suite struct RegistryTests {
  @Test("Every architecture that a file of Models declares is listed")
  func listed() throws {
    let models = FileSystem.join(Fixture.root, "../../Sources/AutoClasses/Models")
    func source(_ name: String) throws -> String {
      String(decoding: try FileSystem.readAll(FileSystem.join(models, name)), as: UTF8.self)
    }
    let list = try source("Architectures.swift")
    var declared = 0
    for file in try FileSystem.list(models) where file.hasSuffix(".swift") {
      for line in try source(file).split(separator: "\n") where line.contains("= Architecture(") {
        let name = try #require(line.split(separator: " ").drop { $0 != "let" }.dropFirst().first)
        #expect(
          list.contains(".\(name),"),
          "\(file) declares .\(name), Architectures.swift does not list it")
        declared += 1
      }
    }
    #expect(declared == Architecture.builtIn.count)
  }

  @Test("Every model type is unique, and no architecture has a model twice")
  func unique() {
    let types = Architecture.builtIn.map(\.modelType)
    #expect(Set(types).count == types.count)
    for architecture in Architecture.builtIn {
      let models = architecture.models.map { "\($0.taskType) \($0.className)" }
      #expect(Set(models).count == models.count, "\(architecture.modelType)")
    }
  }

  @Test("Every model is reached through its Auto class")
  func reachable() throws {
    let autoClasses = Set(AutoClass.all.map(\.name))
    for architecture in Architecture.builtIn {
      for model in architecture.models {
        #expect(autoClasses.contains(model.taskType.autoClass))
        let found = Registry.current.models(for: architecture.config, task: model.taskType)
        #expect(found.contains { $0.className == model.className })
      }
    }
  }

  @Test("An architecture that a program registers is found by the Auto classes")
  func register() async throws {
    try Architecture.register(Architecture(AverageModel.self))
    let config = try AutoConfig.forModel("average-of-test", set: ["scale": 3])
    let model = try AutoModel.from(config: config)
    let output = try model(ModelInputs(inputIds: [[1, 2], [3, 5]]))
    #expect(output.lastHiddenState.floats == [4.5, 12])
    try Architecture.register(Architecture(AverageModel.self))
  }

  @Test("What the package brings cannot be replaced by accident, and names must agree")
  func registerErrors() {
    let taken = #expect(throws: LoadError.self) { try AutoConfig.register("bert", BertConfig.self) }
    #expect(
      taken?.description == "'bert' is already used by a Transformers config, pick another name.")
    let other = #expect(throws: LoadError.self) {
      try AutoConfig.register("other", AverageConfig.self)
    }
    #expect(
      other?.description
        == "The config you are passing has a `model_type` attribute that is not consistent with the "
        + "model type you passed (config has average-of-test and you passed other. Fix one of those "
        + "so they match!")
    let model = #expect(throws: LoadError.self) {
      try AutoModel.register(BertConfig.self, AverageModel.self)
    }
    #expect(
      model?.description.hasPrefix("The model class you are passing has a `config_class`") == true)
    let replaced = #expect(throws: LoadError.self) {
      try AutoModel.register(BertConfig.self, BertModel.self)
    }
    #expect(replaced?.description == "'BertConfig' is already used by a Transformers model.")
  }
}

/// A model as a user of the package would add one.
private struct AverageConfig: PretrainedConfig {
  static let modelType = "average-of-test"
  var common = CommonConfig()
  var scale = 1
  func validate() {}
}

private struct AverageModel: PretrainedModel {
  typealias Task = BaseModelTask
  static let baseModelPrefix = "average"
  let config: AverageConfig
  let parameters: ModelParameters
  init(_ config: AverageConfig, _ weights: Weights) {
    self.config = config
    parameters = weights.parameters
  }
  func forward(_ inputs: ModelInputs, _ recorder: inout Recorder) throws(InputError)
    -> BaseModelOutput
  {
    let rows = inputs["input_ids"]?.rows ?? []
    let means = rows.map { $0.reduce(0, +) / Float($0.count) * Float(config.scale) }
    return BaseModelOutput(values: ["last_hidden_state": Tensor(means, shape: [means.count, 1, 1])])
  }
}
