public import Tokenization

/// A model of one architecture with one head: a value made of its weights, shared freely between threads.
public protocol PretrainedModel<Task>: Sendable {
  /// What the model is for; decides the output's type and which Auto class gives it.
  associatedtype Task: ModelTask
  associatedtype Config: PretrainedConfig

  /// The class name that Python gives it, "BertForMaskedLM".
  static var className: String { get }
  /// The name under which models with a head hold the base model, "bert".
  static var baseModelPrefix: String { get }
  /// Whether it is the base model itself, whose names in a checkpoint with a head start with the prefix.
  static var isBase: Bool { get }

  var config: Config { get }
  /// What the model was built from, for saving it.
  var parameters: ModelParameters { get }

  /// Checks what this model needs of a configuration; called before it is built.
  static func validate(_ config: Config) throws(ConfigError)
  /// Builds the model from its weights.
  init(_ config: Config, _ weights: Weights) throws(WeightsError)

  /// Runs the model; `recorder` collects what it wants.
  func forward(_ inputs: ModelInputs, _ recorder: inout Recorder) throws(InputError) -> Task.Output
}

extension PretrainedModel {
  /// The Swift type's name, which is Python's unless the model says otherwise.
  public static var className: String { String(describing: Self.self) }

  /// Models without a head are.
  public static var isBase: Bool { Task.self == BaseModelTask.self }

  /// Checks what every model of the configuration needs.
  public static func validate(_ config: Config) throws(ConfigError) { try config.validate() }

  /// Runs the model.
  ///
  /// - Parameters:
  ///   - inputs: Python's keyword arguments: `input_ids` `[batch, sequence]`, `attention_mask`, …
  ///   - outputAttentions: whether to return the attention probabilities; the configuration decides when nil.
  ///   - outputHiddenStates: whether to return the states after each layer; the configuration decides when nil.
  /// - Returns: the task's values, and what was asked for.
  /// - Throws: ``InputError`` naming the input, what was expected and what was found.
  public func callAsFunction(
    _ inputs: ModelInputs, outputAttentions: Bool? = nil, outputHiddenStates: Bool? = nil
  ) throws(InputError) -> Task.Output {
    var recorder = Recorder(
      hiddenStates: outputHiddenStates ?? config.outputHiddenStates,
      attentions: outputAttentions ?? config.outputAttentions)
    return try forward(inputs, &recorder)
  }

  /// Runs the model on what a tokenizer gives.
  public func callAsFunction(
    _ encoding: BatchEncoding, outputAttentions: Bool? = nil, outputHiddenStates: Bool? = nil
  ) throws(InputError) -> Task.Output {
    try self(
      ModelInputs(encoding), outputAttentions: outputAttentions,
      outputHiddenStates: outputHiddenStates)
  }
}
