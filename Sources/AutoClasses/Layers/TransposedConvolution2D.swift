import Tensors

/// A convolution that makes a square of pixels of each (`torch.nn.ConvTranspose2d` whose stride is its kernel); a batch norm
/// after it is folded into its weights.
struct TransposedConvolution2D: Sendable {
  private let taps: Linear
  private let side: Int
  private let outputs: Int

  /// Reads `weight`, `[channels, outputs, side, side]`, and `bias`, `[outputs]`.
  init(
    _ weights: Weights, _ channels: Int, _ outputs: Int, side: Int, norm: BatchNorm? = nil
  ) throws(WeightsError) {
    (self.side, self.outputs) = (side, outputs)
    let area = side * side
    let weight = try weights.tensor(
      "weight", [channels, outputs, side, side], initial: .normal())
    var bias = try weights.vector("bias", outputs, initial: .zeros).floats
    if let norm { bias = zip(norm.shifts, zip(bias, norm.factors)).map { $0 + $1.0 * $1.1 } }
    let all = (0..<area).flatMap { _ in bias }
    taps = Linear(
      PackedWeight(outputs: area * outputs, inputs: channels) {
        // All outputs of the first pixel of a square, then those of the next.
        let rows = weight.withBytes {
          Tensor(
            gathering: $0, strides: [1, area, area * outputs], shape: [area, outputs, channels],
            dtype: weight.dtype)
        }.reshaped([area * outputs, channels])
        guard let norm else { return rows }
        return rows.scalingRows(by: (0..<area).flatMap { _ in norm.factors })
      }, bias: Tensor(all, shape: [all.count]))
  }

  func callAsFunction(_ x: FeatureMap, _ activation: Activation? = nil) -> FeatureMap {
    let size = Window.Size(height: x.size.height * side, width: x.size.width * side)
    let pixels = taps(x.rows, activation).reshaped([x.batch * size.height * size.width, outputs])
    var ids: [Int64] = []
    ids.reserveCapacity(pixels.shape[0])
    for line in 0..<x.batch * size.height {
      let (source, down) = line.quotientAndRemainder(dividingBy: side)
      for column in 0..<size.width {
        let (pixel, across) = column.quotientAndRemainder(dividingBy: side)
        ids.append(Int64(((source * x.size.width + pixel) * side + down) * side + across))
      }
    }
    return FeatureMap(pixels.gather(ids), batch: x.batch, size: size)
  }
}
