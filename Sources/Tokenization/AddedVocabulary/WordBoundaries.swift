/// `\w` and `\s` of the regex crate next to a place in UTF-8.
extension UnsafeBufferPointer<UInt8> {
  func endsWithWord(before index: Int) -> Bool {
    flags(before: index).map { $0.flags.contains(.word) } ?? false
  }

  func beginsWithWord(at index: Int) -> Bool {
    flags(at: index).map { $0.flags.contains(.word) } ?? false
  }

  /// Where the white space that ends at `index` begins; what lies before `limit` does not count. When `limit` is
  /// behind `index` already, that is the answer.
  func startOfSpace(before index: Int, notBefore limit: Int) -> Int {
    var index = index
    while index > limit, let (flags, start) = flags(before: index), flags.contains(.whitespace) {
      index = start
    }
    return Swift.max(index, limit)
  }

  /// Where the white space that begins at `index` ends.
  func endOfSpace(from index: Int) -> Int {
    var index = index
    while let (flags, end) = flags(at: index), flags.contains(.whitespace) { index = end }
    return index
  }

  private func flags(at index: Int) -> (flags: UnicodeData.Flags, end: Int)? {
    guard let baseAddress, index < count else { return nil }
    var end = index
    let scalar = decodeScalar(baseAddress, &end, count)
    return (UnicodeData.shared.flags(of: scalar), end)
  }

  private func flags(before index: Int) -> (flags: UnicodeData.Flags, start: Int)? {
    guard let baseAddress, index > 0 else { return nil }
    var start = index - 1
    while start > 0 && isContinuation(self[start]) { start -= 1 }
    var end = start
    let scalar = decodeScalar(baseAddress, &end, index)
    return (UnicodeData.shared.flags(of: scalar), start)
  }
}
