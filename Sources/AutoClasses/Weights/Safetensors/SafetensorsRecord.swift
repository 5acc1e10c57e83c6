import Files

/// What is remembered of one tensor of a header: 32 bytes, whatever its name and shape. Those stay in the header's text.
struct SafetensorsRecord: Sendable {
  /// Relative to the first tensor.
  var begin = 0
  var end = 0
  /// Where the name is in the header, without its quotes. Headers have at most 100 MB.
  let nameStart: UInt32
  let nameCount: UInt32
  let nameIsEscaped: Bool
  var dtype = SafetensorsDType.u8
  /// Where the bracket before the lengths is in the header.
  var shapeStart: UInt32 = 0

  init(name: JSONText) {
    nameStart = UInt32(truncatingIfNeeded: name.offset + 1)
    nameCount = UInt32(truncatingIfNeeded: name.source.count)
    nameIsEscaped = name.isEscaped
  }

  func name(in header: [UInt8]) -> String { withName(in: header) { $0.string } }

  func hasName(_ other: UnsafeRawBufferPointer, in header: [UInt8]) -> Bool {
    withName(in: header) { name in name.withBytes { equalBytes($0, other) } }
  }

  func hash(in header: [UInt8]) -> Int {
    withName(in: header) { name in name.withBytes { HashIndex.hash(of: $0) } }
  }

  private func withName<R>(in header: [UInt8], _ body: (JSONText) -> R) -> R {
    header.withUnsafeBytes { bytes in
      let range = Int(nameStart)..<Int(nameStart) + Int(nameCount)
      return body(
        JSONText(
          source: UnsafeRawBufferPointer(rebasing: bytes[range]), isEscaped: nameIsEscaped,
          offset: range.lowerBound - 1))
    }
  }

  /// The order of the bytes; the order of the header decides between empty tensors.
  func precedes(_ other: SafetensorsRecord) -> Bool {
    if begin != other.begin { return begin < other.begin }
    return end != other.end ? end < other.end : nameStart < other.nameStart
  }

  func shape(in header: [UInt8]) -> [Int] { Array(lengths(in: header)) }

  func lengths(in header: [UInt8]) -> SafetensorsLengths {
    SafetensorsLengths(header: header, position: Int(shapeStart) + 1)
  }
}

/// The lengths of a shape, read from the header again each time: it has been checked, so they are digits and fit.
struct SafetensorsLengths: Sequence, IteratorProtocol {
  let header: [UInt8]
  var position: Int

  mutating func next() -> Int? {
    var length: Int?
    while position < header.count {
      let byte = header[position]
      if byte &- 0x30 < 10 {
        length = (length ?? 0) &* 10 &+ Int(byte &- 0x30)
      } else if length != nil || byte == UInt8(ascii: "]") {
        return length
      }
      position += 1
    }
    return nil
  }
}
