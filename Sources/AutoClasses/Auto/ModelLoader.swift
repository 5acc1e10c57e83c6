import Files
import Logging

/// How a load treats weights that are missing or do not fit.
public struct LoadOptions: Sendable {
  /// What happens when the model has parameters that the checkpoint does not have.
  public enum UntrainedHead: Sendable {
    /// They are newly initialised and a warning is logged, as in Python.
    case warn
    /// The load fails: results of untrained weights mean nothing.
    case error
    /// They are newly initialised; the caller is going to train them or knows.
    case allow
  }
  /// What happens when the checkpoint lacks parameters.
  public var onUntrainedHead: UntrainedHead
  /// Whether tensors of another shape are newly initialised instead of failing the load.
  public var ignoreMismatchedSizes: Bool
  /// What new weights are drawn from.
  public var seed: UInt64
  /// Where in the model's folder the files are.
  public var subfolder: String

  /// Python's behaviour, unless an argument says otherwise.
  public init(
    onUntrainedHead: UntrainedHead = .warn, ignoreMismatchedSizes: Bool = false, seed: UInt64 = 0,
    subfolder: String = ""
  ) {
    self.onUntrainedHead = onUntrainedHead
    self.ignoreMismatchedSizes = ignoreMismatchedSizes
    self.seed = seed
    self.subfolder = subfolder
  }
}

/// Builds a model of a known class: finds the weights, constructs, reports.
struct ModelLoader {
  let options: LoadOptions

  init(_ options: LoadOptions) { self.options = options }

  func load<Model: PretrainedModel>(
    _ type: Model.Type, _ id: String, _ config: any PretrainedConfig
  ) async throws -> (model: any PretrainedModel, report: LoadReport) {
    let path = try await weightsPath(id)
    let source = try Self.source(
      type, config, checkpoint: try Checkpoint(path: path), options)
    let model = try Self.build(type, config, source)
    let report = source.report(modelClass: type.className, source: id)
    try check(report, config)
    return (model, report)
  }

  static func new<Model: PretrainedModel>(
    _ type: Model.Type, _ config: any PretrainedConfig, seed: UInt64
  ) throws -> any PretrainedModel {
    try build(type, config, source(type, config, checkpoint: nil, LoadOptions(seed: seed)))
  }

  private static func source<Model: PretrainedModel>(
    _ type: Model.Type, _ config: any PretrainedConfig, checkpoint: Checkpoint?,
    _ options: LoadOptions
  ) throws -> WeightSource {
    WeightSource(
      checkpoint: checkpoint, basePrefix: type.baseModelPrefix,
      isBase: Model.Task.self == BaseModelTask.self, seed: options.seed,
      deviation: config[attribute: "initializer_range"]?.doubleValue ?? 0.02,
      keepsMismatched: options.ignoreMismatchedSizes)
  }

  private static func build<Model: PretrainedModel>(
    _ type: Model.Type, _ config: any PretrainedConfig, _ source: WeightSource
  ) throws -> Model {
    guard let config = config as? Model.Config else {
      preconditionFailure("the registry gave \(type) for \(Swift.type(of: config))")
    }
    try config.validate()
    return try Model(config, Weights(source))
  }

  private func weightsPath(_ id: String) async throws -> String {
    let files = try ModelFiles(
      id, subfolder: options.subfolder, purpose: "model", expected: "a file named model.safetensors"
    )
    if let path = try await files.path(of: "model.safetensors") { return path }
    let others = ["model.safetensors.index.json", "pytorch_model.bin", "tf_model.h5"]
    for name in others where try await files.path(of: name) != nil {
      throw LoadError(
        .unsupported,
        "\(id) has its weights in \(name), which this version does not read; convert them to "
          + "model.safetensors")
    }
    throw LoadError(
      .missingFile,
      "Error no file named pytorch_model.bin, model.safetensors, tf_model.h5, model.ckpt.index or "
        + "flax_model.msgpack found in directory \(id).")
  }

  private func check(_ report: LoadReport, _ config: any PretrainedConfig) throws(LoadError) {
    if !report.mismatchedKeys.isEmpty && !options.ignoreMismatchedSizes {
      throw LoadError(.mismatchedShapes, report.mismatchError)
    }
    if let warning = report.untrainedWarning {
      switch options.onUntrainedHead {
      case .warn: log.warning("\(warning)")
      case .error: throw LoadError(.untrainedHead, warning)
      case .allow: break
      }
    }
    if let message = report.unusedMessage {
      // A head that the class is not meant to have is no news; one that the checkpoint's own class has is.
      let isOwnClass = config.common.architectures?.contains(report.modelClass) ?? false
      log.log(level: isOwnClass ? .warning : .debug, "\(message)")
    }
  }
}
