// Reference: transformers 4.57 models/beit/modeling_beit.py · https://arxiv.org/abs/1807.10221
import Tensors

/// `BeitForSemanticSegmentation`: BEiT, maps of four sizes and a head that joins them.
struct BeitForSemanticSegmentation: PretrainedModel {
  typealias Task = SemanticSegmentation
  static let baseModelPrefix = BeitModel.baseModelPrefix

  let config: BeitConfig
  let parameters: ModelParameters
  private let encoder: BeitEncoder
  private let pyramid: BeitPyramid
  private let head: UperHead

  static func validate(_ config: BeitConfig) throws(ConfigError) {
    try config.validate()
    try config.checkFourStages(for: className)
    let stages = config.outIndices ?? []
    if stages.contains(where: { $0 < 1 }) || config.grid.rows != config.grid.columns {
      throw ConfigError(
        .invalidValue, key: stages.contains { $0 < 1 } ? "out_indices" : "image_size",
        "\(className) needs squares, and out_indices from 1 on; image_size is "
          + "\(config.imageSize.height)x\(config.imageSize.width) and out_indices \(stages)")
    }
    for scale in config.poolScales where !(1...1024).contains(scale) {
      throw ConfigError(
        .invalidValue, key: "pool_scales",
        "pool_scales has \(scale); expected numbers from 1 to 1024")
    }
    if config.poolScales.count > 64 {
      throw ConfigError(
        .invalidValue, key: "pool_scales",
        "pool_scales has \(config.poolScales.count) numbers; expected at most 64")
    }
    try config.check(channels: [
      "hidden_size": [config.hiddenSize], "auxiliary_channels": [config.auxiliaryChannels],
    ])
    try config.check(layers: config.auxiliaryNumConvs, key: "auxiliary_num_convs")
    if config.auxiliaryNumConvs == 0, config.auxiliaryChannels != config.hiddenSize {
      throw ConfigError(
        .invalidValue, key: "auxiliary_num_convs",
        "auxiliary_num_convs is 0, and auxiliary_channels (\(config.auxiliaryChannels)) is not "
          + "hidden_size (\(config.hiddenSize))")
    }
  }

  init(_ config: BeitConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    let own = weights[Self.baseModelPrefix]
    encoder = try BeitEncoder(config, own)
    if !config.useMeanPooling {
      // The reference computes the norm of the last states and looks at those before it.
      _ = try LayerNorm(own["layernorm"], config.hiddenSize, epsilon: config.layerNormEps)
    }
    pyramid = try BeitPyramid(weights, config.hiddenSize, epsilon: 1e-5)
    head = try UperHead(config, weights["decode_head"])
    if config.useAuxiliaryHead {
      try Self.readAuxiliaryHead(config, weights["auxiliary_head"])
    }
  }

  /// A head of the model that only its loss looks at: its weights belong to the model, its values are not computed.
  private static func readAuxiliaryHead(
    _ config: BeitConfig, _ weights: Weights
  ) throws(WeightsError) {
    let (width, channels) = (config.hiddenSize, config.auxiliaryChannels)
    for i in 0..<config.auxiliaryNumConvs {
      _ = try Convolution2D(
        normalized: weights["convs"][i], i == 0 ? width : channels, channels, kernel: 3)
    }
    if config.auxiliaryConcatInput {
      _ = try Convolution2D(
        normalized: weights["conv_cat"], width + channels, channels, kernel: 3)
    }
    _ = try Convolution2D(weights["classifier"], channels, config.numLabels, Window(1))
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> SemanticSegmenterOutput {
    let inputs = try ImageInputs(inputs, config.rules(Self.className))
    let patches = ImageSize(config.patchSize).grid(inputs.height, inputs.width)
    let side = config.grid.rows
    guard patches.rows * patches.columns == side * side, side >= 2 else {
      throw InputError(
        .wrongShape, "pixel_values",
        "an image of \(inputs.height)*\(inputs.width) has \(patches.rows * patches.columns) "
          + "patches; \(Self.className) needs \(side * side), and at least 4")
    }
    var own = Recorder(hiddenStates: true, attentions: recorder.wantsAttentions)
    _ = encoder(inputs, &own)
    recorder.take(own)
    // The reference counts the embeddings as the first.
    let maps = (config.outIndices ?? []).map {
      FeatureMap(grid: own.hiddenStates[$0 - 1], prefix: 1, rows: side, columns: side)
    }
    return SemanticSegmenterOutput(["logits": head(pyramid(maps)).pictures], recorder)
  }
}

extension Convolution2D {
  /// `BeitConvModule`: zeros around the picture so that it keeps its size, and a batch norm.
  fileprivate init(
    normalized weights: Weights, _ channels: Int, _ outputs: Int, kernel: Int
  ) throws(WeightsError) {
    try self.init(
      weights["conv"], channels, outputs, Window(kernel, padding: kernel / 2), bias: false,
      norm: BatchNorm(weights["bn"], outputs))
  }
}

/// `BeitUperHead`
private struct UperHead: Sendable {
  private let scales: [Int]
  private let pooled: [Convolution2D]
  private let bottleneck: Convolution2D
  private let laterals: [Convolution2D]
  private let outputs: [Convolution2D]
  private let joined: Convolution2D
  private let classifier: Convolution2D

