import Files
import Logging

/// Builds a model of a known class: finds the weights, constructs, reports.
struct ModelLoader {
  let options: LoadOptions

  init(_ options: LoadOptions) { self.options = options }

  func load<Model: PretrainedModel>(
    _ type: Model.Type, _ files: ModelFiles, _ config: any PretrainedConfig
  ) async throws -> (model: any PretrainedModel, report: LoadReport) {
    let (file, path) = try await WeightFileChoice(files, options).find { name in
      try await files.path(of: name, optional: false)
    }
    let checkpoint = try TensorFlowNames.applied(
      to: try await file.open(at: path, in: files), for: config)
    let source = try Self.source(type, config, checkpoint: checkpoint, options)
    let model = try Self.build(type, config, source)
    if source.misplaced != nil {
      throw LoadError(
        .invalidFile,
        "The state dictionary of the model you are trying to load is corrupted. Are you sure it was "
          + "properly saved?")
    }
    let report = source.report(modelClass: type.className, source: files.id)
    try check(report, config)
    return (model, report)
  }

  /// Which of a model's parameters a checkpoint has, without its bytes; all are missing from no checkpoint.
  static func report<Model: PretrainedModel>(
    _ type: Model.Type, _ config: any PretrainedConfig, _ outline: CheckpointOutline?
  ) throws -> LoadReport {
    let source = try source(
      type, config, checkpoint: outline ?? CheckpointOutline("", []), LoadOptions())
    _ = try build(type, config, source)
    return source.report(modelClass: type.className, source: "")
  }

  static func new<Model: PretrainedModel>(
    _ type: Model.Type, _ config: any PretrainedConfig, seed: UInt64
  ) throws -> any PretrainedModel {
    try build(type, config, source(type, config, checkpoint: nil, LoadOptions(seed: seed)))
  }

  private static func source<Model: PretrainedModel>(
    _ type: Model.Type, _ config: any PretrainedConfig, checkpoint: (any CheckpointReader)?,
    _ options: LoadOptions
  ) throws -> WeightSource {
    WeightSource(
      checkpoint: checkpoint, basePrefix: type.baseModelPrefix,
      isBase: Model.isBase, seed: options.seed,
      deviation: config[attribute: "initializer_range"]?.doubleValue ?? 0.02,
      quantization: options.quantization, keepsMismatched: options.ignoreMismatchedSizes)
  }

  private static func build<Model: PretrainedModel>(
    _ type: Model.Type, _ config: any PretrainedConfig, _ source: WeightSource
  ) throws -> Model {
    guard let config = config as? Model.Config else {
      preconditionFailure("the registry gave \(type) for \(Swift.type(of: config))")
    }
    try Model.validate(config)
    return try Model(config, Weights(source))
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
