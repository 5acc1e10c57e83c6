// Reference: transformers 4.57 models/wav2vec2/modeling_wav2vec2.py, Wav2Vec2PositionalConvEmbedding, and
// models/hubert/modeling_hubert.py
import Tensors

/// Adds to each state what a wide convolution in groups makes of the states around it: where it is.
struct PositionalConvolution: Sendable {
  private let groups: Lazy<[PackedWeight]>
  private let bias: Tensor
  private let activation: Activation
  private let batchNorm: BatchNorm?

  init(_ config: some SpeechConfig, _ weights: Weights) throws(WeightsError) {
    let count = config.numConvPosEmbeddingGroups
    let shape = [config.hiddenSize, config.hiddenSize / count, config.numConvPosEmbeddings]
    let own = weights["conv"]
    let bound = 1 / Double(shape[1] * shape[2]).squareRoot()
    let initial = Initializer.uniform(-bound, bound)
    activation = config.featExtractActivation
    batchNorm =
      config.convPosBatchNorm ? try BatchNorm(weights["batch_norm"], config.hiddenSize) : nil
    if batchNorm != nil {
      let kernel = try own.tensor("weight", shape, initial: initial)
      groups = Lazy { Self.packed(kernel, lengths: nil, groups: count) }
    } else {
      let own = own["parametrizations.weight"]
      // The length that a new direction has by itself.
      let length = bound * (Double(shape[0] * shape[1]) / 3).squareRoot()
      let lengths = try own.tensor("original0", [1, 1, shape[2]], initial: .constant(length))
      let directions = try own.tensor("original1", shape, initial: initial)
      groups = Lazy { Self.packed(directions, lengths: lengths, groups: count) }
    }
    bias = try own.vector("bias", config.hiddenSize, initial: .zeros)
  }

  /// `[tokens, width]` -> `[tokens, width]`
  func callAsFunction(_ x: Tensor, _ layout: TokenLayout) -> Tensor {
    guard let batchNorm else {
      return x.convolvedInGroups(
        groups.value, offsets: layout.offsets, bias: bias, activation: activation, residual: x)
    }
    // Normalised zeros are no zeros any more: the end of a padded recording sees them.
    let padded = layout.padded(x).reshaped([layout.batch * layout.length, x.shape[1]])
    let result = batchNorm(padded).convolvedInGroups(
      groups.value, offsets: (0...Int64(layout.batch)).map { $0 * Int64(layout.length) },
      bias: bias, activation: activation, residual: padded)
    return result.gather(layout.positions)
  }

  /// The weight of each group from `[outputs, channels, kernel]`. With `lengths`, `[1, 1, kernel]`, the weights at each
  /// place of the kernel have that length together (https://arxiv.org/abs/1602.07868).
  private static func packed(_ kernel: Tensor, lengths: Tensor?, groups: Int) -> [PackedWeight] {
    let (outputs, channels, size) = (kernel.shape[0], kernel.shape[1], kernel.shape[2])
    var values = kernel.floats
    if let lengths {
      var squares = [Double](repeating: 0, count: size)
      for (i, value) in values.enumerated() { squares[i % size] += Double(value) * Double(value) }
      let scales = zip(lengths.floats, squares).map { Float(Double($0) / $1.squareRoot()) }
      for i in values.indices { values[i] *= scales[i % size] }
    }
    return PackedWeight.groups(
      of: Tensor(values, shape: [outputs, channels, size]), count: groups)
  }
}
