import Tensors

/// A model that gives the states of some of its stages, as pictures where they are such.
protocol BackboneModel: PretrainedModel where Task == Backbone, Config: BackboneConfig {
  /// The maps of the stages that the configuration names, in their order.
  func featureMaps(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> [Tensor]
}

extension BackboneModel {
  /// A backbone's names start where the base model's do.
  static var isBase: Bool { true }

  /// Refuses configurations with stages that the model does not have.
  static func validate(_ config: Config) throws(ConfigError) {
    try config.validate()
    try config.checkGivenStages()
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BackboneOutput {
    var values = NamedTensors()
    for (i, map) in try featureMaps(inputs, &recorder).enumerated() {
      values["feature_maps.\(i)"] = map
    }
    for (name, tensor) in recorder.values() { values[name] = tensor }
    return BackboneOutput(values: values)
  }
}

extension BackboneConfig {
  /// Runs an encoder and picks what it recorded of the stages that are given: `[batch, tokens, width]` of each.
  func stages(
    _ recorder: inout Recorder, of encode: (inout Recorder) throws(InputError) -> Void
  ) throws(InputError) -> [Tensor] {
    var own = Recorder(hiddenStates: true, attentions: recorder.wantsAttentions)
    try encode(&own)
    recorder.take(own)
    return givenStages.filter(own.hiddenStates.indices.contains).map { own.hiddenStates[$0] }
  }
}

extension Tensor {
  /// The states of a grid of patches, `[batch, prefix + rows * columns, width]`, as pictures `[batch, width, rows,
  /// columns]`, without the tokens before them.
  func pictures(prefix: Int, rows: Int, columns: Int) -> Tensor {
    FeatureMap(grid: self, prefix: prefix, rows: rows, columns: columns).pictures
  }
}

extension FeatureMap {
  /// The states of a grid of patches, `[batch, prefix + rows * columns, width]`, without the tokens before them.
  init(grid states: Tensor, prefix: Int, rows: Int, columns: Int) {
    let (batch, length, width) = (states.shape[0], states.shape[1], states.shape[2])
    let kept = (0..<batch).flatMap { image in
      (prefix..<length).map { Int64(image * length + $0) }
    }
    self.init(
      states.reshaped([batch * length, width]).gather(kept), batch: batch,
      size: Window.Size(height: rows, width: columns))
  }
}
