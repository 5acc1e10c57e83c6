import Files
import Logging

/// Builds a model of a known class: finds the weights, constructs, reports.
struct ModelLoader {
  let options: LoadOptions

  init(_ options: LoadOptions) { self.options = options }

  func load<Model: PretrainedModel>(
    _ type: Model.Type, _ files: ModelFiles, _ config: any PretrainedConfig
  ) async throws -> (model: any PretrainedModel, report: LoadReport) {
    let path = try await weightsPath(files)
    let source = try Self.source(
      type, config, checkpoint: try Checkpoint(path: path), options)
    let model = try Self.build(type, config, source)
    let report = source.report(modelClass: type.className, source: files.id)
    try check(report, config)
    return (model, report)
  }

  /// Which of a model's parameters a checkpoint has, without its bytes; all are missing from no checkpoint.
  static func report<Model: PretrainedModel>(
    _ type: Model.Type, _ config: any PretrainedConfig, _ outline: CheckpointOutline?
  ) throws -> LoadReport {
    let source = try source(
      type, config, checkpoint: outline ?? CheckpointOutline([]), LoadOptions())
    _ = try build(type, config, source)
    return source.report(modelClass: type.className, source: "")
  }

  static func new<Model: PretrainedModel>(
    _ type: Model.Type, _ config: any PretrainedConfig, seed: UInt64
  ) throws -> any PretrainedModel {
    try build(type, config, source(type, config, checkpoint: nil, LoadOptions(seed: seed)))
  }

  private static func source<Model: PretrainedModel>(
    _ type: Model.Type, _ config: any PretrainedConfig, checkpoint: (any TensorSource)?,
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

  private func weightsPath(_ files: ModelFiles) async throws -> String {
    if let path = try await files.path(of: "model.safetensors") { return path }
    let others = ["model.safetensors.index.json", "pytorch_model.bin", "tf_model.h5"]
    // A byte tells that a file is there; a repository would download all of it.
    for name in others where try await files.bytes(of: name, 0..<1) != nil {
      throw LoadError(
        .unsupported,
        "\(files.id) has its weights in \(name), which this version does not read; convert them to "
          + "model.safetensors")
    }
    throw LoadError(
      .missingFile,
      "Error no file named pytorch_model.bin, model.safetensors, tf_model.h5, model.ckpt.index or "
        + "flax_model.msgpack found in directory \(files.id).")
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
