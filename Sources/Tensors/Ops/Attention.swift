import CKernels

/// What attention needs besides queries, keys and values: where each sequence lies, and what it may see.
package struct AttentionShape: Sendable {
  /// Sequence `s` is the rows `offsets[s]..<offsets[s + 1]`.
  package var offsets: [Int64]
  package var heads: Int
  package var scale: Float
  /// Query `i` sees only keys up to `i`.
  package var causal = false
  /// Added to the scores of a key for every query and head: `[rows]`.
  package var keyBias: Tensor?
  /// Added to the scores: `[queries, keys]`, or `[heads, queries, keys]` when ``biasPerHead``, of every sequence, one
  /// after the other.
  package var bias: Tensor?
  package var biasPerHead = false

  package init(offsets: [Int64], heads: Int, scale: Float) {
    self.offsets = offsets
    self.heads = heads
    self.scale = scale
  }

  /// The start of each sequence's `[channels, queries, keys]` block when the blocks lie one after the other.
  package func blockOffsets(channels: Int) -> (starts: [Int64], total: Int) {
    var starts: [Int64] = []
    var total = 0
    for (start, end) in zip(offsets, offsets.dropFirst()) {
      starts.append(Int64(total))
      total += channels * Int(end - start) * Int(end - start)
    }
    return (starts, total)
  }
}

extension Tensor {
  /// Self-attention over a fused `[rows, 3 · heads · headSize]` tensor of queries, keys and values.
  ///
  /// - Returns: the context `[rows, heads · headSize]` and, when asked for, the probabilities
  ///   `[heads, queries, keys]` of every sequence, one after the other.
  package func selfAttention(
    _ shape: AttentionShape, probabilities wanted: Bool = false
  ) -> (context: Tensor, probabilities: Tensor?) {
    precondition(rank == 2 && self.shape[1].isMultiple(of: 3 * shape.heads))
    precondition(shape.offsets.last.map { Int($0) == self.shape[0] } ?? false)
    let width = self.shape[1] / 3
    var context = Tensor(uninitialized: [self.shape[0], width])
    let (probabilityStarts, total) = shape.blockOffsets(channels: shape.heads)
    let (biasStarts, _) = shape.blockOffsets(channels: shape.biasPerHead ? shape.heads : 1)
    var probabilities = Tensor(uninitialized: [wanted ? total : 0])
    let headSize = Int64(width / shape.heads)
    var arguments = ac_attention_args()
    arguments.q = floatPointer
    arguments.k = arguments.q.map { $0 + width }
    arguments.v = arguments.q.map { $0 + 2 * width }
    arguments.q_stride = Int64(3 * width)
    arguments.k_stride = Int64(3 * width)
    arguments.v_stride = Int64(3 * width)
    arguments.out_stride = Int64(width)
    arguments.sequences = Int64(shape.offsets.count - 1)
    arguments.heads = Int64(shape.heads)
    arguments.kv_heads = Int64(shape.heads)
    arguments.head_dim = headSize
    arguments.v_head_dim = headSize
    arguments.scale = shape.scale
    arguments.causal = shape.causal
    arguments.key_bias = shape.keyBias?.floatPointer
    arguments.bias = shape.bias?.floatPointer
    arguments.bias_per_head = shape.biasPerHead
    withExtendedLifetime((self, shape)) {
      shape.offsets.withUnsafeBufferPointer { offsets in
        biasStarts.withUnsafeBufferPointer { biasStarts in
          probabilityStarts.withUnsafeBufferPointer { probabilityStarts in
            context.withMutableFloats { out in
              probabilities.withMutableFloats { probabilities in
                arguments.out = out.baseAddress
                arguments.q_offsets = offsets.baseAddress
                arguments.k_offsets = offsets.baseAddress
                arguments.bias_offsets = arguments.bias == nil ? nil : biasStarts.baseAddress
                arguments.probabilities = wanted ? probabilities.baseAddress : nil
                arguments.probability_offsets = wanted ? probabilityStarts.baseAddress : nil
                ac_attention(&arguments)
              }
            }
          }
        }
      }
    }
    return (context, wanted ? probabilities : nil)
  }
}
