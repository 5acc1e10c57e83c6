import Files

@testable import AutoClasses

extension FuzzTarget {
  /// The readers of TensorFlow's and llama.cpp's files.
  static let tensorFlowCheckpoints = [
    FuzzTarget("snappy") { bytes in
      _ = try bytes.withRawBytes { (bytes) throws(ByteError) in
        try Snappy.decompress(bytes, start: 0)
      }
    },
    // The checksums of blocks are made right first: otherwise nothing gets past them.
    FuzzTarget("table") { bytes in
      let table = SealedTable(bytes)
      let index = try table.bytes.withRawBytes { (bytes) throws(CheckpointFileError) in
        try TensorBundle.Index(bytes, path: "x.index")
      }
      let bundle = TensorBundle(index, path: "/nonexistent/x.index")
      for entry in bundle.entries where entry.byteCount < 1 << 20 {
        _ = try? bundle.bytes(of: entry)
      }
      for entry in bundle.entries { _ = BertConfig.tensorFlowNames.role(of: entry.name) }
    },
    FuzzTarget(file: "gguf") { path in
      let file = try GGUFCheckpoint(path: path)
      _ = file.metadata
      for position in file.directory.entries.indices { _ = try? file.tensor(at: position) }
    },
  ]
}
