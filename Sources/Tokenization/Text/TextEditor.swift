/// Replays edits over a text as the crate's `transform` does, so that every scalar gets the origin it has there.
///
/// An edit is a scalar and a change: 0 stands in for the next scalar of the old text, a positive change is inserted
/// and shares the origin of what was passed last, and -n stands in for the next scalar and passes n more.
struct TextEditor: ~Copyable {
  private let text: NormalizedText
  private var builder: TextBuilder
  /// The old text is passed up to this byte.
  private var passed = 0
  /// The last edit waits: what is removed behind it still changes it.
  private var last: (scalar: UInt32, change: Int)?

  init(_ text: NormalizedText) {
    self.text = text
    builder = TextBuilder(capacity: text.bytes.count + text.bytes.count / 8 + 16)
  }

  @inline(__always)
  mutating func emit(_ scalar: UInt32, change: Int = 0) {
    flush()
    last = (scalar, change)
  }

  /// Removes the next `count` scalars of the old text. Before the first edit nothing can carry that, and all origins
  /// behind shift, as in the crate.
  mutating func remove(_ count: Int) { last?.change -= count }

  @inline(__always)
  private mutating func flush() {
    guard let (scalar, change) = last else { return }
    if change > 0 {
      builder.append(scalar, from: text.origin(before: passed))
      return
    }
    builder.append(scalar, from: text.origin(at: passed))
    for _ in 0...(-change) where passed < text.bytes.count {
      passed += utf8Length(first: text.bytes[passed])
    }
  }

  consuming func finish() -> AlignedText {
    flush()
    return builder.finish()
  }
}

extension NormalizedText {
  /// The origin of the byte at `index`; behind the end, as if nothing were there.
  @inline(__always)
  fileprivate func origin(at index: Int) -> Int32 {
    index < bytes.count ? originalScalar(index) : origin(before: index)
  }

  /// The origin of what stands before `index`; at the start a place without width.
  @inline(__always)
  fileprivate func origin(before index: Int) -> Int32 {
    index > 0 && index <= bytes.count
      ? originalScalar(index - 1) : ~Int32(truncatingIfNeeded: firstScalar)
  }
}
