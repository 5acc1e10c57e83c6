import Files
import Testing

@testable import AutoClasses

@Suite struct SnappyTests {
  private func decompress(_ bytes: [UInt8]) throws(ByteError) -> [UInt8] {
    try bytes.withRawBytes { (bytes) throws(ByteError) in
      try Snappy.decompress(bytes, start: 1000)
    }
  }

  @Test("Literals and copies of every form")
  func forms() throws {
    #expect(try decompress([0]) == [])
    #expect(try decompress([3, 2 << 2, 1, 2, 3]) == [1, 2, 3])
    // A literal whose length takes one byte, two, three and four.
    let long = [UInt8](0..<70)
    #expect(try decompress([70, 60 << 2, 69] + long) == long)
    #expect(try decompress([70, 61 << 2, 69, 0] + long) == long)
    #expect(try decompress([70, 62 << 2, 69, 0, 0] + long) == long)
    #expect(try decompress([70, 63 << 2, 69, 0, 0, 0] + long) == long)
    // Copies with distances of 11, 16 and 32 bits; the first reaches into itself.
    #expect(try decompress([8, 1 << 2, 1, 2, 1 | 2 << 2, 2]) == [1, 2, 1, 2, 1, 2, 1, 2])
    #expect(try decompress([5, 1 << 2, 1, 2, 2 | 2 << 2, 1, 0]) == [1, 2, 2, 2, 2])
    #expect(try decompress([4, 1 << 2, 1, 2, 3 | 1 << 2, 2, 0, 0, 0]) == [1, 2, 1, 2])
    let far = [UInt8](repeating: 7, count: 256) + [9]
    #expect(
      try decompress([0x85, 2, 61 << 2, 0, 1] + far + [1 | 1 << 5, 1]) == far + [7, 7, 7, 7])
  }

  @Test(
    "Damaged data is refused with the place",
    arguments: [
      ([], "at byte 1000: expected the rest of a varint, found the end of the data"),
      ([0x80], "at byte 1000: expected the rest of a varint, found the end of the data"),
      ([0xFF, 0x7F], "at byte 1000: expected at most 128 bytes of output, found 16383"),
      ([1], "at byte 1001: expected 1 bytes of output, found 0"),
      ([1, 1 << 2, 1, 2], "at byte 1001: expected 1 more bytes of output, found 2"),
      ([2, 1 << 2, 1], "at byte 1002: expected 2 bytes, found 1 left"),
      ([2, 63 << 2, 1], "at byte 1002: expected 4 bytes, found 1 left"),
      ([4, 1, 0], "at byte 1001: expected a copy from at most 0 bytes before, found 0"),
      ([5, 0, 7, 1, 0], "at byte 1003: expected a copy from at most 1 bytes before, found 0"),
      ([5, 0, 7, 1, 2], "at byte 1003: expected a copy from at most 1 bytes before, found 2"),
      ([5, 0, 7, 1], "at byte 1004: expected 1 bytes, found 0 left"),
      ([9, 0, 7, 2 | 63 << 2, 1, 0], "at byte 1003: expected 8 more bytes of output, found 64"),
    ] as [([UInt8], String)])
  func damaged(_ bytes: [UInt8], _ text: String) {
    do throws(ByteError) {
      _ = try decompress(bytes)
      Issue.record("accepted")
    } catch {
      #expect(error.description == text)
    }
  }
}
