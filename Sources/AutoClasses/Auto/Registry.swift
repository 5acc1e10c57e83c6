import Synchronization
import Tokenization

/// What the Auto classes choose from: the architectures of the package and those that the program registered.
struct Registry: Sendable {
  private static let shared = Mutex(Registry())

  private(set) var configs: [String: any PretrainedConfig.Type] = [:]
  /// More than one model for a task where Python has several classes: DeiT's classifiers.
  private(set) var models: [Key: [any PretrainedModel.Type]] = [:]
  private var tokenizers: [String: String] = [:]

  struct Key: Hashable {
    let config: ObjectIdentifier
    let task: ObjectIdentifier
  }

  private init() {
    for architecture in Architecture.builtIn {
      configs[architecture.modelType] = architecture.config
      for model in architecture.models { models[Self.key(model), default: []].append(model) }
    }
  }

  static var current: Registry { shared.withLock { $0 } }

  /// The model class of a task for a configuration: of several the one that the configuration's `architectures` name,
  /// or the first.
  func model(
    for config: any PretrainedConfig, task: any ModelTask.Type
  ) -> (any PretrainedModel.Type)? {
    let models = models(for: type(of: config), task: task)
    let named = models.first { config.common.architectures?.contains($0.className) ?? false }
    return named ?? models.first
  }

  /// The model classes of a task for a kind of configuration.
  func models(
    for config: any PretrainedConfig.Type, task: any ModelTask.Type
  ) -> [any PretrainedModel.Type] {
    models[Key(config: ObjectIdentifier(config), task: ObjectIdentifier(task))] ?? []
  }

  /// The tokenizer class of a `model_type`: what a program registered, what transformers has, or what its configuration
  /// names.
  func tokenizerClass(_ modelType: String) -> String? {
    tokenizers[modelType] ?? TokenizerModelTypes.className(modelType)
      ?? configs[modelType]?.tokenizerClass
  }

  static func register(
    tokenizer className: String, for modelType: String, existOK: Bool
  ) throws(LoadError) {
    let isNew = shared.withLock { registry in
      guard existOK || TokenizerModelTypes.className(modelType) == nil else { return false }
      registry.tokenizers[modelType] = className
      return true
    }
    if !isNew {
      throw LoadError(
        .registration, "'\(modelType)' is already used by a Transformers tokenizer.")
    }
  }

  /// The names of the configuration classes that have a model for the task, sorted.
  func configNames(task: any ModelTask.Type) -> [String] {
    configs.values.filter { !models(for: $0, task: task).isEmpty }.map { $0.className }.sorted()
  }

  static func register(
    config: any PretrainedConfig.Type, as modelType: String, existOK: Bool
  ) throws(LoadError) {
    guard config.modelType == modelType else {
      throw LoadError(
        .registration,
        "The config you are passing has a `model_type` attribute that is not consistent with the "
          + "model type you passed (config has \(config.modelType) and you passed \(modelType). "
          + "Fix one of those so they match!")
    }
    let isNew = shared.withLock { registry in
      guard existOK || !Self.isBuiltIn(modelType) else { return false }
      registry.configs[modelType] = config
      return true
    }
    if !isNew {
      throw LoadError(
        .registration,
        "'\(modelType)' is already used by a Transformers config, pick another name.")
    }
  }

  static func register(
    model: any PretrainedModel.Type, for config: any PretrainedConfig.Type, existOK: Bool
  ) throws(LoadError) {
    guard ObjectIdentifier(model.configType) == ObjectIdentifier(config) else {
      throw LoadError(
        .registration,
        "The model class you are passing has a `config_class` attribute that is not consistent "
          + "with the config class you passed (model has \(model.configType.className) and you "
          + "passed \(config.className). Fix one of those so they match!")
    }
    let isNew = shared.withLock { registry in
      guard existOK || !Self.isBuiltIn(model) else { return false }
      registry.models[key(model)] = [model]
      return true
    }
    if !isNew {
      throw LoadError(
        .registration, "'\(config.className)' is already used by a Transformers model.")
    }
  }

  // As in Python, what the package brings is protected, and what a program registered it may replace.
  private static func isBuiltIn(_ modelType: String) -> Bool {
    Architecture.builtIn.contains { $0.modelType == modelType }
  }
  private static func isBuiltIn(_ model: any PretrainedModel.Type) -> Bool {
    Architecture.builtIn.contains { $0.models.contains { key($0) == key(model) } }
  }

  private static func key(_ model: any PretrainedModel.Type) -> Key {
    Key(config: ObjectIdentifier(model.configType), task: ObjectIdentifier(model.taskType))
  }
}

extension Architecture {
  /// Adds an architecture to those that the Auto classes know.
  ///
  /// - Throws: ``LoadError`` (`registration`) when its `model_type` is one of the package's own.
  public static func register(_ architecture: Architecture) throws(LoadError) {
    try Registry.register(
      config: architecture.config, as: architecture.modelType, existOK: false)
    for model in architecture.models {
      try Registry.register(model: model, for: architecture.config, existOK: false)
    }
  }
}
