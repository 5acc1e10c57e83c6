import Tensors

/// A learned score for each head and each distance on a grid between a query and a key (https://arxiv.org/abs/2103.14030,
/// section 3.2).
struct GridBias: Sendable {
  /// `[distances + 3, heads]` with a token before the grid, `[distances, heads]` without one.
  private let table: Tensor
  private let rows: Int
  private let columns: Int
  private let hasToken: Bool

  /// Reads `relative_position_bias_table` of a grid. With `hasToken` a token stands before the grid; the last three rows are
  /// the scores of it for the others, of the others for it, and of it for itself.
  init(
    _ weights: Weights, rows: Int, columns: Int, heads: Int, hasToken: Bool
  ) throws(WeightsError) {
    let distances = (2 * rows - 1) * (2 * columns - 1)
    table = try weights.tensor(
      "relative_position_bias_table", [distances + (hasToken ? 3 : 0), heads], initial: .zeros
    ).widened
    weights.ignore("relative_position_index")
    (self.rows, self.columns, self.hasToken) = (rows, columns, hasToken)
  }

  /// The scores of the grid that was read, `[heads, queries, keys]`.
  var scores: Tensor { scores(table, rows: rows, columns: columns) }

  /// The scores of a grid of another size, to which the table is stretched.
  func stretched(rows: Int, columns: Int) -> Tensor {
    let distances = table.shape[0] - (hasToken ? 3 : 0)
    // The reference takes the grid's columns for its rows here, which matters for one that is no square.
    let from = Window.Size(height: 2 * self.columns - 1, width: 2 * self.rows - 1)
    let to = Window.Size(height: 2 * rows - 1, width: 2 * columns - 1)
    if from == to { return scores(table, rows: rows, columns: columns) }
    let grid = FeatureMap(table.gather((0..<Int64(distances)).map { $0 }), batch: 1, size: from)
    let rest = table.gather((Int64(distances)..<Int64(table.shape[0])).map { $0 })
    return scores(.stackedRows([grid.resized(to: to).rows, rest]), rows: rows, columns: columns)
  }

  private func scores(_ table: Tensor, rows: Int, columns: Int) -> Tensor {
    let heads = table.shape[1]
    let first = hasToken ? 1 : 0
    let count = first + rows * columns
    let distances = (2 * rows - 1) * (2 * columns - 1)
    // Each head's scores from the last distance to the first: those of a query for a line of keys are neighbours then.
    let ids = (0..<Int64(distances)).reversed() + (Int64(distances)..<Int64(table.shape[0]))
    let ordered = table.gather(ids).transposed
    var result = Tensor(uninitialized: [heads, count, count])
    result.withMutableFloats { out in
      ordered.withFloats { values in
        guard var target = out.baseAddress, var head = values.baseAddress else { return }
        for _ in 0..<heads {
          if hasToken {
            target[0] = head[distances + 2]
            (target + 1).update(repeating: head[distances], count: count - 1)
            target += count
          }
          for row in 0..<rows {
            for column in 0..<columns {
              if hasToken { target[0] = head[distances + 1] }
              for line in 0..<rows {
                let distance = (rows - 1 - row + line) * (2 * columns - 1) + columns - 1 - column
                (target + first + line * columns).update(from: head + distance, count: columns)
              }
              target += count
            }
          }
          head += ordered.shape[1]
        }
      }
    }
    return result
  }
}
