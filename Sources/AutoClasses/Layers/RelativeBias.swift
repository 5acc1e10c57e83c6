import Tensors

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A score for each head and each distance between a query and a key, near distances one by one and far ones in buckets
/// that grow with the logarithm (T5's relative attention bias, https://arxiv.org/abs/1910.10683, section 2.1).
struct RelativeBias: Sendable {
  /// `[rows, heads]`
  private let table: Tensor
  private let buckets: Int
  private let maxDistance: Int
  private let isBidirectional: Bool

  /// Reads `weight`, `[rows, heads]`, of which the first `buckets` are used. From `maxDistance` on all keys share a bucket;
  /// a key after its query has buckets of its own, or that of distance 0.
  init(
    _ weights: Weights, rows: Int, heads: Int, buckets: Int, maxDistance: Int = 128,
    isBidirectional: Bool = true
  ) throws(WeightsError) {
    table = try weights.tensor("weight", [rows, heads], initial: .normal()).widened
    self.buckets = buckets
    self.maxDistance = maxDistance
    self.isBidirectional = isBidirectional
  }

  /// The scores of the tokens of each sequence by their columns: `[heads, queries, keys]`, one after the other.
  func callAsFunction(_ layout: TokenLayout) -> Tensor {
    let heads = table.shape[1]
    let length = layout.length
    // The bucket of each distance from `1 - length` to `length - 1`, key minus query.
    let bucketOf = (1 - length..<max(length, 1)).map(bucket)
    let sequences = zip(layout.offsets, layout.offsets.dropFirst()).map { Int($0)..<Int($1) }
    var bias = Tensor(
      uninitialized: [sequences.reduce(0) { $0 + heads * $1.count * $1.count }])
    bias.withMutableFloats { bias in
      table.withFloats { table in
        var target = 0
        for tokens in sequences {
          for head in 0..<heads {
            for query in tokens {
              for key in tokens {
                let distance = Int(layout.positions[key] - layout.positions[query])
                bias[target] = table[bucketOf[distance + length - 1] * heads + head]
                target += 1
              }
            }
          }
        }
      }
    }
    return bias
  }

  private func bucket(_ distance: Int) -> Int {
    let side = isBidirectional ? buckets / 2 : buckets
    let first = isBidirectional && distance > 0 ? side : 0
    let far = isBidirectional ? abs(distance) : max(-distance, 0)
    let exact = side / 2
    if far < exact { return first + far }
    // In f32 as the reference computes it: the borders of the buckets depend on it.
    let share = logf(Float(far) / Float(exact)) / logf(Float(maxDistance) / Float(exact))
    let steps = share * Float(side - exact)
    return first + (steps >= 0 && steps < Float(side - exact) ? exact + Int(steps) : side - 1)
  }
}
