import Tensors

/// Two convolutions of three moments each, with zeros around a recording, of which the second keeps every other moment:
/// what makes states of spectra (Whisper's `conv1` and `conv2`).
struct SpectrumConvolutions: Sendable {
  private let layers: [Layer]

  private struct Layer {
    let weight: PackedWeight
    let bias: Tensor
    let stride: Int

    init(
      _ weights: Weights, channels: Int, outputs: Int, stride: Int
    ) throws(WeightsError) {
      weight = PackedWeight(
        kernel: try weights.tensor("weight", [outputs, channels, 3], initial: .normal()))
      bias = try weights.vector("bias", outputs, initial: .zeros)
      self.stride = stride
    }
  }

  init(
    _ first: Weights, _ second: Weights, bands: Int, width: Int
  ) throws(WeightsError) {
    layers = [
      try Layer(first, channels: bands, outputs: width, stride: 1),
      try Layer(second, channels: width, outputs: width, stride: 2),
    ]
  }

  /// `[batch, bands, moments]` -> the states of one recording after the other, `[batch * moments / 2, width]`.
  func callAsFunction(_ spectra: Tensor) -> Tensor {
    let recordings = (0..<spectra.shape[0]).map { recording in
      layers.reduce(Tensor(columnsOf: spectra, row: recording)) { moments, layer in
        let padded = moments.surroundedByZeros()
        return padded.convolved(
          layer.weight, rows: 0..<padded.shape[0], stride: layer.stride, bias: layer.bias,
          activation: .gelu)
      }
    }
    return recordings.count == 1 ? recordings[0] : .stackedRows(recordings)
  }
}
