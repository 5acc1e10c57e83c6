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
  /// Added to the scores of each head.
  private var headBias: [(scores: Tensor, period: Int?)] = []

  /// What Python adds to the score of a hidden key.
  private static let hidden = -Float.greatestFiniteMagnitude

  /// A batch in which `mask`, `[batch, length]`, is not 0 where a token is real; nil means everywhere. With `keepsHoles`
  /// hidden tokens between a row's real ones are kept, and seen by none; with `keepsLast` the last column is computed as
  /// column 0 is.
  init(
    batch: Int, length: Int, mask: [Int]?, keepsHoles: Bool = false, keepsLast: Bool = false
  ) {
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
      let holes = keepsHoles ? Self.span(mask, cells) : cells.lowerBound..<cells.lowerBound + 1
      for cell in cells {
        let isReal = mask.map { $0[cell] != 0 } ?? true
        let isEdge = cell == cells.lowerBound || keepsLast && cell == cells.upperBound - 1
        if isReal || hidesAll || holes.contains(cell) || isEdge {
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

  /// From the first real cell to the last.
  private static func span(_ mask: [Int]?, _ cells: Range<Int>) -> Range<Int> {
    guard let mask, let first = cells.first(where: { mask[$0] != 0 }),
      let last = cells.last(where: { mask[$0] != 0 })
    else { return cells }
    return first..<last + 1
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
  /// The packed row of each sequence's first token that the mask shows.
  var firstRealTokens: [Int64] {
    guard let hidden = keyBias?.floats else { return firstTokens }
    return zip(offsets, offsets.dropFirst()).map { start, end in
      (start..<end).first { hidden[Int($0)] == 0 } ?? start
    }
  }
  /// The packed row of each sequence's last token.
  var lastTokens: [Int64] { offsets.dropFirst().map { $0 - 1 } }
  /// The packed rows of each sequence's tokens that the mask shows.
  var realTokens: [[Int]] {
    let hidden = keyBias?.floats ?? [Float](repeating: 0, count: tokens)
    return zip(offsets, offsets.dropFirst()).map { start, end -> [Int] in
      (Int(start)..<Int(end)).filter { hidden[$0] == 0 }
    }
  }
  /// The packed rows of each sequence's tokens but for the first ones.
  func tokens(after prefix: Int) -> [[Int]] {
    zip(offsets, offsets.dropFirst()).map { Array(Int($0) + prefix..<Int($1)) }
  }
  private var isDense: Bool { tokens == batch * length }

  /// The same tokens, with scores that every attention over them adds for each head: `[heads, queries, keys]` of every
  /// sequence, one after the other; or of the first `period`, whose scores repeat.
  func adding(_ headBias: Tensor, period: Int? = nil) -> TokenLayout {
    var layout = self
    layout.headBias.append((headBias, period))
    return layout
  }

  func attention(
    heads: Int, keyValueHeads: Int? = nil, scale: Float, causal: Bool = false
  ) -> AttentionShape {
    var shape = AttentionShape(
      offsets: offsets, heads: heads, keyValueHeads: keyValueHeads, scale: scale)
    // As in Python, a mask for each query replaces the causal one.
    shape.causal = causal && bias == nil
    shape.keyBias = keyBias
    shape.bias = bias
    for (scores, period) in headBias { shape.add(headBias: scores, period: period) }
    return shape
  }

  /// Attention of each sequence to the tokens of another layout's.
  func attention(to keys: TokenLayout, heads: Int, scale: Float) -> AttentionShape {
    var shape = AttentionShape(offsets: offsets, heads: heads, scale: scale)
    shape.keys = zip(keys.offsets, keys.offsets.dropFirst()).map { Int($0)..<Int($1) }
    shape.keyBias = keys.keyBias
    return shape
  }

  /// Sets the states of tokens that the mask hides to zero; they are there only for heads that read column 0.
  func clearHidden(_ states: inout Tensor) {
    guard let keyBias else { return }
    states.replaceRows(
      where: keyBias.floats.map { $0 != 0 }, by: Tensor(zeros: [states.shape[1]]))
  }

  /// `[tokens, width]` -> `[batch, length, width]`, zeros where nothing was computed.
  func padded(_ rows: Tensor) -> Tensor {
    let shape = [batch, length] + rows.shape.dropFirst()
    if isDense { return rows.reshaped(shape) }
    return rows.scattered(to: positions, of: batch * length).reshaped(shape)
  }

  /// Where the tokens of a sequence are in their row.
  private func columns(_ sequence: Int) -> [Int] {
    positions[Int(offsets[sequence])..<Int(offsets[sequence + 1])].map {
      Int($0) - sequence * length
    }
  }

  /// `[heads, queries, keys]` of each sequence -> `[batch, heads, length, length of the keys]`, which are those of another
  /// layout where one is given.
  func padded(probabilities: Tensor, heads: Int, keys other: TokenLayout? = nil) -> Tensor {
    let other = other ?? self
    let shape = [batch, heads, length, other.length]
    if isDense, other.isDense { return probabilities.reshaped(shape) }
    var result = Tensor(zeros: shape)
    result.withMutableFloats { out in
      probabilities.withFloats { values in
        var source = 0
        for sequence in 0..<batch {
          let keys = other.columns(sequence)
          for head in 0..<heads {
            for query in columns(sequence) {
              let target = ((sequence * heads + head) * length + query) * other.length
              for key in keys {
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

extension AttentionShape {
  /// Adds scores of each head, `[heads, queries, keys]` of every sequence or of the first `period`, whose scores repeat, to
  /// those of all heads that are there.
  mutating func add(headBias: Tensor, period: Int? = nil) {
    defer { (biasPerHead, biasPeriod) = (true, period) }
    guard let bias else {
      self.bias = headBias
      return
    }
    precondition(biasPeriod == period, "scores repeat in two ways")
    if biasPerHead {
      self.bias = bias + headBias
      return
    }
    var sum = headBias
    let (starts, _) = blockOffsets(channels: heads)
    let (sharedStarts, _) = blockOffsets(channels: 1)
    sum.withMutableFloats { sum in
      bias.withFloats { shared in
        for (sequence, start) in starts.enumerated() {
          let tokens = Int(offsets[sequence + 1] - offsets[sequence])
          for i in 0..<heads * tokens * tokens {
            sum[Int(start) + i] += shared[Int(sharedStarts[sequence]) + i % (tokens * tokens)]
          }
        }
      }
    }
    self.bias = sum
  }
}
