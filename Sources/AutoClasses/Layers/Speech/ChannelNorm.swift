import Tensors

/// Normalises each channel over the whole of a recording (`torch.nn.GroupNorm` with a group for each channel).
struct ChannelNorm: Sendable {
  private let weight: Tensor
  private let bias: Tensor
  private let epsilon = 1e-5

  init(_ weights: Weights, _ channels: Int) throws(WeightsError) {
    weight = try weights.vector("weight", channels, initial: .ones)
    bias = try weights.vector("bias", channels, initial: .zeros)
  }

  /// A convolution of samples with this norm in its weights. The mean and the variance of what a convolution gives
  /// follow from those of the windows that it sees, so nothing needs to be convolved to know them.
  func folded(into layer: FeatureLayer, _ samples: Tensor, _ range: Range<Int>) -> FeatureLayer {
    let windows = samples.withFloats {
      WindowStatistics(
        UnsafeBufferPointer(rebasing: $0[range]), kernel: layer.kernel.shape[2],
        stride: layer.stride)
    }
    let size = windows.means.count
    var kernel = layer.kernel.floats
    var biases = bias.floats
    let scales = weight.floats
    for channel in biases.indices {
      let row = channel * size
      let taps = kernel[row..<row + size].map { Double($0) }
      let (mean, variance) = windows.moments(taps)
      let scale = Double(scales[channel]) / (max(variance, 0) + epsilon).squareRoot()
      for i in 0..<size { kernel[row + i] = Float(taps[i] * scale) }
      // A bias of the convolution moves the mean by as much as the values: it cancels out.
      biases[channel] = Float(Double(biases[channel]) - mean * scale)
    }
    let shape = [biases.count, size]
    return FeatureLayer(
      kernel: layer.kernel, weight: PackedWeight(Tensor(kernel, shape: shape)),
      bias: Tensor(biases, shape: [biases.count]), stride: layer.stride, norm: nil,
      activation: layer.activation)
  }
}

/// The means and covariances of the samples at each place of a window that moves over a recording.
struct WindowStatistics {
  private(set) var means: [Double]
  /// `[kernel, kernel]`
  private var covariances: [Double]

  init(_ samples: UnsafeBufferPointer<Float>, kernel: Int, stride: Int) {
    let count = Tensor.convolvedCount(samples.count, kernel: kernel, stride: stride)
    means = [Double](repeating: 0, count: kernel)
    covariances = [Double](repeating: 0, count: kernel * kernel)
    // Around the mean of all samples, so that the products lose no digits.
    let middle = samples.reduce(0) { $0 + Double($1) } / Double(max(samples.count, 1))
    let centered = samples.map { Double($0) - middle }
    means.withUnsafeMutableBufferPointer { means in
      covariances.withUnsafeMutableBufferPointer { covariances in
        centered.withUnsafeBufferPointer { centered in
          for window in 0..<count {
            let start = window * stride
            for i in 0..<kernel {
              let sample = centered[start + i]
              means[i] += sample
              for j in i..<kernel { covariances[i * kernel + j] += sample * centered[start + j] }
            }
          }
        }
      }
    }
    for i in 0..<kernel { means[i] /= Double(count) }
    for i in 0..<kernel {
      for j in i..<kernel {
        let covariance = covariances[i * kernel + j] / Double(count) - means[i] * means[j]
        covariances[i * kernel + j] = covariance
        covariances[j * kernel + i] = covariance
      }
    }
    for i in 0..<kernel { means[i] += middle }
  }

  /// The mean and the variance of the windows' products with `taps`.
  func moments(_ taps: [Double]) -> (mean: Double, variance: Double) {
    var mean = 0.0
    var variance = 0.0
    for i in taps.indices {
      mean += taps[i] * means[i]
      var sum = 0.0
      for j in taps.indices { sum += covariances[i * taps.count + j] * taps[j] }
      variance += taps[i] * sum
    }
    return (mean, variance)
  }
}
