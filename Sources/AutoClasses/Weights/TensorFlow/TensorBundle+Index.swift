import Files

extension TensorBundle {
  /// The contents of a `.index` file.
  struct Index {
    private(set) var entries: [Entry] = []
    private(set) var slices: [[UInt8]: BundleEntry] = [:]
    let shards: Int

    init(_ bytes: UnsafeRawBufferPointer, path: String) throws(CheckpointFileError) {
      var header: BundleHeader?
      var entries: [Entry] = []
      var slices: [[UInt8]: BundleEntry] = [:]
      var table = SortedTable(bytes, path: path)
      try table.forEach { (key, value, start) throws(CheckpointFileError) in
        let message = ProtobufReader(value, start: start)
        guard let shards = header?.shards else {
          guard key.isEmpty else { throw Self.noHeader(path) }
          header = try BundleHeader(message, path: path, start: start)
          return
        }
        // Only the encoded names of slices begin with zero.
        if key.first == 0 {
          slices[key] = try BundleEntry(
            message, tensor: "a slice", path: path, shards: shards, start: start)
          return
        }
        guard let name = String(validating: key, as: UTF8.self) else {
          throw CheckpointFileError(
            .damaged, file: path, offset: start, expected: "a name in UTF-8",
            found: "other bytes before this place")
        }
        entries.append(
          Entry(
            name: name,
            place: try BundleEntry(
              message, tensor: name, path: path, shards: shards, start: start)))
      }
      guard let header else { throw Self.noHeader(path) }
      self.entries = entries
      self.slices = slices
      shards = Int(header.shards)
    }

    private static func noHeader(_ path: String) -> CheckpointFileError {
      CheckpointFileError(
        .damaged, file: path, expected: "a header under the first key", found: "none")
    }
  }
}
