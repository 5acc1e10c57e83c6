import Synchronization

/// The caches of a tokenizer, one for each thread that encodes at the same time.
final class WordCachePool: Sendable {
  private let idle = Mutex<[WordCache]>([])
  /// More stay for as long as they are needed, and no longer.
  private static let maximumIdle = 8

  /// Lends a cache to `body`.
  func withCache<R, E: Error>(_ body: (WordCache) throws(E) -> R) throws(E) -> R {
    let cache = idle.withLock { $0.popLast() } ?? WordCache()
    defer {
      idle.withLock { if $0.count < Self.maximumIdle { $0.append(cache) } }
    }
    return try body(cache)
  }
}
