import Tensors

/// Learned positions of a grid of patches, stretched to grids of other sizes.
struct PositionTable: Sendable {
  /// `[prefix + positions, width]`: tokens that stand before the grid, then the grid row by row.
  let table: Tensor
  let prefix: Int

  /// The table for a grid of `rows` by `columns`: bicubic as `torch.nn.functional.interpolate` computes it
  /// (`align_corners=False`). The trained grid must be a square.
  func stretched(rows: Int, columns: Int) -> Tensor {
    let width = table.shape[1]
    let side = Int(Double(table.shape[0] - prefix).squareRoot())
    let vertical = (0..<rows).map { Taps($0, side, rows) }
    let horizontal = (0..<columns).map { Taps($0, side, columns) }
    var result = Tensor(zeros: [prefix + rows * columns, width])
    result.withMutableFloats { out in
      table.withFloats { values in
        _ = out[..<(prefix * width)].update(fromContentsOf: values[..<(prefix * width)])
        for (row, down) in vertical.enumerated() {
          for (column, across) in horizontal.enumerated() {
            let target = (prefix + row * columns + column) * width
            for y in 0..<4 {
              for x in 0..<4 {
                let source = (prefix + down.indices[y] * side + across.indices[x]) * width
                let weight = down.weights[y] * across.weights[x]
                for i in 0..<width { out[target + i] += weight * values[source + i] }
              }
            }
          }
        }
      }
    }
    return result
  }

  /// The four neighbours of a place and their weights, by Keys' kernel with a = -0.75.
  private struct Taps {
    var indices: [Int] = []
    var weights: [Float] = []

    init(_ position: Int, _ from: Int, _ to: Int) {
      let scale = Float(from) / Float(to)
      let place = (Float(position) + 0.5) * scale - 0.5
      let first = place.rounded(.down)
      let t = place - first
      func near(_ x: Float) -> Float { ((1.25 * x) - 2.25) * x * x + 1 }
      func far(_ x: Float) -> Float { ((-0.75 * x + 3.75) * x - 6) * x + 3 }
      weights = [far(t + 1), near(t), near(1 - t), far(2 - t)]
      indices = (-1...2).map { min(max(Int(first) + $0, 0), from - 1) }
    }
  }
}
