// Reference: transformers 4.57 models/wav2vec2/modeling_wav2vec2.py, Wav2Vec2FeatureEncoder
import Tensors

/// One convolution over time, with the norm and the activation after it.
struct FeatureLayer: Sendable {
  let kernel: Tensor
  let weight: PackedWeight
  let bias: Tensor?
  let stride: Int
  let norm: LayerNorm?
  let activation: Activation

  /// `[rows, channels]` -> `[frames, outputs]`
  func callAsFunction(_ x: Tensor, rows: Range<Int>) -> Tensor {
    guard let norm else {
      return x.convolved(weight, rows: rows, stride: stride, bias: bias, activation: activation)
    }
    var result = norm(x.convolved(weight, rows: rows, stride: stride, bias: bias))
    result.activate(activation)
    return result
  }
}

/// Samples to the features of frames. Frames are computed in blocks that stay in the cache from the first layer to the
/// last, each thread its own, so that the memory does not grow with what the first layers make of a long recording.
struct FeatureEncoder: Sendable {
  private let layers: [FeatureLayer]
  private let groupNorm: ChannelNorm?
  private let geometry: FrameGeometry

  init(_ config: some SpeechConfig, _ weights: Weights) throws(WeightsError) {
    let isGrouped = config.featExtractNorm == "group"
    geometry = config.geometry
    layers = try config.convDim.indices.map { (i) throws(WeightsError) in
      let weights = weights["conv_layers"][i]
      let outputs = config.convDim[i]
      let inputs = i == 0 ? 1 : config.convDim[i - 1]
      let fanIn = Double(inputs * config.convKernel[i])
      let kernel = try weights["conv"].tensor(
        "weight", [outputs, inputs, config.convKernel[i]],
        initial: .deviates((2 / fanIn).squareRoot()))
      let bound = 1 / fanIn.squareRoot()
      return FeatureLayer(
        kernel: kernel, weight: PackedWeight(kernel: kernel),
        bias: config.convBias
          ? try weights["conv"].vector("bias", outputs, initial: .uniform(-bound, bound)) : nil,
        stride: config.convStride[i],
        norm: isGrouped ? nil : try LayerNorm(weights["layer_norm"], outputs, epsilon: 1e-5),
        activation: config.featExtractActivation)
    }
    groupNorm =
      isGrouped
      ? try ChannelNorm(weights["conv_layers.0.layer_norm"], config.convDim[0]) : nil
  }

  /// `[batch, samples]` -> the features of the first `lengths[i]` frames of each row `i`, `[all frames, features]`.
  func callAsFunction(_ samples: Tensor, lengths: [Int]) -> Tensor {
    let length = samples.shape[1]
    let firsts = (0..<samples.shape[0]).map { row in
      first(samples, row * length..<(row + 1) * length)
    }
    let width = layers.last?.weight.outputs ?? 0
    var result = Tensor(uninitialized: [lengths.reduce(0, +), width])
    let blocks = Block.all(lengths)
    let wave = samples.reshaped([samples.count, 1])
    result.withMutableFloats { out in
      let address = UInt(bitPattern: out.baseAddress)
      Threads.parallel(blocks.count) { index in
        guard let out = UnsafeMutablePointer<Float>(bitPattern: address) else { return }
        let block = blocks[index]
        let start = block.row * length + block.frames.lowerBound * geometry.step
        let size = geometry.samples(block.frames.count) ?? 0
        var states = firsts[block.row](wave, rows: start..<start + size)
        for layer in layers.dropFirst() { states = layer(states, rows: 0..<states.shape[0]) }
        states.withFloats {
          (out + block.place * width).update(
            from: $0.baseAddress ?? UnsafePointer(out), count: $0.count)
        }
      }
    }
    return result
  }

  /// The first layer for one recording: with a group norm its weights depend on the whole of it.
  private func first(_ samples: Tensor, _ range: Range<Int>) -> FeatureLayer {
    groupNorm?.folded(into: layers[0], samples, range) ?? layers[0]
  }

  /// Frames of one recording that are computed together.
  private struct Block {
    let row: Int
    let frames: Range<Int>
    /// Where they are among all frames.
    let place: Int

    static func all(_ lengths: [Int]) -> [Block] {
      let total = lengths.reduce(0, +)
      let size = max(1, min(24, total / (4 * Threads.count)))
      var blocks: [Block] = []
      var place = 0
      for (row, length) in lengths.enumerated() {
        for start in stride(from: 0, to: length, by: size) {
          let frames = start..<min(start + size, length)
          blocks.append(Block(row: row, frames: frames, place: place))
          place += frames.count
        }
      }
      return blocks
    }
  }
}
