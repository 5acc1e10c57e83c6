import Testing

@testable import Tensors

@Suite struct AttentionTests {
  @Test(
    "Attention with probabilities gives the context of attention without, and rows that sum to one")
  func probabilities() throws {
    let qkv = Tensor.wave([9, 3 * 2 * 5], 1)
    var shape = AttentionShape(offsets: [0, 4, 4, 9], heads: 2, scale: 0.4)
    shape.causal = true
    let plain = qkv.selfAttention(shape).context
    let (context, probabilities) = qkv.selfAttention(shape, probabilities: true)
    #expect(context.isClose(to: plain))
    let values = try #require(probabilities).floats
    #expect(values.count == 2 * (16 + 25))
    for row in stride(from: 0, to: 32, by: 4) {
      #expect(abs(values[row..<row + 4].reduce(0, +) - 1) < 1e-6)
    }
    // The first query of a causal sequence sees the first key alone.
    #expect(values[0..<4] == [1, 0, 0, 0])
  }

  @Test("Fused, and as tensors of their own, queries, keys and values give the same")
  func fused() {
    let (heads, shared, size) = (6, 2, 5)
    var shape = AttentionShape(
      offsets: [0, 7, 12], heads: heads, keyValueHeads: shared, scale: 0.5)
    shape.left = 2
    shape.softCap = 0.8
    let fused = Tensor.wave([12, (heads + 2 * shared) * size], 1)
    func part(_ columns: Range<Int>) -> Tensor {
      Tensor(fused.rows.flatMap { $0[columns] }, shape: [12, columns.count])
    }
    let parts = [part(0..<30), part(30..<40), part(40..<50)]
    let found = Tensor.attention(
      query: parts[0].columns, key: parts[1].columns, value: parts[2].columns, shape,
      probabilities: true)
    let expected = fused.selfAttention(shape, probabilities: true)
    #expect(found.context.floats == expected.context.floats)
    #expect(found.probabilities?.floats == expected.probabilities?.floats)
  }

  @Test("The last queries and the keys of a cache give what all gave", arguments: [nil, 3])
  func cache(left: Int?) {
    let (q, k, v) = (Tensor.wave([9, 12], 1), Tensor.wave([9, 6], 2), Tensor.wave([9, 8], 3))
    var shape = AttentionShape(offsets: [0, 9], heads: 4, keyValueHeads: 2, scale: 0.6)
    shape.causal = true
    shape.left = left
    let whole = Tensor.attention(query: q.columns, key: k.columns, value: v.columns, shape).context
    #expect(whole.shape == [9, 16])
    // A cache with room behind the keys of one sequence and before those of the other.
    func cached(_ rows: Tensor) -> Tensor {
      let room = [[Float]](repeating: rows.rows[0].map { _ in 99 }, count: 3)
      let all = rows.rows + room + rows.rows
      return Tensor(all.flatMap(\.self), shape: [all.count, rows.shape[1]])
    }
    shape.offsets = [0, 2, 3]
    shape.keys = [0..<9, 12..<20]
    let last = Tensor(Array((q.rows[7...8] + [q.rows[7]]).joined()), shape: [3, 12])
    let found = Tensor.attention(
      query: last.columns, key: cached(k).columns, value: cached(v).columns, shape
    ).context
    #expect(found.rows == [whole.rows[7], whole.rows[8], whole.rows[7]])
  }
}
