import Files
import Testing

@testable import AutoClasses

/// Every type and layout that torch.save writes, bit by bit (`Scripts/fixtures/pytorch.py`).
@Suite struct PyTorchFileTests {
  static let folder = FileSystem.join(Fixture.root, "pytorch/files")
  static let expected = (try? JSON(file: FileSystem.join(folder, "expected.json")))?.objectValue

  @Test(
    "Names, types, shapes and bits are torch's", arguments: expected.map { Array($0.keys) } ?? [])
  func bits(_ name: String) throws {
    let path = FileSystem.join(Self.folder, name)
    let checkpoint = try PyTorchCheckpoint(path: path)
    let expected = try #require(Self.expected?[name]?.arrayValue)
    let entries = checkpoint.directory.entries
    #expect(entries.count == expected.count)
    for (position, (entry, row)) in zip(entries, expected).enumerated() {
      let value = row.arrayValue ?? []
      #expect(entry.name.utf8.elementsEqual((value[0].stringValue ?? "").utf8))
      #expect(entry.dtype == value[1].stringValue, "\(entry.name)")
      #expect(entry.shape == value[2].arrayValue?.compactMap(\.intValue), "\(entry.name)")
      #expect(checkpoint.directory[entry.name] == position)
      let hex = try checkpoint.tensor(at: position).withBytes { bytes in
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      }
      #expect(hex == value[3].stringValue, "\(entry.name)")
      try checkpoint.checkBytes(at: position)
    }
    // What is read without the storages, as from a repository, is the same.
    let outline = try PyTorchCheckpoint.entries(FileBytes(MappedFile(path: path)))
    #expect(outline == entries)
  }

  @Test("All types are among the fixtures")
  func types() throws {
    let types = try PyTorchCheckpoint(path: FileSystem.join(Self.folder, "types.zip.pt"))
    #expect(types.directory.entries.count == 17)
    #expect(Self.expected?.count == 16)
  }

  @Test("Tied tensors share their memory")
  func tied() throws {
    let checkpoint = try PyTorchCheckpoint(
      path: FileSystem.join(Self.folder, "state-dict.zip.pt"))
    func address(_ name: String) throws -> UnsafeRawPointer? {
      let position = try #require(checkpoint.directory[name])
      return try checkpoint.tensor(at: position).withBytes { $0.baseAddress }
    }
    #expect(try address("embeddings.weight") == address("decoder.weight"))
    #expect(try address("embeddings.weight") != address("decoder.bias"))
  }

  @Test("A changed byte of a tensor is found when it is asked for")
  func checksum() throws {
    var bytes = try FileSystem.readAll(FileSystem.join(Self.folder, "views.zip.pt"))
    let file = try CheckpointTestFile(bytes, "x.pt")
    let entry = try #require(
      try ZipDirectory(FileBytes(MappedFile(path: file.path))).entries.first {
        $0.name.hasSuffix("data/0")
      })
    // The data is aligned to 64 bytes after the header.
    bytes[entry.headerOffset + 128] ^= 1
    let damaged = try CheckpointTestFile(bytes, "x.pt")
    let checkpoint = try PyTorchCheckpoint(path: damaged.path)
    let error = #expect(throws: WeightsError.self) { try checkpoint.checkBytes(at: 0) }
    #expect(
      error?.description.contains("tensor 'uint8.base': expected bytes with the checksum") == true)
  }
}
