// Reference: transformers 4.57 models/deberta_v2/modeling_deberta_v2.py, DisentangledSelfAttention
import Tensors

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Scores between what a token is and where another one is, beside those between what both are: content to position,
/// `query · key of the distance`, and position to content, `key · query of the distance`
/// (https://arxiv.org/abs/2006.03654).
struct DisentangledPositions: AttentionScores {
  /// For each head `[2 · span, headSize]`: made of the embeddings of distances, which no input changes.
  private let keys: Lazy<[PackedWeight]>?
  private let queries: Lazy<[PackedWeight]>?
  private let buckets: DistanceBuckets

  /// Keys and queries of distances are what a map makes of their embeddings, `width` columns of it from one on.
  init(
    of distances: Lazy<Tensor>, width: Int, heads: Int, keys: (map: Linear, from: Int)?,
    queries: (map: Linear, from: Int)?, buckets: DistanceBuckets
  ) {
    func made(_ part: (map: Linear, from: Int)) -> Lazy<[PackedWeight]> {
      Lazy {
        let all = part.map(distances.value)
        let size = width / heads
        return (0..<heads).map { head in
          let start = part.from + head * size
          return PackedWeight(all.columns(start..<start + size).copied)
        }
      }
    }
    self.keys = keys.map(made)
    self.queries = queries.map(made)
    self.buckets = buckets
  }

  func add(to shape: inout AttentionShape, _ projected: Tensor, _ layout: TokenLayout) {
    let heads = shape.heads
    let width = projected.shape[1] / 3
    let headSize = width / heads
    let rows = 2 * buckets.span
    let (starts, total) = shape.blockOffsets(channels: heads)
    let rowOf = buckets.rows(length: layout.length)
    let none = Tensor(zeros: [0])
    var bias = Tensor(uninitialized: [total])
    for head in 0..<heads {
      let part = head * headSize..<(head + 1) * headSize
      let keyPart = width + part.lowerBound..<width + part.upperBound
      let toPosition = keys.map { projected.columns(part).linear($0.value[head]) } ?? none
      let toContent = queries.map { projected.columns(keyPart).linear($0.value[head]) } ?? none
      bias.withMutableFloats { bias in
        toPosition.withFloats { toPosition in
          toContent.withFloats { toContent in
            for (sequence, start) in starts.enumerated() {
              let tokens = Int(shape.offsets[sequence])..<Int(shape.offsets[sequence + 1])
              var target = Int(start) + head * tokens.count * tokens.count
              for query in tokens {
                for key in tokens {
                  let distance = Int(layout.positions[query] - layout.positions[key])
                  let row = rowOf[distance + layout.length - 1]
                  var score: Float = 0
                  if keys != nil { score += toPosition[query * rows + row] }
                  if queries != nil { score += toContent[key * rows + row] }
                  bias[target] = score * shape.scale
                  target += 1
                }
              }
            }
          }
        }
      }
    }
    shape.add(headBias: bias)
  }
}

/// Which row of the embeddings of distances a distance has.
struct DistanceBuckets: Sendable {
  /// Distances of up to half as many have a bucket each, farther ones share; nil when each has its own.
  let count: Int?
  let maxDistance: Int

  /// The row of distance 0; there are twice as many rows.
  var span: Int { count ?? maxDistance }

  /// The row of each distance from `1 - length` to `length - 1`, query minus key.
  func rows(length: Int) -> [Int] {
    (1 - length..<max(length, 1)).map { distance in
      min(max((count.map { bucket(distance, of: $0) } ?? distance) + span, 0), 2 * span - 1)
    }
  }

  /// `make_log_bucket_position`, in f32 as the reference: the borders of the buckets depend on it.
  private func bucket(_ distance: Int, of count: Int) -> Int {
    let middle = count / 2
    let far = abs(distance) < middle ? middle - 1 : abs(distance)
    if far <= middle { return distance }
    let share =
      logf(Float(far) / Float(middle)) / logf(Float(Double(maxDistance - 1) / Double(middle)))
    let steps = (share * Float(middle - 1)).rounded(.up)
    let bucket = steps < Float(count) ? Int(max(steps, -Float(count))) + middle : 2 * count
    return distance < 0 ? -bucket : bucket
  }
}
