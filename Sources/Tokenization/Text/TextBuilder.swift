/// Collects normalised UTF-8 and the original scalar of every byte. It owns plain memory: appending costs no
/// uniqueness check, and the two arrays are made once at the end.
struct TextBuilder: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var scalars: UnsafeMutablePointer<Int32>
  /// The number of bytes so far.
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    bytes = .allocate(capacity: self.capacity)
    scalars = .allocate(capacity: self.capacity)
  }

  deinit {
    bytes.deallocate()
    scalars.deallocate()
  }

  /// Appends one scalar that comes from `original`.
  @inline(__always)
  mutating func append(_ scalar: UInt32, from original: Int32) {
    if count + 4 > capacity { grow() }
    if scalar < 0x80 {
      put(UInt8(truncatingIfNeeded: scalar), original)
    } else if scalar < 0x800 {
      put(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6), original)
      put(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F), original)
    } else if scalar < 0x10000 {
      put(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12), original)
      put(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F), original)
      put(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F), original)
    } else {
      put(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18), original)
      put(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F), original)
      put(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F), original)
      put(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F), original)
    }
  }

  /// Appends one byte that comes from `original`.
  @inline(__always)
  mutating func append(byte: UInt8, from original: Int32) {
    if count == capacity { grow() }
    put(byte, original)
  }

  /// Appends a range of another text as it is.
  mutating func append(_ text: NormalizedText, _ range: Range<Int>) {
    while count + range.count > capacity { grow() }
    text.bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      (bytes + count).update(from: base + range.lowerBound, count: range.count)
    }
    if let alignment = text.alignment {
      alignment.withUnsafeBufferPointer { source in
        guard let base = source.baseAddress else { return }
        (scalars + count).update(from: base + range.lowerBound, count: range.count)
      }
    } else {
      let first = Int32(truncatingIfNeeded: text.firstScalar)
      for index in range {
        scalars[count + index - range.lowerBound] = first &+ Int32(truncatingIfNeeded: index)
      }
    }
    count += range.count
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8, _ original: Int32) {
    bytes[count] = byte
    scalars[count] = original
    count &+= 1
  }

  private mutating func grow() {
    let newCapacity = capacity * 2
    let newBytes = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
    let newScalars = UnsafeMutablePointer<Int32>.allocate(capacity: newCapacity)
    newBytes.update(from: bytes, count: count)
    newScalars.update(from: scalars, count: count)
    bytes.deallocate()
    scalars.deallocate()
    (bytes, scalars, capacity) = (newBytes, newScalars, newCapacity)
  }

  consuming func finish() -> AlignedText {
    AlignedText(
      bytes: Array(UnsafeBufferPointer(start: bytes, count: count)),
      alignment: Array(UnsafeBufferPointer(start: scalars, count: count)))
  }
}

/// UTF-8 and the original scalar of every byte.
struct AlignedText {
  let bytes: [UInt8]
  let alignment: [Int32]
}
