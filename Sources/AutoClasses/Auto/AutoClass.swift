import Files

/// The Auto classes by name, for callers that learn the name at run time: a command line, a server.
public struct AutoClass: Sendable {
  /// "AutoModelForMaskedLM"
  public let name: String
  /// Loads a model as ``AutoModelFor/from(pretrained:fromTF:config:outputAttentions:outputHiddenStates:numLabels:set:options:outputLoadingInfo:)`` does.
  public let load:
    @Sendable (_ id: String, _ config: (any PretrainedConfig)?, _ options: LoadOptions) async throws
      -> (model: AnyModel, loadingInfo: LoadReport)
  /// Builds a model of new weights.
  public let new: @Sendable (_ config: any PretrainedConfig, _ seed: UInt64) throws -> AnyModel

  /// What the class would give for a configuration and a checkpoint's outline; nil when it has no model for it.
  let explain:
    @Sendable (_ config: any PretrainedConfig, _ outline: CheckpointOutline?) throws
      -> Explanation.Model?

  /// Every Auto class for models.
  public static let all: [AutoClass] = [
    AutoClass(AutoModel.self), AutoClass(AutoModelForPreTraining.self),
    AutoClass(AutoModelForMaskedLM.self), AutoClass(AutoModelForCausalLM.self),
    AutoClass(AutoModelForSequenceClassification.self),
    AutoClass(AutoModelForTokenClassification.self),
    AutoClass(AutoModelForQuestionAnswering.self), AutoClass(AutoModelForMultipleChoice.self),
    AutoClass(AutoModelForNextSentencePrediction.self),
    AutoClass(AutoModelForImageClassification.self), AutoClass(AutoBackbone.self),
    AutoClass(AutoModelForSemanticSegmentation.self),
    AutoClass(AutoModelForMaskedImageModeling.self), AutoClass(AutoModelForCTC.self),
    AutoClass(AutoModelForAudioClassification.self),
    AutoClass(AutoModelForAudioFrameClassification.self),
    AutoClass(AutoModelForAudioXVector.self), AutoClass(AutoModelForSeq2SeqLM.self),
    AutoClass(AutoModelForSpeechSeq2Seq.self), AutoClass(AutoModelForTextEncoding.self),
    AutoClass(AutoModelForZeroShotImageClassification.self),
  ]

  /// The Auto class of that name.
  ///
  /// - Throws: ``LoadError`` that lists the names.
  public static func named(_ name: String) throws(LoadError) -> AutoClass {
    if let found = all.first(where: { $0.name == name }) { return found }
    throw LoadError(
      .notMapped,
      "There is no Auto class '\(name)'; there are \(all.map(\.name).joined(separator: ", "))")
  }

  private init<Task>(_ type: AutoModelFor<Task>.Type) {
    name = Task.autoClass
    load = { id, config, options in
      let (model, report) = try await type.from(
        pretrained: id, config: config, options: options, outputLoadingInfo: true)
      return (AnyModel(model), report)
    }
    explain = { config, outline in
      guard let model = Registry.current.model(for: config, task: Task.self) else {
        return nil
      }
      try config.validate()
      // A configuration may be right for some tasks and not for this one.
      guard model.accepts(config) else { return nil }
      let report = try ModelLoader.report(model, config, outline)
      return Explanation.Model(
        autoClass: Task.autoClass, className: model.className,
        untrained: (report.missingKeys + report.mismatchedKeys.map(\.name)).sorted())
    }
    new = { config, seed in AnyModel(try type.from(config: config, seed: seed)) }
  }
}

/// A model whose task is known at run time only: named tensors in, named tensors out.
public struct AnyModel: Sendable {
  /// The model's class as Python names it.
  public let className: String
  /// The model's configuration.
  public let config: any PretrainedConfig
  private let run:
    @Sendable (ModelInputs, _ attentions: Bool?, _ hiddenStates: Bool?) throws(InputError)
      -> NamedTensors
  private let write: @Sendable (_ folder: String, _ maxShardSize: Int) throws -> Void

  init<Model: PretrainedModel>(_ model: Model) {
    className = Model.className
    config = model.config
    write = { try model.save(to: $0, maxShardSize: $1) }
    run = { (inputs, attentions, hiddenStates) throws(InputError) in
      try model(inputs, outputAttentions: attentions, outputHiddenStates: hiddenStates).values
    }
  }

  /// Writes the model into a folder; see ``PretrainedModel/save(to:maxShardSize:variant:)``.
  public func save(to folder: String, maxShardSize: Int = 5_000_000_000) throws {
    try write(folder, maxShardSize)
  }

  /// Runs the model; see ``PretrainedModel/callAsFunction(_:outputAttentions:outputHiddenStates:)-(ModelInputs,_,_)``.
  public func callAsFunction(
    _ inputs: ModelInputs, outputAttentions: Bool? = nil, outputHiddenStates: Bool? = nil
  ) throws(InputError) -> NamedTensors {
    try run(inputs, outputAttentions, outputHiddenStates)
  }
}
