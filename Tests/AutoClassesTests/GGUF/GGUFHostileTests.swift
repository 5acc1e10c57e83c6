import Files
import Testing

@testable import AutoClasses

/// The kinds of files that llama.cpp's `test-gguf.cpp` makes by hand, and some more.
@Suite struct GGUFHostileTests {
  static func u32(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
  static func u64(_ value: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
  static func string(_ text: String) -> [UInt8] { u64(UInt64(text.utf8.count)) + text.utf8 }
  static func key(_ name: String, _ type: UInt32, _ value: [UInt8]) -> [UInt8] {
    string(name) + u32(type) + value
  }
  static func tensor(
    _ name: String, _ shape: [UInt64], type: UInt32 = 0, offset: UInt64 = 0
  ) -> [UInt8] {
    string(name) + u32(UInt32(shape.count)) + shape.flatMap(u64) + u32(type) + u64(offset)
  }
  static func file(
    version: UInt32 = 3, keys: [[UInt8]] = [], tensors: [[UInt8]] = [], data: Int = 0,
    counts: (UInt64, UInt64)? = nil
  ) -> [UInt8] {
    var bytes = Array("GGUF".utf8) + u32(version)
    bytes += u64(counts?.0 ?? UInt64(tensors.count)) + u64(counts?.1 ?? UInt64(keys.count))
    bytes += (keys + tensors).joined()
    if data > 0 {
      bytes += [UInt8](repeating: 0, count: (32 - bytes.count % 32) % 32 + data)
    }
    return bytes
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let text: String

    init(_ name: String, _ bytes: [UInt8], _ text: String) {
      (testDescription, self.bytes, self.text) = (name, bytes, text)
    }
  }

  @Test(
    "Errors say where, what was expected and what was found", arguments: headers + values + tensors)
  func texts(_ one: Case) throws {
    let folder = try TestFolder()
    let path = try folder.write("x.gguf", one.bytes)
    let error = #expect(throws: CheckpointFileError.self) { try GGUFFile(path: path) }
    #expect(error?.code == .damaged)
    #expect(
      folder.text(error)
        == "x.gguf: \(one.text); the file is damaged, download or convert it again")
  }

  @Test(
    "A length of zero hides no others", arguments: [[0, 1 << 40, 1 << 40], [1 << 40, 1 << 40, 0]])
  func empty(_ shape: [UInt64]) throws {
    let folder = try TestFolder()
    let path = try folder.write("x.gguf", Self.file(tensors: [Self.tensor("a", shape)]))
    #expect(throws: CheckpointFileError.self) { try GGUFCheckpoint(path: path) }
  }

  static let headers: [Case] = [
    Case("version 1", file(version: 1), "at byte 4: expected version 2 or 3, found 1"),
    Case("version 4", file(version: 4), "at byte 4: expected version 2 or 3, found 4"),
    Case(
      "big endian", file(version: UInt32(3).byteSwapped),
      "at byte 4: expected version 2 or 3, found a big-endian file"),
    Case("cut off", Array("GGUF".utf8) + u32(3), "at byte 8: expected 8 bytes, found 0 left"),
    Case(
      "too many keys", file(counts: (0, .max)),
      "at byte 8: expected tensors and keys that fit 0 bytes, found 0 and \(UInt64.max)"),
    Case(
      "too many tensors", file(counts: (1 << 63, 0)),
      "at byte 8: expected tensors and keys that fit 0 bytes, found \(UInt64(1) << 63) and 0"),
  ]

  static let values: [Case] = [
    Case(
      "an empty key", file(keys: [key("", 4, u32(0)) + u32(0)]),
      "at byte 24: expected a key, found an empty one"),
    Case(
      "a key twice", file(keys: [key("k", 4, u32(0)), key("k", 4, u32(0))]),
      "at byte 41: expected each key once, found \"k\" again"),
    Case(
      "a key that is not UTF-8", file(keys: [u64(1) + [0xFF] + u32(4) + u32(0)]),
      "at byte 24: expected a key in UTF-8, found other bytes"),
    Case(
      "an unknown type", file(keys: [key("k", 13, u32(0))]),
      "at byte 33: expected a type of value from 0 to 12, found 13"),
    Case(
      "a string beyond the end", file(keys: [key("k", 8, u64(9) + [1, 2, 3])]),
      "at byte 37: expected a string of at most 3 bytes, found 9"),
    Case(
      "an array of arrays", file(keys: [key("k", 9, u32(9) + u64(0))]),
      "at byte 37: expected elements that are no arrays, found an array in an array"),
    Case(
      "an array beyond the end", file(keys: [key("k", 9, u32(0) + u64(.max))]),
      "at byte 37: expected elements that fit 0 bytes, found \(UInt64.max)"),
    Case(
      "a string in an array beyond the end", file(keys: [key("k", 9, u32(8) + u64(1) + u64(.max))]),
      "at byte 49: expected a string of at most 0 bytes, found \(UInt64.max)"),
    Case(
      "an alignment of 0", file(keys: [key("general.alignment", 4, u32(0))]),
      "at byte 53: expected a power of two up to 65536 as uint32, found 0"),
    Case(
      "an alignment of 24", file(keys: [key("general.alignment", 4, u32(24))]),
      "at byte 53: expected a power of two up to 65536 as uint32, found 24"),
    Case(
      "an alignment of 2^31", file(keys: [key("general.alignment", 4, u32(1 << 31))]),
      "at byte 53: expected a power of two up to 65536 as uint32, found 2147483648"),
    Case(
      "an alignment of another type", file(keys: [key("general.alignment", 5, u32(32))]),
      "at byte 53: expected a power of two up to 65536 as uint32, found 32"),
  ]

  static let tensors: [Case] = [
    Case(
      "a long name", file(tensors: [tensor(String(repeating: "n", count: 64), [1])], data: 4),
      "at byte 24: expected a name of at most 63 bytes, found 64"),
    Case(
      "a name twice", file(tensors: [tensor("a", [1]), tensor("a", [1], offset: 32)], data: 64),
      "at byte 57: expected each tensor once, found \"a\" again"),
    Case(
      "five dimensions", file(tensors: [tensor("a", [1, 1, 1, 1, 1])], data: 4),
      "at byte 33: expected at most 4 dimensions, found 5"),
    Case(
      "a negative length", file(tensors: [tensor("a", [.max])], data: 4),
      "at byte 37: expected a length of at most 63 bits, found \(UInt64.max)"),
    Case(
      "too many elements", file(tensors: [tensor("a", [1 << 62, 4])], data: 4),
      "at byte 33: expected a size of at most 63 bits, found F32 [4611686018427387904, 4]"),
    Case(
      "too many bytes", file(tensors: [tensor("a", [1 << 61])], data: 4),
      "at byte 33: expected a size of at most 63 bits, found F32 [2305843009213693952]"),
    Case(
      "a type that was removed", file(tensors: [tensor("a", [1], type: 4)], data: 4),
      "at byte 45: expected the number of an element type, found 4"),
    Case(
      "rows that end in a block", file(tensors: [tensor("a", [33], type: 2)], data: 36),
      "at byte 33: expected rows of a multiple of 32 elements for Q4_0, found 33"),
    Case(
      "a scalar in blocks", file(tensors: [tensor("a", [], type: 12)], data: 144),
      "at byte 33: expected rows of a multiple of 256 elements for Q4_K, found 1"),
    Case(
      "a hole", file(tensors: [tensor("a", [1]), tensor("b", [1], offset: 64)], data: 96),
      "at byte 82: expected the offset 32, after the tensor before, found 64"),
    Case(
      "an overlap", file(tensors: [tensor("a", [1]), tensor("b", [1])], data: 96),
      "at byte 82: expected the offset 32, after the tensor before, found 0"),
    Case(
      "sums that overflow",
      file(tensors: [tensor("a", [1 << 60]), tensor("b", [1 << 60], offset: 1 << 62)], data: 4),
      "at byte 82: expected tensors of at most 63 bits together, found more"),
    Case(
      "data that is cut off", file(tensors: [tensor("a", [2])], data: 7),
      "at byte 49: expected 8 bytes for tensor \"a\", found 7 left in the file"),
  ]

  @Test("Another format is told apart")
  func format() throws {
    let folder = try TestFolder()
    let path = try folder.write("x.gguf", Array("ggml and so on".utf8))
    let error = #expect(throws: CheckpointFileError.self) { try GGUFFile(path: path) }
    #expect(
      folder.text(error)
        == "x.gguf: at byte 0: expected the letters GGUF, found other bytes; check that this is the right "
        + "file")
  }

