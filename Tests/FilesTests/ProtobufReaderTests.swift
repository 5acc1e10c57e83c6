import Testing

@testable import Files

@Suite struct ProtobufReaderTests {
  private func fields(_ bytes: [UInt8]) throws(ByteError) -> [String] {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(ByteError) in
        var message = ProtobufReader(bytes, start: 100)
        var found: [String] = []
        while let field = try message.next() {
          switch field.value {
          case .varint(let value): found.append("\(field.number)=\(value)@\(field.start)")
          case .fixed64(let value): found.append("\(field.number)=64:\(value)@\(field.start)")
          case .fixed32(let value): found.append("\(field.number)=32:\(value)@\(field.start)")
          case .bytes(let value): found.append("\(field.number)=\(Array(value))@\(field.start)")
          }
        }
        return found
      }
    }
    return try result.get()
  }

  private func problem(_ bytes: [UInt8]) -> String? {
    do throws(ByteError) {
      _ = try fields(bytes)
      return nil
    } catch { return error.description }
  }

  @Test("Every kind of field is read")
  func kinds() throws {
    #expect(try fields([]) == [])
    #expect(try fields([0x08, 0x96, 0x01]) == ["1=150@101"])
    #expect(try fields([0x12, 2, 7, 8, 0x18, 0]) == ["2=[7, 8]@102", "3=0@105"])
    #expect(try fields([0x25, 1, 2, 0, 0]) == ["4=32:513@101"])
    #expect(try fields([0x29, 1, 0, 0, 0, 0, 0, 0, 1]) == ["5=64:72057594037927937@101"])
    let minusOne = [0x08] + [UInt8](repeating: 0xFF, count: 9) + [0x01]
    #expect(try fields(minusOne) == ["1=\(UInt64.max)@101"])
    #expect(try fields([0xF8, 0xFF, 0xFF, 0xFF, 0x0F, 1]) == ["536870911=1@105"])
  }

  @Test("Messages inside messages keep their places, and types are checked")
  func nested() throws {
    let bytes: [UInt8] = [0x12, 2, 0x08, 5]
    try bytes.withUnsafeBytes { bytes in
      var outer = ProtobufReader(bytes, start: 10)
      let field = try #require(try outer.next())
      var inner = try ProtobufReader(message: field)
      let number = try #require(try inner.next())
      #expect(number.start == 13)
      #expect(try number.varint == 5)
      #expect(try number.integer == 5)
      let error = #expect(throws: ByteError.self) { try number.bytes }
      #expect(
        error?.description
          == "at byte 13: expected bytes with their length in field 1, found a varint")
      #expect(throws: ByteError.self) { try field.varint }
      #expect(throws: ByteError.self) { try field.fixed32 }
    }
  }

  @Test("Damaged messages are refused with the place")
  func damaged() {
    #expect(
      problem([0x08]) == "at byte 101: expected the rest of a varint, found the end of the data")
    #expect(
      problem([0x08] + [UInt8](repeating: 0x80, count: 10))
        == "at byte 101: expected a varint of at most 64 bits, found a longer one")
    #expect(
      problem([0x08] + [UInt8](repeating: 0xFF, count: 9) + [0x02])
        == "at byte 101: expected a varint of at most 64 bits, found a longer one")
    #expect(problem([0x12, 3, 1, 2]) == "at byte 102: expected 3 bytes, found 2 left")
    #expect(
      problem([0x12] + [UInt8](repeating: 0xFF, count: 9) + [0x01])
        == "at byte 111: expected \(UInt64.max) bytes, found 0 left")
    #expect(problem([0x25, 1, 2, 3]) == "at byte 101: expected 4 bytes, found 3 left")
    #expect(problem([0x0B]) == "at byte 100: expected a wire type of 0, 1, 2 or 5, found 3")
    #expect(
      problem([0x00]) == "at byte 100: expected a field number from 1 to 536870911, found 0")
  }
}
