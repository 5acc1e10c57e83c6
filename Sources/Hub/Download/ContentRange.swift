/// A `Content-Range` header: `bytes 0-99/1000`, or `bytes 0-99/*`.
struct ContentRange: Equatable {
  let start: Int
  /// The last byte's place.
  let end: Int
  let total: Int?

  /// Nil for what is no such header.
  init?(_ header: String) {
    let parts = header.trimmed.lowercased().split(separator: " ")
    guard parts.count == 2, parts[0] == "bytes" else { return nil }
    let halves = parts[1].split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    let ends = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = Int(ends[0]), let end = Int(ends[1]), 0 <= start,
      start <= end
    else { return nil }
    if halves[1] != "*" {
      guard let total = Int(halves[1]), end < total else { return nil }
      self.total = total
    } else {
      total = nil
    }
    self.start = start
    self.end = end
  }
}