  init(_ config: BeitConfig, _ weights: Weights) throws(WeightsError) {
    let width = config.hiddenSize
    scales = config.poolScales
    classifier = try Convolution2D(weights["classifier"], width, config.numLabels, Window(1))
    pooled = try scales.indices.map { i throws(WeightsError) in
      try Convolution2D(normalized: weights["psp_modules"][i][1], width, width, kernel: 1)
    }
    bottleneck = try Convolution2D(
      normalized: weights["bottleneck"], (scales.count + 1) * width, width, kernel: 3)
    laterals = try (0..<3).map { i throws(WeightsError) in
      try Convolution2D(normalized: weights["lateral_convs"][i], width, width, kernel: 1)
    }
    outputs = try (0..<3).map { i throws(WeightsError) in
      try Convolution2D(normalized: weights["fpn_convs"][i], width, width, kernel: 3)
    }
    joined = try Convolution2D(
      normalized: weights["fpn_bottleneck"], 4 * width, width, kernel: 3)
  }

  /// Maps from the largest to the smallest -> scores of the labels of each pixel of the largest.
  func callAsFunction(_ maps: [FeatureMap]) -> FeatureMap {
    var levels = zip(laterals, maps).map { $0($1, .relu) }
    if let smallest = maps.last { levels.append(pyramid(smallest)) }
    for i in (1..<levels.count).reversed() {
      let size = levels[i - 1].size
      let above = levels[i].resized(to: size)
      levels[i - 1] = levels[i - 1].map { $0 + above.rows }
    }
    for (i, convolution) in outputs.enumerated() { levels[i] = convolution(levels[i], .relu) }
    return classifier(joined(.besideEachOther(levels), .relu))
  }

  /// The map beside its means of parts of several sizes.
  private func pyramid(_ map: FeatureMap) -> FeatureMap {
    let means = zip(scales, pooled).map { scale, convolution in
      convolution(map.averaged(into: scale), .relu).resized(to: map.size)
    }
    return bottleneck(.besideEachOther([map] + means), .relu)
  }
}

extension FeatureMap {
  /// The channels of several maps, those that are not of the first one's size stretched to it.
  fileprivate static func besideEachOther(_ maps: [FeatureMap]) -> FeatureMap {
    let size = maps.first?.size ?? Window.Size(0)
    return FeatureMap(
      Tensor.besideEachOther(maps.map { $0.resized(to: size).rows }),
      batch: maps.first?.batch ?? 0, size: size)
  }

  /// The means of a picture's parts, of which there are so many in each direction (`torch.nn.AdaptiveAvgPool2d`).
  fileprivate func averaged(into parts: Int) -> FeatureMap {
    func range(_ part: Int, _ count: Int) -> Range<Int> {
      part * count / parts..<((part + 1) * count + parts - 1) / parts
    }
    let lists = (0..<batch).flatMap { picture in
      (0..<parts).flatMap { row in
        (0..<parts).map { column in
          range(row, size.height).flatMap { y in
            range(column, size.width).map { (picture * size.height + y) * size.width + $0 }
          }
        }
      }
    }
    return FeatureMap(rows.means(of: lists), batch: batch, size: Window.Size(parts))
  }
}
