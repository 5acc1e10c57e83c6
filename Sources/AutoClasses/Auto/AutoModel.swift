public import Files

/// Loads models for one task, of whatever architecture the checkpoint is: `AutoModelForMaskedLM` is
/// `AutoModelFor<MaskedLM>`. Source: transformers 4.57 `auto_factory.py`.
public enum AutoModelFor<Task: ModelTask> {
  /// Loads a model and its pretrained weights.
  ///
  /// - Parameters:
  ///   - id: a folder with a `config.json` and weights, or a file of weights.
  ///   - fromTF: whether TensorFlow's weights are read: `model.ckpt.index` of a folder, or the index that `id` names.
  ///   - config: used in place of the folder's; overrides are then refused, as in Python.
  ///   - outputAttentions: whether calls return attentions unless they say otherwise.
  ///   - outputHiddenStates: whether calls return hidden states unless they say otherwise.
  ///   - numLabels: the number of labels of a classifier.
  ///   - overrides: any other attributes of the configuration; unknown ones are refused.
  ///   - options: which revision, subfolder and cache; how weights that are missing or do not fit are treated.
  /// - Returns: the model; its type is the architecture's.
  /// - Throws: ``LoadError``, ``ConfigError``, ``SafetensorsError`` or ``WeightsError``, each saying which file, key or
  ///   tensor, what was expected, and what to do.
  public static func from(
    pretrained id: String, fromTF: Bool = false, config: (any PretrainedConfig)? = nil,
    outputAttentions: Bool? = nil, outputHiddenStates: Bool? = nil, numLabels: Int? = nil,
    set overrides: JSONObject = [:],
    options: LoadOptions = LoadOptions()
  ) async throws -> any PretrainedModel<Task> {
    try await from(
      pretrained: id, fromTF: fromTF, config: config, outputAttentions: outputAttentions,
      outputHiddenStates: outputHiddenStates, numLabels: numLabels, set: overrides,
      options: options, outputLoadingInfo: true
    ).model
  }

  /// Loads a model, and tells which weights were missing, left over or of the wrong shape.
  public static func from(
    pretrained id: String, fromTF: Bool = false, config: (any PretrainedConfig)? = nil,
    outputAttentions: Bool? = nil, outputHiddenStates: Bool? = nil, numLabels: Int? = nil,
    set overrides: JSONObject = [:],
    options: LoadOptions = LoadOptions(), outputLoadingInfo: Bool
  ) async throws -> (model: any PretrainedModel<Task>, loadingInfo: LoadReport) {
    var (overrides, options) = (overrides, options)
    if fromTF { options.fromTF = true }
    overrides["output_attentions"] =
      outputAttentions.map(JSON.bool) ?? overrides["output_attentions"]
    overrides["output_hidden_states"] =
      outputHiddenStates.map(JSON.bool) ?? overrides["output_hidden_states"]
    overrides["num_labels"] = numLabels.map(JSON.integer) ?? overrides["num_labels"]
    let files = try await ModelFiles(id, options, purpose: .configuration)
    return try await load(files, config, set: overrides, options)
  }

  static func load(
    _ files: ModelFiles, _ config: (any PretrainedConfig)?,
    set overrides: JSONObject = [:], _ options: LoadOptions
  ) async throws -> (model: any PretrainedModel<Task>, loadingInfo: LoadReport) {
    // As in Python, a configuration that is given takes no overrides.
    var (resolved, unused) = (config, overrides)
    if config == nil {
      (resolved, unused) = try AutoConfig.read(try await ConfigFile(files), set: overrides)
    }
    guard let resolved else { preconditionFailure("a configuration was given or read") }
    let type = try modelType(resolved)
    // Arithmetic is f32 whatever the checkpoint's type is.
    unused["dtype"] = nil
    if let name = unused.keys.first {
      throw LoadError(
        .unexpectedArgument,
        "\(type.className).__init__() got an unexpected keyword argument '\(name)'")
    }
    let (model, report) = try await ModelLoader(options).load(type, files, resolved)
    return (typed(model), report)
  }

