import Tensors

/// Where the real tokens of a padded batch are. Models compute on the real tokens alone, packed one sequence after the
/// other; only attention needs to know where a sequence ends, and results are padded back.
struct TokenLayout: Sendable {
  let batch: Int
  /// The padded length of a row.
  let length: Int
  /// The positions `row * length + column` of the packed tokens, ascending. Column 0 is always among them: heads
  /// read it even where the mask hides it from the other tokens, and Python computes it then too.
  let positions: [Int64]
  /// Sequence `s` is the packed rows `offsets[s]..<offsets[s + 1]`.
  let offsets: [Int64]
  private let keyBias: Tensor?
  private let bias: Tensor?

  /// What Python adds to the score of a hidden key.
  private static let hidden = -Float.greatestFiniteMagnitude

  /// A batch in which `mask`, `[batch, length]`, is not 0 where a token is real; nil means everywhere.
  init(batch: Int, length: Int, mask: [Int]?) {
    self.batch = batch
    self.length = length
    var positions: [Int64] = []
    positions.reserveCapacity(batch * length)
    var offsets: [Int64] = [0]
    var keyBias: [Float] = []
    var hidesKeys = false
    for row in 0..<batch {
      let cells = row * length..<(row + 1) * length
      // Python's softmax over a row that hides every key is uniform; keeping them all gives the same.
      let hidesAll = mask.map { mask in cells.allSatisfy { mask[$0] == 0 } } ?? false
      for cell in cells {
        let isReal = mask.map { $0[cell] != 0 } ?? true
        if isReal || hidesAll || cell == cells.lowerBound {
          positions.append(Int64(cell))
          keyBias.append(isReal ? 0 : Self.hidden)
          if !isReal { hidesKeys = true }
        }
      }
      offsets.append(Int64(positions.count))
    }
    self.positions = positions
    self.offsets = offsets
    self.keyBias = hidesKeys ? Tensor(keyBias, shape: [keyBias.count]) : nil
    bias = nil
  }

  /// A batch in which `mask`, `[batch, length, length]`, tells for each query which keys it sees.
  init(batch: Int, length: Int, queryMask mask: [Int]) {
    self.batch = batch
    self.length = length
    positions = (0..<Int64(batch * length)).map { $0 }
    offsets = (0...Int64(batch)).map { $0 * Int64(length) }
    keyBias = nil
    bias = Tensor(mask.map { $0 == 0 ? Self.hidden : 0 }, shape: [mask.count])
  }

  /// A batch whose padding is computed too, but seen by no other token: row `i` has `lengths[i]` real tokens.
  init(computingPaddingOf lengths: [Int], length: Int) {
    batch = lengths.count
    self.length = length
    positions = (0..<Int64(lengths.count * length)).map { $0 }
    offsets = (0...Int64(lengths.count)).map { $0 * Int64(length) }
    let bias = lengths.flatMap { real in (0..<length).map { $0 < real ? 0 : Self.hidden } }
    keyBias = Tensor(bias, shape: [bias.count])
    self.bias = nil
  }

  /// The number of packed tokens.
  var tokens: Int { positions.count }
  /// The packed row of each sequence's first token.
  var firstTokens: [Int64] { Array(offsets.dropLast()) }
  private var isDense: Bool { tokens == batch * length }

  func attention(heads: Int, scale: Float, causal: Bool = false) -> AttentionShape {
    var shape = AttentionShape(offsets: offsets, heads: heads, scale: scale)
    // As in Python, a mask for each query replaces the causal one.
    shape.causal = causal && bias == nil
    shape.keyBias = keyBias
    shape.bias = bias
    return shape
  }

  /// `[tokens, width]` -> `[batch, length, width]`, zeros where nothing was computed.
  func padded(_ rows: Tensor) -> Tensor {
    let shape = [batch, length] + rows.shape.dropFirst()
    if isDense { return rows.reshaped(shape) }
    return rows.scattered(to: positions, of: batch * length).reshaped(shape)
  }

  /// `[heads, queries, keys]` of each sequence -> `[batch, heads, length, length]`.
  func padded(probabilities: Tensor, heads: Int) -> Tensor {
    let shape = [batch, heads, length, length]
    if isDense { return probabilities.reshaped(shape) }
    var result = Tensor(zeros: shape)
    result.withMutableFloats { out in
      probabilities.withFloats { values in
        var source = 0
        for sequence in 0..<batch {
          let rows = positions[Int(offsets[sequence])..<Int(offsets[sequence + 1])]
          let columns = rows.map { Int($0) - sequence * length }
          for head in 0..<heads {
            for query in columns {
              let target = ((sequence * heads + head) * length + query) * length
              for key in columns {
                out[target + key] = values[source]
                source += 1
              }
            }
          }
        }
      }
    }
    return result
  }
}
