import Files
import Testing

@testable import AutoClasses

/// Files that are a little different from good ones: refused, or the same checkpoint.
@Suite struct TensorBundleDamageTests {
  static let names = ["dtypes", "compressed", "partitioned"]

  private func open(_ bytes: [UInt8]) throws(CheckpointFileError) -> TensorBundle.Index {
    try bytes.withRawBytes { (bytes) throws(CheckpointFileError) in
      try TensorBundle.Index(bytes, path: "x.ckpt.index")
    }
  }

  @Test("An index that is cut off anywhere is refused", arguments: names)
  func truncation(_ name: String) throws {
    let bytes = try FileSystem.readAll(TensorFlowFixture.index(name))
    for length in 0..<bytes.count {
      #expect(throws: CheckpointFileError.self) { try open(Array(bytes[..<length])) }
    }
  }

  @Test("Every byte of an index that matters is protected", arguments: names)
  func flips(_ name: String) throws {
    let bytes = try FileSystem.readAll(TensorFlowFixture.index(name))
    let good = try open(bytes)
    var accepted = 0
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 1 << UInt8(position % 8)
      do throws(CheckpointFileError) {
        let index = try open(changed)
        #expect(index.entries == good.entries && index.slices == good.slices, "byte \(position)")
        accepted += 1
      } catch { continue }
    }
    // The padding of the footer.
    #expect(accepted <= 40)
  }

  @Test("Every bit of the data is protected")
  func data() throws {
    let folder = try TestFolder()
    let path = try folder.write(
      "dtypes.ckpt.index", FileSystem.readAll(TensorFlowFixture.index("dtypes")))
    let names = (0..<2).map { "dtypes.ckpt.data-0000\($0)-of-00002" }
    let files = try names.map { try FileSystem.readAll("\(TensorFlowFixture.folder)/\($0)") }
    for (name, bytes) in zip(names, files) { try folder.write(name, bytes) }
    let entries = try TensorBundle(index: path).entries.filter { $0.dtype.size != nil }
    for entry in entries where entry.byteCount > 0 {
      let (name, bytes) = (names[entry.place.shard], files[entry.place.shard])
      var changed = bytes
      changed[entry.place.offset + entry.byteCount / 2] ^= 0x10
      try folder.write(name, changed)
      let bundle = try TensorBundle(index: path)
      let error = #expect(throws: CheckpointFileError.self) { try bundle.bytes(of: entry) }
      #expect(error?.code == .checksum && error?.tensor == entry.name)
      try folder.write(name, bytes)
    }
  }
}
