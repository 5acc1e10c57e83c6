import Tensors

/// The pixels before the first stage of a model of convolutions, and after each.
struct Stages: Sendable {
  let maps: [FeatureMap]
  /// After the last stage.
  let last: FeatureMap

  /// Runs the stages in order, and records what `hidden_states` has.
  init<Stage>(
    _ embedded: FeatureMap, _ stages: [Stage], _ recorder: inout Recorder,
    run: (Stage, FeatureMap) -> FeatureMap
  ) {
    var maps = [embedded]
    var last = embedded
    recorder.record(embedded)
    for stage in stages {
      last = run(stage, last)
      recorder.record(last)
      maps.append(last)
    }
    self.maps = maps
    self.last = last
  }
}
