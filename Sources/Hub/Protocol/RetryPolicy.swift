/// When a failed request is made again.
struct RetryPolicy: Sendable {
  let retries: Int
  /// Fewer for a server that cannot be connected to: somebody without a network should not wait long.
  var connectionRetries = Int.max
  /// The longest a server can make a load wait.
  static let longestPause = Duration.seconds(300)

  /// The pause before try number `attempt` (1 is the first repetition), nil when it is enough.
  func pause(before attempt: Int, after error: HubError) -> Duration? {
    guard error.isTransient, attempt <= retries else { return nil }
    if error.code == .connectionFailed, attempt > connectionRetries { return nil }
    if let wanted = error.retryAfter { return wanted <= Self.longestPause ? wanted : nil }
    return .seconds(min(8, 1 << min(attempt - 1, 3)))
  }

  /// How long the server wants to be left alone: `ratelimit: "api";r=0;t=55` or `Retry-After: 55`.
  static func wait(rateLimit: String?, retryAfter: String?) -> Duration? {
    if let rateLimit {
      for part in rateLimit.split(separator: ";") {
        let part = String(part).trimmed
        if part.hasPrefix("t="), let seconds = Int(part.dropFirst(2)), (0...1_000_000) ~= seconds {
          return .seconds(seconds + 1)
        }
      }
    }
    if let retryAfter, let seconds = Int(retryAfter.trimmed), (0...1_000_000) ~= seconds {
      return .seconds(seconds)
    }
    return nil
  }
}