  /// Builds a model of new weights. The same seed gives the same weights everywhere.
  ///
  /// - Throws: ``LoadError`` when the configuration's architecture has no model for the task, ``ConfigError`` when no
  ///   model can have it.
  public static func from(
    config: any PretrainedConfig, seed: UInt64 = 0
  ) throws -> any PretrainedModel<Task> {
    typed(try ModelLoader.new(try modelType(config), config, seed: seed))
  }

  /// Makes a model class known for the task.
  ///
  /// - Throws: ``LoadError`` (`registration`) when the configuration has one already and `existOK` is false.
  public static func register<Model: PretrainedModel>(
    _ config: any PretrainedConfig.Type, _ model: Model.Type, existOK: Bool = false
  ) throws(LoadError) where Model.Task == Task {
    try Registry.register(model: model, for: config, existOK: existOK)
  }

  /// The names of the configuration classes that have a model for the task, sorted.
  public static var supportedConfigurations: [String] {
    Registry.current.configNames(task: Task.self)
  }

  private static func modelType(
    _ config: any PretrainedConfig
  ) throws(LoadError) -> any PretrainedModel.Type {
    if let type = Registry.current.model(for: config, task: Task.self) {
      return type
    }
    throw LoadError(
      .notMapped,
      "Unrecognized configuration class <class '\(Swift.type(of: config).className)'> for this kind of "
        + "AutoModel: \(Task.autoClass).\nModel type should be one of "
        + supportedConfigurations.joined(separator: ", ") + ".")
  }

  private static func typed(_ model: any PretrainedModel) -> any PretrainedModel<Task> {
    guard let model = model as? any PretrainedModel<Task> else {
      preconditionFailure("the registry files \(type(of: model)) under another task")
    }
    return model
  }
}

/// Models for the states of the last layer.
public typealias AutoModel = AutoModelFor<BaseModelTask>
/// Models for what the architecture was pre-trained for.
public typealias AutoModelForPreTraining = AutoModelFor<PreTraining>
/// Models for predicting masked tokens.
public typealias AutoModelForMaskedLM = AutoModelFor<MaskedLM>
/// Models for predicting the next token.
public typealias AutoModelForCausalLM = AutoModelFor<CausalLM>
/// Models for labelling texts.
public typealias AutoModelForSequenceClassification = AutoModelFor<SequenceClassification>
/// Models for labelling tokens.
public typealias AutoModelForTokenClassification = AutoModelFor<TokenClassification>
/// Models for finding answers.
public typealias AutoModelForQuestionAnswering = AutoModelFor<QuestionAnswering>
/// Models for choosing between texts.
public typealias AutoModelForMultipleChoice = AutoModelFor<MultipleChoice>
/// Models for telling whether texts follow each other.
public typealias AutoModelForNextSentencePrediction = AutoModelFor<NextSentencePrediction>
/// Models for labelling pictures.
public typealias AutoModelForImageClassification = AutoModelFor<ImageClassification>
/// Models for labelling each pixel of pictures.
public typealias AutoModelForSemanticSegmentation = AutoModelFor<SemanticSegmentation>
/// Models for the states of pictures after some of the stages.
public typealias AutoBackbone = AutoModelFor<Backbone>
/// Models for filling in the hidden parts of pictures.
public typealias AutoModelForMaskedImageModeling = AutoModelFor<MaskedImageModeling>
/// Models for writing down speech.
public typealias AutoModelForCTC = AutoModelFor<CTC>
/// Models for labelling recordings.
public typealias AutoModelForAudioClassification = AutoModelFor<AudioClassification>
/// Models for labelling the frames of recordings.
public typealias AutoModelForAudioFrameClassification = AutoModelFor<AudioFrameClassification>
/// Models for telling speakers apart.
public typealias AutoModelForAudioXVector = AutoModelFor<AudioXVector>
/// Models for writing texts that answer others.
public typealias AutoModelForSeq2SeqLM = AutoModelFor<Seq2SeqLM>
/// Models for writing down speech as texts.
public typealias AutoModelForSpeechSeq2Seq = AutoModelFor<SpeechSeq2Seq>
/// Texts to their states.
public typealias AutoModelForTextEncoding = AutoModelFor<TextEncoding>
/// Pictures and texts to how well they fit.
public typealias AutoModelForZeroShotImageClassification = AutoModelFor<
  ZeroShotImageClassification
>