  @Test("A file that is cut off anywhere is refused")
  func truncation() throws {
    let bytes = try FileSystem.readAll("\(GGUFTests.folder)/small.gguf")
    let end = try #require(
      GGUFFile(path: "\(GGUFTests.folder)/small.gguf").tensors.last?.bytes.upperBound)
    let folder = try TestFolder()
    for length in 0..<end {
      let path = try folder.write("x.gguf", Array(bytes[..<length]))
      #expect(throws: CheckpointFileError.self) { try GGUFFile(path: path) }
    }
    // The padding after the last tensor may be missing.
    _ = try GGUFFile(path: try folder.write("x.gguf", Array(bytes[..<end])))
  }

  @Test("Types that are not unpacked are listed, and refused when they are read")
  func unsupported() throws {
    let folder = try TestFolder()
    let path = try folder.write(
      "x.gguf", Self.file(tensors: [Self.tensor("a", [256], type: 16)], data: 66))
    let checkpoint = try GGUFCheckpoint(path: path)
    #expect(checkpoint.directory.entries[0].dtype == "IQ2_XXS")
    let error = #expect(throws: WeightsError.self) { try checkpoint.tensor(at: 0) }
    #expect(error == .unsupportedDType(tensor: "a", dtype: "IQ2_XXS", file: path))
  }
}
