import Tensors

/// A grid of states cut into square windows, within which attention looks (https://arxiv.org/abs/2103.14030, section 3.2).
/// The grid is moved to the upper left before it is cut when there is a shift, what falls off comes back on the other
/// side, and what was no neighbour there is hidden; where windows reach over the edges there are zeros.
struct ShiftedWindows: Sendable {
  /// Each window is a sequence.
  let layout: TokenLayout
  private let side: Int
  private let shift: Int
  /// Windows from top to bottom and from left to right.
  private let count: (rows: Int, columns: Int)
  /// The state of each place in the windows, `grid` where there is none; and the place of each state.
  private let states: [Int64]
  private let places: [Int64]

  init(batch: Int, rows: Int, columns: Int, side: Int, shift: Int) {
    self.side = side
    self.shift = shift
    count = ((rows + side - 1) / side, (columns + side - 1) / side)
    let (height, width) = (count.rows * side, count.columns * side)
    var states: [Int64] = []
    states.reserveCapacity(batch * height * width)
    var places = [Int64](repeating: 0, count: batch * rows * columns)
    for picture in 0..<batch {
      for window in 0..<count.rows * count.columns {
        let top = window / count.columns * side + shift
        let left = window % count.columns * side + shift
        for line in top..<top + side {
          let y = line < height ? line : line - height
          for column in left..<left + side {
            let x = column < width ? column : column - width
            guard y < rows, x < columns else {
              states.append(Int64(places.count))
              continue
            }
            let state = (picture * rows + y) * columns + x
            places[state] = Int64(states.count)
            states.append(Int64(state))
          }
        }
      }
    }
    self.states = states
    self.places = places
    layout = TokenLayout(
      batch: batch * count.rows * count.columns, length: side * side, mask: nil)
  }

  /// `[states, width]` in the order of the grid -> in the order of the windows.
  func cut(_ x: Tensor) -> Tensor {
    let isCovered = states.count == places.count
    return (isCovered ? x : .stackedRows([x, Tensor(zeros: [1, x.shape[1]])])).gather(states)
  }

  /// The reverse of ``cut(_:)``, plus `residual`.
  func joined(_ x: Tensor, residual: Tensor) -> Tensor { x.gather(places, adding: residual) }

  /// The windows with the scores of each place in a window for the others, `[heads, side * side, side * side]`.
  func layout(adding scores: Tensor) -> TokenLayout {
    if shift == 0 { return layout.adding(scores, period: 1) }
    let (rows, columns) = (parts(count.rows), parts(count.columns))
    let (windows, tokens, block) = (count.rows * count.columns, side * side, scores.count)
    var all = Tensor(uninitialized: [windows * block])
    all.withMutableFloats { all in
      scores.withFloats { scores in
        guard var target = all.baseAddress, let scores = scores.baseAddress else { return }
        for window in 0..<windows {
          target.update(from: scores, count: block)
          let (y, x) = window.quotientAndRemainder(dividingBy: count.columns)
          let part = (0..<tokens).map {
            3 * rows[y * side + $0 / side] + columns[x * side + $0 % side]
          }
          if part.contains(where: { $0 != part[0] }) {
            for row in 0..<block / tokens {
              for key in 0..<tokens where part[key] != part[row % tokens] {
                target[row * tokens + key] += Self.hidden
              }
            }
          }
          target += block
        }
      }
    }
    return layout.adding(all, period: windows)
  }

  /// What the reference adds to the score of a hidden place.
  private static let hidden: Float = -100

  /// Which part of the grid each line is of: what was moved is another than what it came next to.
  private func parts(_ windows: Int) -> [Int] {
    (0..<windows * side).map { line in
      let rest = windows * side - line
      return rest > side ? 0 : rest > shift ? 1 : 2
    }
  }
}
