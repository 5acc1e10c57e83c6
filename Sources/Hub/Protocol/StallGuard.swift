/// Ends a transfer that goes on but gets nowhere: fewer than 1 KiB in one time-out.
///
/// A server that sends a byte now and then never trips a time-out on reading.
struct StallGuard {
  private let limit: Duration
  private var start = ContinuousClock.now
  private var received = 0
  private static let minimum = 1024

  init(limit: Duration) { self.limit = limit }

  /// True when the transfer has stalled.
  mutating func isStalled(after bytes: Int) -> Bool {
    received += bytes
    if received >= Self.minimum {
      received = 0
      start = .now
      return false
    }
    return ContinuousClock.now - start > limit
  }
}
