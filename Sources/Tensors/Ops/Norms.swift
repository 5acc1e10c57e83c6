import CKernels

extension Tensor {
  /// Normalises each row to mean 0 and variance 1, then scales and shifts it (layer normalisation).
  ///
  /// - self: `[…, width]`; weight and bias: `[width]`.
  package func layerNorm(weight: Tensor, bias: Tensor, epsilon: Float) -> Tensor {
    let width = shape.last ?? 1
    precondition(weight.count == width && bias.count == width, "norm does not fit \(shape)")
    var result = Tensor(uninitialized: shape)
    withExtendedLifetime((self, weight, bias)) {
      result.withMutableFloats {
        ac_layer_norm(
          $0.baseAddress, floatPointer, weight.floatPointer, bias.floatPointer, epsilon,
          Int64(width == 0 ? 0 : count / width), Int64(width))
      }
    }
    return result
  }

  /// Divides each row by the root of its mean square, then scales it (https://arxiv.org/abs/1910.07467).
  ///
  /// - self: `[…, width]`; weight: `[width]`.
  package func rmsNorm(weight: Tensor, epsilon: Float) -> Tensor {
    let width = shape.last ?? 1
    precondition(weight.count == width, "norm does not fit \(shape)")
    var result = Tensor(uninitialized: shape)
    withExtendedLifetime((self, weight)) {
      result.withMutableFloats {
        ac_rms_norm(
          $0.baseAddress, floatPointer, weight.floatPointer, epsilon,
          Int64(width == 0 ? 0 : count / width), Int64(width), 1, Int64(width))
      }
    }
    return result
  }

  /// The same for some heads of each row, in place: those that lie next to each other from a column on, each as wide as
  /// the weight.
  package mutating func rmsNormalizeHeads(
    _ heads: Int, from column: Int, weight: Tensor, epsilon: Float
  ) {
    let width = shape.last ?? 1
    precondition(rank == 2 && column >= 0 && column + heads * weight.count <= width)
    let rows = shape[0]
    withExtendedLifetime(weight) {
      withMutableFloats {
        let start = $0.baseAddress.map { $0 + column }
        ac_rms_norm(
          start, start, weight.floatPointer, epsilon, Int64(rows), Int64(width), Int64(heads),
          Int64(weight.count))
      }
    }
  }
}
