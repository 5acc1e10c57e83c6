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

  /// The lengths. The header has been checked, so they are digits and fit.
  func shape(in header: [UInt8]) -> [Int] {
    var shape: [Int] = []
    var length: Int?
    for byte in header[Int(shapeStart)...] {
      if byte &- 0x30 < 10 {
        length = (length ?? 0) &* 10 &+ Int(byte &- 0x30)
      } else if let one = length {
        shape.append(one)
        length = nil
      }
      if byte == UInt8(ascii: "]") { break }
    }
    return shape
  }
}
