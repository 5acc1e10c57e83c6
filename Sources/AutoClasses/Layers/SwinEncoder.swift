// What Swin's base model and its backbone share.
// Reference: transformers 4.57 models/swin/modeling_swin.py
import Tensors

/// `SwinLayer`
private struct SwinLayer: Sendable {
  let attentionNorm: LayerNorm
  let attention: SelfAttention
  let bias: GridBias
  let attentionOutput: Linear
  let outputNorm: LayerNorm
  let intermediate: Linear
  let activation: Activation
  let output: Linear

  init(_ config: SwinConfig, _ weights: Weights, stage: Int) throws(WeightsError) {
    let (width, heads) = (config.width(stage), config.numHeads[stage])
    let inner = Int(config.mlpRatio * Double(width))
    let own = weights["attention.self"]
    attentionNorm = try LayerNorm(
      weights["layernorm_before"], width, epsilon: config.layerNormEps)
    bias = try GridBias(
      own, rows: config.windowSize, columns: config.windowSize, heads: heads, hasToken: false)
    attention = try SelfAttention(
      query: own["query"], key: own["key"], value: own["value"], width: width, heads: heads,
      bias: config.qkvBias)
    attentionOutput = try Linear(weights["attention.output.dense"], width, width)
    outputNorm = try LayerNorm(weights["layernorm_after"], width, epsilon: config.layerNormEps)
    intermediate = try Linear(weights["intermediate.dense"], width, inner)
    activation = config.hiddenAct
    output = try Linear(weights["output.dense"], inner, width)
  }

  func callAsFunction(
    _ x: Tensor, _ windows: ShiftedWindows, _ recorder: inout Recorder
  ) -> Tensor {
    let context = attention(
      windows.cut(attentionNorm(x)), windows.layout(adding: bias.scores), &recorder)
    let attended = windows.joined(attentionOutput(context), residual: x)
    return output(intermediate(outputNorm(attended), activation), residual: attended)
  }
}

/// Makes one state of four neighbours (`SwinPatchMerging`).
private struct PatchMerging: Sendable {
  let norm: LayerNorm
  let reduction: Linear

  init(_ weights: Weights, _ width: Int) throws(WeightsError) {
    reduction = try Linear(weights["reduction"], 4 * width, 2 * width, bias: false)
    norm = try LayerNorm(weights["norm"], 4 * width, epsilon: 1e-5)
  }

  /// Over the edges of the grid there are zeros.
  func callAsFunction(_ x: FeatureMap) -> FeatureMap {
    let (rows, columns) = (x.size.height, x.size.width)
    let new = Window.Size(height: (rows + 1) / 2, width: (columns + 1) / 2)
    let outside = Int64(x.rows.shape[0])
    var ids: [Int64] = []
    ids.reserveCapacity(4 * x.batch * new.height * new.width)
    for line in 0..<x.batch * new.height {
      let (picture, half) = line.quotientAndRemainder(dividingBy: new.height)
      for column in stride(from: 0, to: columns, by: 2) {
        for (down, across) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
          let (row, column) = (2 * half + down, column + across)
          let state = (picture * rows + row) * columns + column
          ids.append(row < rows && column < columns ? Int64(state) : outside)
        }
      }
    }
    let isCovered = rows.isMultiple(of: 2) && columns.isMultiple(of: 2)
    let states = isCovered ? x.rows : .stackedRows([x.rows, Tensor(zeros: [1, x.channels])])
    let merged = states.gather(ids).reshaped([ids.count / 4, 4 * x.channels])
    return FeatureMap(reduction(norm(merged)), batch: x.batch, size: new)
  }
}

/// `SwinStage`
private struct SwinStage: Sendable {
  let layers: [SwinLayer]
  let merging: PatchMerging?
  let window: Int

  init(_ config: SwinConfig, _ weights: Weights, stage: Int) throws(WeightsError) {
    layers = try (0..<config.depths[stage]).map { i throws(WeightsError) in
      try SwinLayer(config, weights["blocks"][i], stage: stage)
    }
    merging =
      stage < config.depths.count - 1
      ? try PatchMerging(weights["downsample"], config.width(stage)) : nil
    window = config.windowSize
  }

  /// As in the reference the attention of the last layer alone is recorded.
  func callAsFunction(
    _ x: FeatureMap, alwaysShifts: Bool, _ recorder: inout Recorder
  ) -> FeatureMap {
    let shifts = alwaysShifts || min(x.size.height, x.size.width) > window
    let windows = [0, shifts ? window / 2 : 0].map {
      ShiftedWindows(
        batch: x.batch, rows: x.size.height, columns: x.size.width, side: window, shift: $0)
    }
    var states = x.rows
    for (i, layer) in layers.enumerated() {
      var unrecorded = Recorder()
      if i == layers.count - 1 {
        states = layer(states, windows[i % 2], &recorder)
      } else {
        states = layer(states, windows[i % 2], &unrecorded)
      }
    }
    return FeatureMap(states, batch: x.batch, size: x.size)
  }
}

/// Patches and stages.
struct SwinEncoder: Sendable {
  private let patches: PatchEmbedding
  private let patchNorm: LayerNorm
  private let maskToken: Tensor?
  private let stages: [SwinStage]
  var hidesPatches: Bool { maskToken != nil }

  init(_ config: SwinConfig, _ weights: Weights, masks: Bool) throws(WeightsError) {
    let own = weights["embeddings"]
    patches = try PatchEmbedding(
      own["patch_embeddings.projection"], channels: config.numChannels, patch: config.patchSize,
      width: config.embedDim, coversEdges: true)
    maskToken =
      masks ? try own.tensor("mask_token", [1, 1, config.embedDim], initial: .zeros).widened : nil
    patchNorm = try LayerNorm(own["norm"], config.embedDim, epsilon: 1e-5)
    stages = try config.depths.indices.map { i throws(WeightsError) in
      try SwinStage(config, weights["encoder.layers"][i], stage: i)
    }
  }

  /// The states after the last stage. A backbone's are recorded before four become one, and its windows may be larger than
  /// its grids.
  func callAsFunction(
    _ inputs: ImageInputs, isBackbone: Bool, _ recorder: inout Recorder
  ) -> FeatureMap {
    let grid = patches.patch.grid(inputs.height, inputs.width, covered: true)
    var rows = patchNorm(patches(inputs.pixels))
    if let hidden = inputs.hidden, let maskToken {
      rows.replaceRows(where: hidden.map { $0 != 0 }, by: maskToken)
    }
    let embedded = FeatureMap(
      rows, batch: inputs.batch,
      size: Window.Size(height: grid.rows, width: grid.columns))
    func record(_ map: FeatureMap, _ recorder: inout Recorder) {
      recorder.record(hiddenState: map.rows, map.layout)
      if !isBackbone { recorder.record(reshaped: map) }
    }
    record(embedded, &recorder)
    return stages.reduce(embedded) { x, stage in
      let states = stage(x, alwaysShifts: isBackbone, &recorder)
      let merged = stage.merging?(states) ?? states
      record(isBackbone ? states : merged, &recorder)
      return merged
    }
  }
}

extension FeatureMap {
  /// Each picture is a sequence.
  var layout: TokenLayout {
    TokenLayout(batch: batch, length: size.height * size.width, mask: nil)
  }
}
