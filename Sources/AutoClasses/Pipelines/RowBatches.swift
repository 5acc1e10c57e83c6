import Tensors

/// Rows that run together although they come from different inputs: sorted by length, so that a batch has hardly any
/// padding, and only such as fit into one tensor.
struct RowBatches {
  private let rows: [ModelInputs]
  private let batches: [[Int]]

  init(_ rows: [ModelInputs], limit: Int) {
    self.rows = rows
    let order = rows.indices.sorted { Self.length(rows[$0]) < Self.length(rows[$1]) }
    var batches: [[Int]] = []
    for row in order {
      if let last = batches.last?.last, batches[batches.count - 1].count < limit,
        Self.fit(rows[last], rows[row])
      {
        batches[batches.count - 1].append(row)
      } else {
        batches.append([row])
      }
    }
    self.batches = batches
  }

  /// The outputs of each row, in the order of the rows. A batch that fails is run again row by row, so that only the
  /// rows that are wrong fail.
  func run(_ model: (ModelInputs) throws -> NamedTensors) -> [Result<NamedTensors, any Error>] {
    var results = [Result<NamedTensors, any Error>?](repeating: nil, count: rows.count)
    for batch in batches {
      let whole = Result { try model(Self.joined(batch.map { rows[$0] })) }
      if case .success(let outputs) = whole {
        for (index, row) in batch.enumerated() {
          results[row] = .success(batch.count == 1 ? outputs : outputs.row(index))
        }
      } else if batch.count == 1 {
        results[batch[0]] = whole
      } else {
        for row in batch { results[row] = Result { try model(rows[row]) } }
      }
    }
    return results.compactMap { $0 }
  }

  private static func length(_ row: ModelInputs) -> Int {
    row.map { $0.tensor.count }.max() ?? 0
  }

  /// Integers are padded, anything else must have one shape.
  private static func fit(_ a: ModelInputs, _ b: ModelInputs) -> Bool {
    a.names == b.names
      && zip(a, b).allSatisfy { a, b in
        isTokens(a.tensor) && isTokens(b.tensor)
          || a.tensor.shape == b.tensor.shape && a.tensor.dtype == .f32 && b.tensor.dtype == .f32
      }
  }

  private static func isTokens(_ tensor: Tensor) -> Bool {
    tensor.rank == 2 && tensor.dtype == .i64
  }

  private static func joined(_ rows: [ModelInputs]) -> ModelInputs {
    if rows.count == 1 { return rows[0] }
    var result = ModelInputs()
    for name in rows[0].names {
      let tensors = rows.compactMap { $0[name] }
      result[name] = isTokens(tensors[0]) ? padded(tensors) : stacked(tensors)
    }
    return result
  }

  private static func padded(_ tensors: [Tensor]) -> Tensor {
    let length = tensors.map { $0.shape[1] }.max() ?? 0
    let values = tensors.flatMap { tensor in
      tensor.integers + [Int](repeating: 0, count: length - tensor.shape[1])
    }
    return Tensor(values, shape: [tensors.count, length])
  }

  private static func stacked(_ tensors: [Tensor]) -> Tensor {
    var result = Tensor(zeros: [tensors.count] + tensors[0].shape.dropFirst())
    result.withMutableFloats { all in
      for (index, tensor) in tensors.enumerated() {
        let values = tensor.floats
        for (offset, value) in values.enumerated() { all[index * values.count + offset] = value }
      }
    }
    return result
  }
}

extension NamedTensors {
  /// The values of one row of a batch, as a batch of one.
  fileprivate func row(_ index: Int) -> NamedTensors {
    var result = NamedTensors()
    for (name, tensor) in self where tensor.rank > 0 && tensor.dtype == .f32 {
      let shape = [1] + tensor.shape.dropFirst()
      let size = shape.reduce(1, *)
      result[name] = tensor.withFloats { values in
        Tensor(Array(values[index * size..<(index + 1) * size]), shape: shape)
      }
    }
    return result
  }
}
