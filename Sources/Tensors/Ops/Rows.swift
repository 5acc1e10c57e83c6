import CKernels

extension Tensor {
  /// `activation(gate) * up` of rows `[gate | up]`: `[…, 2 · width]` -> `[…, width]`.
  package func gated(_ activation: Activation) -> Tensor {
    let width = (shape.last ?? 0) / 2
    precondition(shape.last == 2 * width, "a gate and what it gates do not fit \(shape)")
    var result = Tensor(uninitialized: shape.dropLast() + [width])
    withExtendedLifetime(self) {
      result.withMutableFloats {
        ac_gate(
          $0.baseAddress, floatPointer, activation.kernel,
          Int64(width == 0 ? 0 : count / (2 * width)), Int64(width))
      }
    }
    return result
  }

  /// Turns pairs of numbers in the first heads of each row by the row's angles, in place: see `ac_rotate`.
  ///
  /// - self: `[rows, width]` with `heads` heads of `headSize` from column 0 on; cosines and sines: `[rows, pairs]`.
  package mutating func rotateHeads(
    _ heads: Int, headSize: Int, cosines: Tensor, sines: Tensor, interleaved: Bool
  ) {
    let (rows, width, pairs) = (shape[0], shape[1], cosines.shape[1])
    precondition(rank == 2 && heads * headSize <= width && 2 * pairs <= headSize)
    precondition(cosines.shape == [rows, pairs] && sines.shape == cosines.shape)
    withExtendedLifetime((cosines, sines)) {
      withMutableFloats {
        ac_rotate(
          $0.baseAddress, cosines.floatPointer, sines.floatPointer, Int64(rows), Int64(width),
          Int64(heads), Int64(headSize), Int64(pairs), interleaved)
      }
    }
  }

  /// Applies an activation to every element.
  package func activated(_ activation: Activation) -> Tensor {
    var result = self
    result.activate(activation)
    return result
  }

  /// Applies an activation to every element in place.
  package mutating func activate(_ activation: Activation) {
    withMutableFloats { ac_activate($0.baseAddress, $0.count, activation.kernel) }
  }

  /// Softmax over the last dimension.
  package func softmax() -> Tensor {
    let width = shape.last ?? 1
    var result = self
    result.withMutableFloats {
      ac_softmax($0.baseAddress, Int64(width == 0 ? 0 : count / width), Int64(width))
    }
    return result
  }

  /// The rows `ids` of a table `[rows, width]` of any float type, widened to f32, plus `other` when it is given.
  package func gather(_ ids: [Int64], adding other: Tensor? = nil) -> Tensor {
    precondition(rank == 2 && ids.allSatisfy { $0 >= 0 && $0 < shape[0] }, "row out of range")
    guard let kernel = dtype.kernel else { preconditionFailure("\(dtype) rows are not floats") }
    precondition(other.map { $0.shape == [ids.count, shape[1]] } ?? true, "sum does not fit")
    var result = other ?? Tensor(uninitialized: [ids.count, shape[1]])
    result.withMutableFloats { out in
      withBytes { table in
        ac_gather(
          out.baseAddress, table.baseAddress, kernel, ids, Int64(ids.count), Int64(shape[1]),
          other != nil)
      }
    }
    return result
  }

  /// A copy of `self` whose row `rows[i]` is row `i` of a zero tensor `[count, width]` filled from this one:
  /// the inverse of ``gather(_:adding:)``.
  package func scattered(to rows: [Int64], of total: Int) -> Tensor {
    precondition(rank == 2 && rows.count == shape[0] && rows.allSatisfy { $0 >= 0 && $0 < total })
    let width = shape[1]
    var result = Tensor(zeros: [total, width])
    guard width > 0 else { return result }
    result.withMutableFloats { out in
      withFloats { values in
        for (i, row) in rows.enumerated() {
          let target = UnsafeMutableBufferPointer(
            rebasing: out[Int(row) * width..<(Int(row) + 1) * width])
          _ = target.update(fromContentsOf: values[i * width..<(i + 1) * width])
        }
      }
    }
    return result
  }

  /// The sum of two tensors of one shape.
  package static func + (a: Tensor, b: Tensor) -> Tensor {
    precondition(a.shape == b.shape, "cannot add \(a.shape) and \(b.shape)")
    var result = a
    result.withMutableFloats { out in
      b.withFloats { ac_add(out.baseAddress, out.baseAddress, $0.baseAddress, out.count) }
    }
    return result
  }

