// Reference: transformers 4.57 models/beit/modeling_beit.py
import Tensors

extension BeitConfig {
  /// Refuses a number of stages that cannot become maps of four sizes.
  func checkFourStages(for className: String) throws(ConfigError) {
    if outIndices?.count != 4 {
      throw ConfigError(
        .invalidValue, key: "out_indices",
        "\(className) requires config.out_indices to be a list of 4 integers, specifying which "
          + "features to use from the backbone. One can use [3, 5, 7, 11] in case of a base-sized "
          + "architecture.")
    }
  }
}

/// Maps of four sizes, the first four times as large as the patches' and the last half as large.
struct BeitPyramid: Sendable {
  private let first: TransposedConvolution2D
  private let firstAgain: TransposedConvolution2D
  private let second: TransposedConvolution2D

  init(_ weights: Weights, _ width: Int, epsilon: Double) throws(WeightsError) {
    let own = weights["fpn1"]
    first = try TransposedConvolution2D(
      own[0], width, width, side: 2, norm: BatchNorm(own[1], width, epsilon: epsilon))
    firstAgain = try TransposedConvolution2D(own[3], width, width, side: 2)
    second = try TransposedConvolution2D(weights["fpn2.0"], width, width, side: 2)
  }

  /// Of four maps.
  func callAsFunction(_ maps: [FeatureMap]) -> [FeatureMap] {
    maps.enumerated().map { i, map in
      switch i {
      case 0: firstAgain(first(map, .gelu))
      case 1: second(map)
      case 2: map
      default: map.maxPooled(Window(2, stride: 2))
      }
    }
  }
}

/// `BeitBackbone`
struct BeitBackbone: BackboneModel {
  static let baseModelPrefix = BeitModel.baseModelPrefix

  let config: BeitConfig
  let parameters: ModelParameters
  private let encoder: BeitEncoder
  private let pyramid: BeitPyramid?

  static func validate(_ config: BeitConfig) throws(ConfigError) {
    try config.validate()
    try config.checkGivenStages()
    guard config.addFpn else { return }
    try config.checkFourStages(for: className)
    if config.batchNormEps == nil || !config.reshapeHiddenStates {
      throw ConfigError(
        .invalidValue, key: config.reshapeHiddenStates ? "batch_norm_eps" : "reshape_hidden_states",
        "add_fpn needs batch_norm_eps, which has no default, and reshape_hidden_states")
    }
  }

  init(_ config: BeitConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try BeitEncoder(config, weights)
    pyramid =
      config.addFpn
      ? try BeitPyramid(weights, config.hiddenSize, epsilon: config.batchNormEps ?? 1e-5) : nil
  }

  func featureMaps(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> [Tensor] {
    let inputs = try ImageInputs(inputs, config.rules(Self.className, isBackbone: true))
    let states = try config.stages(&recorder) { (own) throws(InputError) in
      _ = encoder(inputs, &own)
    }
    if !config.reshapeHiddenStates { return states }
    let grid = ImageSize(config.patchSize).grid(inputs.height, inputs.width)
    let maps = states.map {
      FeatureMap(grid: $0, prefix: 1, rows: grid.rows, columns: grid.columns)
    }
    return (pyramid?(maps) ?? maps).map { $0.pictures }
  }
}
