import Synchronization

/// What one thread at a time works in.
protocol PooledCache: AnyObject {
  init()
}

/// The caches of a tokenizer, one for each thread that encodes at the same time.
final class CachePool<Cache: PooledCache>: Sendable {
  /// `@unchecked Sendable`: a cache is either here, behind the lock, or lent to one caller.
  private struct Idle: @unchecked Sendable {
    let cache: Cache
  }

  private let idle = Mutex<[Idle]>([])

  /// Lends a cache to `body`.
  func withCache<R, E: Error>(_ body: (Cache) throws(E) -> R) throws(E) -> R {
    let lent = idle.withLock { $0.popLast() } ?? Idle(cache: Cache())
    defer {
      // More stay for as long as they are needed, and no longer.
      idle.withLock { if $0.count < 8 { $0.append(lent) } }
    }
    return try body(lent.cache)
  }
}