  /// The same numbers as f32.
  package var widened: Tensor {
    guard dtype != .f32, let kernel = dtype.kernel else { return self }
    var result = Tensor(uninitialized: shape)
    result.withMutableFloats { out in
      withBytes { ac_widen(out.baseAddress, $0.baseAddress, kernel, out.count) }
    }
    return result
  }

  /// The rows of several matrices of one width, one below the other, in the type that they share or as f32.
  package static func stackedRows(_ parts: [Tensor]) -> Tensor {
    let dtype = parts.sharedDType
    let result = Tensor(
      uninitialized: [parts.reduce(0) { $0 + $1.shape[0] }, parts.first?.shape[1] ?? 0],
      dtype: dtype)
    var rest = result.storage.mutableBytes
    for part in parts {
      (part.dtype == dtype ? part : part.widened).withBytes { bytes in
        rest.copyMemory(from: bytes)
        rest = UnsafeMutableRawBufferPointer(rebasing: rest[bytes.count...])
      }
    }
    return result
  }
}

extension [Tensor] {
  /// The type of all, or f32 when they differ.
  var sharedDType: DType {
    let first = first?.dtype ?? .f32
    return allSatisfy { $0.dtype == first } ? first : .f32
  }
}

extension Tensor {
  /// Every element times a number.
  package func scaled(by factor: Float) -> Tensor {
    var result = self
    result.withMutableFloats { ac_scale($0.baseAddress, $0.baseAddress, factor, $0.count) }
    return result
  }

  /// Puts one row in place of those that are chosen.
  ///
  /// - self: `[rows, width]`; `row` has `width` elements.
  package mutating func replaceRows(where isReplaced: [Bool], by row: Tensor) {
    precondition(rank == 2 && isReplaced.count == shape[0] && row.count == shape[1])
    let width = shape[1]
    withMutableFloats { out in
      row.withFloats { row in
        for (i, replaced) in isReplaced.enumerated() where replaced {
          _ = out[i * width..<(i + 1) * width].update(fromContentsOf: row)
        }
      }
    }
  }
}

extension Tensor {
  /// The columns of matrices of as many rows, side by side: `[rows, sum of the widths]`.
  package static func besideEachOther(_ parts: Tensor...) -> Tensor { besideEachOther(parts) }

  /// The columns of matrices of as many rows, side by side: `[rows, sum of the widths]`.
  package static func besideEachOther(_ parts: [Tensor]) -> Tensor {
    let rows = parts.first?.shape[0] ?? 0
    precondition(parts.allSatisfy { $0.rank == 2 && $0.shape[0] == rows })
    let width = parts.reduce(0) { $0 + $1.shape[1] }
    var result = Tensor(uninitialized: [rows, width])
    result.withMutableFloats { out in
      guard var target = out.baseAddress else { return }
      for part in parts {
        let columns = part.shape[1]
        part.withFloats { values in
          guard let values = values.baseAddress else { return }
          for row in 0..<rows {
            (target + row * width).update(from: values + row * columns, count: columns)
          }
        }
        target += columns
      }
    }
    return result
  }

  /// A copy whose first-dimension elements are each multiplied by a factor, as f32.
  package func scalingRows(by factors: [Float]) -> Tensor {
    precondition(factors.count == shape.first, "\(factors.count) factors do not fit \(shape)")
    var result = widened
    let width = count / max(factors.count, 1)
    result.withMutableFloats { out in
      guard let out = out.baseAddress else { return }
      for (row, factor) in factors.enumerated() {
        ac_scale(out + row * width, out + row * width, factor, width)
      }
    }
    return result
  }

  /// The mean of some rows of a matrix for each list of them, `[lists, width]`.
  package func means(of lists: [[Int]]) -> Tensor {
    precondition(rank == 2 && lists.allSatisfy { $0.allSatisfy { 0..<shape[0] ~= $0 } })
    let width = shape[1]
    var result = Tensor(zeros: [lists.count, width])
    result.withMutableFloats { sums in
      withFloats { rows in
        guard var sum = sums.baseAddress, let rows = rows.baseAddress else { return }
        for list in lists {
          for row in list { ac_add(sum, sum, rows + row * width, width) }
          for column in 0..<width { sum[column] /= Float(list.count) }
          sum += width
        }
      }
    }
    return result
  }
}
