// Convolutions over rows, of which one is a moment with its channels. The rows that a kernel covers lie one after the
// other in memory, so that a convolution is a matrix product whose rows overlap: nothing is copied.

extension PackedWeight {
  /// The weight of a convolution, `[outputs, channels, kernel]` as checkpoints store it; `factors` are what the outputs are
  /// multiplied by.
  package convenience init(kernel weight: Tensor, factors: [Float]? = nil) {
    let (outputs, channels, kernel) = (weight.shape[0], weight.shape[1], weight.shape[2])
    self.init(outputs: outputs, inputs: kernel * channels) {
      defer { weight.storage.dropPages() }
      let rows = weight.withBytes {
        Tensor(
          gathering: $0, strides: [channels * kernel, 1, kernel],
          shape: [outputs, kernel, channels], dtype: weight.dtype)
      }.reshaped([outputs, kernel * channels])
      return factors.map(rows.scalingRows) ?? rows
    }
  }
}

extension PackedWeight {
  /// The weight of each group of a convolution, from `[outputs, channels of a group, kernel]`.
  package static func groups(of weight: Tensor, count: Int) -> [PackedWeight] {
    let (outputs, channels, kernel) = (weight.shape[0] / count, weight.shape[1], weight.shape[2])
    let rows = weight.reshaped([weight.shape[0], channels * kernel])
    return (0..<count).map { group in
      let part = rows.gather((0..<Int64(outputs)).map { Int64(group * outputs) + $0 })
      return PackedWeight(kernel: part.reshaped([outputs, channels, kernel]))
    }
  }
}

extension Tensor {
  /// The rows that a kernel makes of `rows` rows.
  package static func convolvedCount(_ rows: Int, kernel: Int, stride: Int) -> Int {
    rows < kernel ? 0 : (rows - kernel) / stride + 1
  }

  /// `activation(convolution + bias)` over some of the rows, without padding.
  ///
  /// - self: `[rows, channels]`; the result is `[convolved rows, outputs]`.
  package func convolved(
    _ weight: PackedWeight, rows: Range<Int>, stride: Int, bias: Tensor? = nil,
    activation: Activation? = nil
  ) -> Tensor {
    let channels = shape[1]
    precondition(rank == 2 && rows.upperBound <= shape[0] && channels > 0)
    precondition(weight.inputs.isMultiple(of: channels), "kernel does not fit \(shape)")
    precondition(bias.map { $0.count == weight.outputs } ?? true, "bias does not fit")
    let count = Self.convolvedCount(
      rows.count, kernel: weight.inputs / channels, stride: stride)
    var result = Tensor(uninitialized: [count, weight.outputs])
    withExtendedLifetime((self, bias)) {
      result.withMutableFloats { out in
        weight.multiply(
          floatPointer.map { $0 + rows.lowerBound * channels }, rows: count,
          stride: stride * channels, into: out.baseAddress, stride: weight.outputs,
          bias: bias?.floatPointer, activation: activation, residual: nil)
      }
    }
    return result
  }

  /// `activation(convolution + bias) + residual` of each sequence in groups of channels, with zeros around a sequence so
  /// that it keeps its length (of an even kernel one more before it than after it).
  ///
  /// - self: `[rows, channels]`, sequence `s` is the rows `offsets[s]..<offsets[s + 1]`; one weight for each group.
  package func convolvedInGroups(
    _ weights: [PackedWeight], offsets: [Int64], bias: Tensor, activation: Activation?,
    residual: Tensor
  ) -> Tensor {
    let width = shape[1]
    let channels = width / max(weights.count, 1)
    precondition(rank == 2 && residual.shape == shape && bias.count == width && channels > 0)
    precondition(weights.allSatisfy { $0.outputs == channels && $0.inputs % channels == 0 })
    let kernel = (weights.first?.inputs ?? 0) / channels
    let longest = zip(offsets, offsets.dropFirst()).map { Int($1 - $0) }.max() ?? 0
    var padded = Tensor(zeros: [longest + kernel, channels])
    var result = Tensor(uninitialized: shape)
    withExtendedLifetime((self, bias, residual)) {
      result.withMutableFloats { out in
        for (group, weight) in weights.enumerated() {
          for (start, end) in zip(offsets, offsets.dropFirst()) {
            let (first, count) = (Int(start), Int(end - start))
            padded.fill(
              from: self, rows: first..<first + count, column: group * channels, at: kernel / 2)
            let place = first * width + group * channels
            weight.multiply(
              padded.floatPointer, rows: count, stride: channels,
              into: out.baseAddress.map { $0 + place }, stride: width,
              bias: bias.floatPointer.map { $0 + group * channels }, activation: activation,
              residual: residual.floatPointer.map { $0 + place })
          }
        }
      }
    }
    return result
  }

  /// Copies a column of blocks of another tensor's rows to the rows from `row` on, and zeros after them.
  private mutating func fill(from other: Tensor, rows: Range<Int>, column: Int, at row: Int) {
    let channels = shape[1]
    let width = other.shape[1]
    withMutableFloats { out in
      other.withFloats { values in
        for (i, source) in rows.enumerated() {
          let target = (row + i) * channels
          _ = out[target..<target + channels].update(
            fromContentsOf: values[source * width + column..<source * width + column + channels])
        }
        out[((row + rows.count) * channels)...].update(repeating: 0)
      }
    }
  }
}

extension Tensor {
  /// One matrix of `[matrices, rows, columns]`, transposed.
  package init(columnsOf matrices: Tensor, row matrix: Int) {
    let (rows, columns) = (matrices.shape[1], matrices.shape[2])
    let size = rows * columns * matrices.dtype.size
    self = matrices.withBytes {
      Tensor(
        transposing: UnsafeRawBufferPointer(rebasing: $0[matrix * size..<(matrix + 1) * size]),
        shape: [rows, columns], dtype: matrices.dtype)
    }
  }

  /// `[rows, width]` with a row of zeros before and after it.
  package func surroundedByZeros() -> Tensor {
    let zeros = Tensor(zeros: [1, shape[1]])
    return .stackedRows([zeros, self, zeros])
  }
}
