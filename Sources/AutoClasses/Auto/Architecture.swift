/// One architecture: its configuration, its base model and its heads. Every model type is filed under its task, which
/// is how the Auto classes find it.
public struct Architecture: Sendable {
  /// The value of `model_type` in `config.json`.
  public let modelType: String
  let config: any PretrainedConfig.Type
  let models: [any PretrainedModel.Type]

  /// - Parameters:
  ///   - base: the model without a head.
  ///   - heads: the same with heads, all with the base's configuration. Of several for one task the first is the rule, and
  ///     another is taken where a checkpoint's `architectures` name it.
  public init<Base: PretrainedModel, each Head: PretrainedModel>(
    _ base: Base.Type, _ heads: repeat (each Head).Type
  ) {
    modelType = Base.Config.modelType
    config = Base.Config.self
    var models: [any PretrainedModel.Type] = [base]
    for head in repeat each heads { models.append(head) }
    self.models = models
    for model in models {
      precondition(
        ObjectIdentifier(model.configType) == ObjectIdentifier(Base.Config.self),
        "\(model) does not have the configuration of \(Base.self)")
    }
  }
}

extension PretrainedModel {
  static var configType: any PretrainedConfig.Type { Config.self }
  static var taskType: any ModelTask.Type { Task.self }

  /// Whether the model can be built of a configuration of its type.
  static func accepts(_ config: any PretrainedConfig) -> Bool {
    (config as? Config).map { (try? validate($0)) != nil } ?? false
  }
}
