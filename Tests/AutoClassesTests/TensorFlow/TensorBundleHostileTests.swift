import Files
import Testing

@testable import AutoClasses

/// Damaged and malicious indexes and data files.
@Suite struct TensorBundleHostileTests {
  typealias Table = TableBuilder

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let text: String

    init(_ name: String, _ bytes: [UInt8], _ text: String) {
      (testDescription, self.bytes) = (name, bytes)
      self.text = "x.ckpt.index: \(text); the file is damaged, download or convert it again"
    }
  }

  @Test(
    "Errors say where, what was expected and what was found", arguments: tables + headers + tensors)
  func texts(_ one: Case) throws {
    let folder = try TestFolder()
    let path = try folder.write("x.ckpt.index", one.bytes)
    let error = #expect(throws: CheckpointFileError.self) { try TensorBundle(index: path) }
    #expect(folder.text(error) == one.text)
  }

  private static func blocks(_ make: (inout Table) -> (meta: [UInt8], index: [UInt8])) -> [UInt8] {
    var table = Table()
    let (meta, index) = make(&table)
    return table.file(meta: meta, index: index)
  }

  static let tables: [Case] = [
    Case(
      "a handle into the footer",
      blocks { (meta: $0.add([]), index: Table.varint(9) + Table.varint(9)) },
      "at byte 15: expected a block before byte 13, found one of 9 bytes at 9"),
    Case(
      "a handle whose end overflows",
      blocks { (meta: $0.add([]), index: Table.varint(.max) + Table.varint(2)) },
      "at byte 15: expected a block before byte 13, found one of 2 bytes at \(UInt64.max)"),
    Case(
      "an index that lists itself",
      blocks { table in
        let meta = table.add([])
        return (meta, table.add(Table.entry([1], Table.varint(13) + Table.varint(14))))
      }, "at byte 17: expected a block before byte 27, found one of 14 bytes at 13"),
    Case(
      "a block that is listed twice",
      blocks { table in
        let data = table.add(Table.header)
        let meta = table.add([])
        return (meta, table.add(Table.entry([1], data) + Table.entry([2], data)))
      },
      "at byte 0: expected keys in ascending order, found one that is not above the key before"),
    Case(
      "4294967295 whole keys",
      blocks { table in
        let data = table.add(Table.header, restarts: Table.word(.max))
        let meta = table.add([])
        return (meta, table.add(Table.entry([1], data)))
      }, "at byte 0: expected at most 2 whole keys, found 4294967295"),
    Case(
      "a key that shares more than there is", Table.file(Table.entry([1], [], shared: 1)),
      "at byte 0: expected at most 0 bytes shared with the key before, found 1"),
    Case(
      "a value beyond the block", Table.file([0, 0, 100]),
      "at byte 3: expected 100 bytes, found 0 left"),
    Case(
      "a varint without an end", Table.file([UInt8](repeating: 0xFF, count: 11)),
      "at byte 0: expected a varint of at most 64 bits, found a longer one"),
    Case(
      "an unknown compression",
      blocks { table in
        let data = table.add(Table.header, type: 2)
        let meta = table.add([])
        return (meta, table.add(Table.entry([1], data)))
      }, "at byte 17: expected compression type 0 or 1, found 2"),
    Case(
      "a block that is no snappy data",
      blocks { table in
        let data = table.add([0xFF, 0xFF, 0xFF, 0x7F], restarts: [], type: 1)
        let meta = table.add([])
        return (meta, table.add(Table.entry([1], data)))
      }, "at byte 0: expected at most 256 bytes of output, found 268435455"),
  ]

  static let headers: [Case] = [
    Case("no entries", Table.file([]), "expected a header under the first key, found none"),
    Case(
      "a tensor first", Table.file(Table.entry([0x61], Table.vector(1))),
      "expected a header under the first key, found none"),
    Case(
      "no data files", Table.file(Table.entry([], [])),
      "at byte 3: expected 1 to 99999 data files, found 0"),
    Case(
      "too many data files", Table.file(Table.entry([], [0x08] + Table.varint(100_000))),
      "at byte 3: expected 1 to 99999 data files, found 100000"),
  ]

  static let tensors: [Case] = [
    Case(
      "an unknown element type", Table.bundle([0x08, 99]),
      "tensor \"a\": at byte 13: expected the number of an element type, found 99"),
    Case(
      "a data file that there is not", Table.bundle([0x08, 1, 0x18, 1]),
      "tensor \"a\": at byte 13: expected a data file below 1, found 1"),
    Case(
      "a negative data file", Table.bundle([0x08, 1, 0x18] + Table.varint(.max)),
      "tensor \"a\": at byte 13: expected a data file below 1, found \(UInt64.max)"),
    Case(
      "a negative length",
      Table.bundle([0x08, 1, 0x12, 13, 0x12, 11, 0x08] + Table.varint(.max)),
      "tensor \"a\": at byte 19: expected a length from 0, found -1"),
    Case(
      "an unknown rank", Table.bundle([0x08, 1, 0x12, 2, 0x18, 1]),
      "tensor \"a\": at byte 18: expected a known rank, found an unknown one"),
    Case(
      "a size that overflows",
      Table.bundle(
        [0x08, 1, 0x12, 24] + ([0x12, 10, 0x08] + Table.varint(1 << 62))
          + ([0x12, 10, 0x08] + Table.varint(1 << 62))),
      "tensor \"a\": at byte 13: expected a size of at most 63 bits, found DT_FLOAT "
        + "[4611686018427387904, 4611686018427387904]"),
    Case(
      "a size that is not the shape's",
      Table.bundle([0x08, 1, 0x12, 4, 0x12, 2, 0x08, 2, 0x28, 9]),
      "tensor \"a\": at byte 13: expected 8 bytes for DT_FLOAT [2], found 9"),
    Case(
      "a place that overflows",
      Table.bundle([0x08, 1, 0x20] + Table.varint(1 << 62) + [0x28] + Table.varint(1 << 62)),
      "tensor \"a\": at byte 13: expected a place in a file, found 4611686018427387904 bytes at "
        + "4611686018427387904"),
    Case(
      "a field of another kind", Table.bundle([0x0A, 0]),
      "tensor \"a\": at byte 15: expected a varint in field 1, found bytes with their length"),
    Case(
      "more dimensions than there are",
      Table.bundle(
        [0x08, 1, 0x12] + Table.varint(255 * 4)
          + (0..<255).flatMap { _ in [0x12, 2, 8, 1] as [UInt8] }),
      "tensor \"a\": at byte 1037: expected at most 254 dimensions, found more"),
  ]

  @Test("What this reader does not read is named")
  func unsupported() throws {
    let folder = try TestFolder()
    func text(_ header: [UInt8]) throws -> String {
      let path = try folder.write("x.ckpt.index", Table.file(Table.entry([], [0x08, 1] + header)))
      return folder.text(
        #expect(throws: CheckpointFileError.self) { try TensorBundle(index: path) })
    }
    let advice = "; save the checkpoint in another way"
    #expect(
      try text([0x10, 1])
        == "x.ckpt.index: at byte 3: expected little-endian tensors, found byte order 1" + advice)
    #expect(
      try text([0x1A, 2, 0x10, 2])
        == "x.ckpt.index: at byte 3: expected a bundle that version 1 may read, found one from version 2 on"
        + advice)
    for refusal in [[0x1A, 2, 0x18, 1], [0x1A, 3, 0x1A, 1, 1]] as [[UInt8]] {
      #expect(
        try text(refusal)
          == "x.ckpt.index: at byte 3: expected a bundle that version 1 may read, found one that refuses it"
          + advice)
    }
  }

  @Test("Another format, a missing file and missing data are told apart")
  func missing() throws {
    let folder = try TestFolder()
    var path = try folder.write("x.ckpt.index", [UInt8](repeating: 7, count: 47))
    var error = #expect(throws: CheckpointFileError.self) { try TensorBundle(index: path) }
    #expect(
      folder.text(error)
        == "x.ckpt.index: expected a TensorFlow index of at least 48 bytes, found 47; check that this is "
        + "the right file")
    path = try folder.write("x.ckpt.index", [UInt8](repeating: 7, count: 48))
    error = #expect(throws: CheckpointFileError.self) { try TensorBundle(index: path) }
    #expect(
      folder.text(error)
        == "x.ckpt.index: at byte 40: expected the magic number of a TensorFlow index, found "
        + "0x707070707070707; check that this is the right file")
    error = #expect(throws: CheckpointFileError.self) { try TensorBundle(index: path + "x") }
    #expect(
      folder.text(error)
        == "x.ckpt.indexx: no such file or directory; check the spelling and that the download is complete"
    )
    path = try folder.write("x.ckpt.index", Table.bundle(Table.vector(2)))
    let bundle = try TensorBundle(index: path)
    error = #expect(throws: CheckpointFileError.self) { try bundle.bytes(of: bundle.entries[0]) }
    #expect(
      folder.text(error)
        == "x.ckpt.data-00000-of-00001: no such file or directory; check the spelling and that the "
        + "download is complete")
  }

  @Test("Data that is cut off or changed is refused")
  func data() throws {
    let folder = try TestFolder()
    let path = try folder.write(
      "x.ckpt.index", Table.bundle(Table.vector(2, checksum: 0x4E79_DC42)))
    try folder.write("x.ckpt.data-00000-of-00001", [1, 2, 3, 4, 5, 6, 7])
    var bundle = try TensorBundle(index: path)
    var error = #expect(throws: CheckpointFileError.self) {
      try bundle.bytes(of: bundle.entries[0])
    }
    let place = "x.ckpt.data-00000-of-00001: tensor \"a\": at byte 0: "
    let advice = "; the file is damaged, download or convert it again"
    #expect(folder.text(error) == place + "expected 8 bytes, found 7 left" + advice)
    try folder.write("x.ckpt.data-00000-of-00001", [1, 2, 3, 4, 5, 6, 7, 8])
    bundle = try TensorBundle(index: path)
    error = #expect(throws: CheckpointFileError.self) { try bundle.bytes(of: bundle.entries[0]) }
    #expect(error?.code == .checksum)
    #expect(
      folder.text(error).hasPrefix(place + "expected bytes with the checksum 1316609090, found "))
  }
}
