// Reference: transformers 4.57 models/wav2vec2/modeling_wav2vec2.py, Wav2Vec2Adapter
import Tensors

/// Convolutions after the encoder that make fewer frames of other width.
struct FrameAdapter: Sendable {
  private let projection: (linear: Linear, norm: LayerNorm)?
  private let layers: [(weight: PackedWeight, bias: Tensor)]
  private let stride: Int

  init(_ config: Wav2Vec2Config, _ weights: Weights) throws(WeightsError) {
    let width = config.outputHiddenSize
    stride = config.adapterStride
    projection =
      width == config.hiddenSize
      ? nil
      : (
        try Linear(weights["proj"], config.hiddenSize, width),
        try LayerNorm(weights["proj_layer_norm"], width, epsilon: 1e-5)
      )
    let size = config.adapterKernelSize
    layers = try (0..<config.numAdapterLayers).map { i throws(WeightsError) in
      let own = weights["layers"][i]["conv"]
      let fanIn = Double(width * size)
      let bound = 1 / fanIn.squareRoot()
      let kernel = try own.tensor(
        "weight", [2 * width, width, size], initial: .deviates((2 / fanIn).squareRoot()))
      return (
        PackedWeight(kernel: kernel),
        try own.vector("bias", 2 * width, initial: .uniform(-bound, bound))
      )
    }
  }

  /// The frames that the layers need so that one is left.
  static func leastFrames(_ config: Wav2Vec2Config) -> Int {
    let geometry = FrameGeometry(
      kernels: Array(repeating: config.adapterKernelSize, count: 1), strides: [config.adapterStride]
    )
    return (0..<config.numAdapterLayers).reduce(1) { frames, _ in
      max(1, (geometry.samples(frames) ?? .max) - 2)
    }
  }

  /// `[batch * frames, hidden]` -> `[batch * fewer frames, width]`
  func callAsFunction(_ states: Tensor, batch: Int) -> Tensor {
    var states = states
    if let projection { states = projection.norm(projection.linear(states)) }
    for layer in layers {
      let frames = states.shape[0] / batch
      let parts = (0..<batch).map { row in
        let edge = Tensor(zeros: [1, states.shape[1]])
        let rows = states.gather((row * frames..<(row + 1) * frames).map { Int64($0) })
        let padded = Tensor.stackedRows([edge, rows, edge])
        return padded.convolved(
          layer.weight, rows: 0..<frames + 2, stride: stride, bias: layer.bias)
      }
      states = Self.gated(.stackedRows(parts))
    }
    return states
  }

  /// The first half of each row times the sigmoid of the second (`torch.nn.functional.glu`).
  private static func gated(_ rows: Tensor) -> Tensor {
    let width = rows.shape[1] / 2
    let gates = rows.activated(.sigmoid)
    var result = Tensor(uninitialized: [rows.shape[0], width])
    result.withMutableFloats { out in
      rows.withFloats { values in
        gates.withFloats { gates in
          for i in out.indices {
            let place = i / width * 2 * width + i % width
            out[i] = values[place] * gates[place + width]
          }
        }
      }
    }
    return result
  }
}
