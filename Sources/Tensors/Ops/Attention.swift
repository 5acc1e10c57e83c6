import CKernels

extension Tensor {
  /// Scaled dot-product attention, `softmax(cap(scale · query · keyᵀ) + bias) · value`, of each sequence and head.
  ///
  /// - Parameters:
  ///   - query: `[queries, heads · headSize]`.
  ///   - key: `[keys, keyValueHeads · headSize]`; each head of it serves as many neighbouring heads of the query.
  ///   - value: `[keys, keyValueHeads · valueSize]`.
  ///   - shape: where the sequences lie, and what their queries may see.
  ///   - wanted: whether to return the probabilities too.
  /// - Returns: the context `[queries, heads · valueSize]` and, when asked for, the probabilities
  ///   `[heads, queries, keys]` of every sequence, one after the other.
  package static func attention(
    query: TensorColumns, key: TensorColumns, value: TensorColumns, _ shape: AttentionShape,
    probabilities wanted: Bool = false
  ) -> (context: Tensor, probabilities: Tensor?) {
    let heads = shape.heads
    let shared = shape.keyValueHeads
    precondition(
      heads > 0 && shared > 0 && heads.isMultiple(of: shared) && query.width.isMultiple(of: heads)
        && value.width.isMultiple(of: shared) && key.width * heads == query.width * shared,
      "\(query.width), \(key.width), \(value.width) columns are not \(heads) and \(shared) heads")
    precondition(shape.offsets.last.map { $0 == query.rows } ?? false && key.rows == value.rows)
    let ranges = shape.keyRanges
    precondition(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= key.rows })
    precondition(ranges.count == shape.offsets.count - 1)
    precondition(shape.keyBias.map { $0.count == key.rows } ?? true, "bias does not fit the keys")

    let (probabilityStarts, total) = shape.blockOffsets(channels: heads)
    let (biasStarts, biases) = shape.biasBlocks
    precondition(shape.bias.map { $0.count == biases } ?? true, "bias does not fit the scores")
    let valueSize = value.width / shared
    var context = Tensor(uninitialized: [query.rows, heads * valueSize])
    var probabilities = Tensor(uninitialized: [wanted ? total : 0])
    // Every number that the kernel reads, in the order of the pointers below.
    let numbers =
      shape.offsets + ranges.map { Int64($0.lowerBound) } + ranges.map { Int64($0.upperBound) }
      + biasStarts + probabilityStarts
    var arguments = ac_attention_args()
    arguments.q = query.pointer
    arguments.k = key.pointer
    arguments.v = value.pointer
    arguments.q_stride = Int64(query.stride)
    arguments.k_stride = Int64(key.stride)
    arguments.v_stride = Int64(value.stride)
    arguments.out_stride = Int64(heads * valueSize)
    arguments.sequences = Int64(ranges.count)
    arguments.heads = Int64(heads)
    arguments.kv_heads = Int64(shared)
    arguments.head_dim = Int64(query.width / heads)
    arguments.v_head_dim = Int64(valueSize)
    arguments.scale = shape.scale
    arguments.soft_cap = shape.softCap ?? 0
    arguments.left = Int64(shape.left ?? -1)
    arguments.right = Int64(shape.right ?? -1)
    arguments.key_bias = shape.keyBias?.floatPointer
    arguments.bias = shape.bias?.floatPointer
    arguments.bias_per_head = shape.biasPerHead
    withExtendedLifetime((query, key, value, shape)) {
      numbers.withUnsafeBufferPointer { numbers in
        context.withMutableFloats { out in
          probabilities.withMutableFloats { probabilities in
            let sequences = ranges.count
            let starts = numbers.baseAddress.map { $0 + sequences + 1 }
            arguments.out = out.baseAddress
            arguments.q_offsets = numbers.baseAddress
            arguments.k_starts = starts
            arguments.k_ends = starts.map { $0 + sequences }
            arguments.bias_offsets = starts.map { $0 + 2 * sequences }
            arguments.probabilities = wanted ? probabilities.baseAddress : nil
            arguments.probability_offsets = starts.map { $0 + 3 * sequences }
            ac_attention(&arguments)
          }
        }
      }
    }
    return (context, wanted ? probabilities : nil)
  }

  /// Self-attention over a fused `[rows, (heads + 2 · keyValueHeads) · headSize]` tensor of queries, keys and values.
  ///
  /// - Returns: as of ``attention(query:key:value:_:probabilities:)``.
  package func selfAttention(
    _ shape: AttentionShape, probabilities wanted: Bool = false
  ) -> (context: Tensor, probabilities: Tensor?) {
    let allHeads = shape.heads + 2 * shape.keyValueHeads
    precondition(rank == 2 && self.shape[1].isMultiple(of: allHeads))
    let headSize = self.shape[1] / allHeads
    let queries = shape.heads * headSize
    let keys = queries + shape.keyValueHeads * headSize
    return Self.attention(
      query: columns(0..<queries), key: columns(queries..<keys),
      value: columns(keys..<self.shape[1]), shape, probabilities: wanted)
  }
}
