import Tensors

/// The zip archive that torch.save writes: `NAME/data.pkl`, and `NAME/data/KEY` for every storage.
struct PyTorchArchive {
  let directory: ZipDirectory
  private let bytes: FileBytes
  private let pickle: ZipEntry
  /// Positions of entries by what follows "NAME/".
  private let records: [String: Int]

  init(_ bytes: FileBytes) throws {
    self.bytes = bytes
    directory = try ZipDirectory(bytes)
    let pickles = directory.entries.filter { $0.name.hasSuffix("/data.pkl") }
    guard let pickle = pickles.first, pickles.count == 1 else {
      throw PyTorchError(
        .wrongFormat, bytes.path, at: nil,
        "expected one entry data.pkl, found \(pickles.count) in a zip archive of "
          + "\(directory.entries.count) files; this is not a PyTorch checkpoint")
    }
    self.pickle = pickle
    let prefix = pickle.name.dropLast("data.pkl".count)
    var records: [String: Int] = [:]
    for (index, entry) in directory.entries.enumerated() {
      guard entry.name.hasPrefix(prefix) else {
        throw PyTorchError(
          .invalidArchive, bytes.path, entry: entry.name, at: entry.directoryOffset,
          "expected every entry in \(SafetensorsError.quoted(String(prefix))); torch.save writes no other"
        )
      }
      records[String(entry.name.dropFirst(prefix.count))] = index
    }
    self.records = records
    if records["constants.pkl"] != nil {
      throw PyTorchError(
        .wrongFormat, bytes.path, entry: "\(prefix)constants.pkl", at: nil,
        "this is a TorchScript program (torch.jit.save), not a state dict; load it with torch.jit.load and "
          + "save `model.state_dict()`")
    }
  }

  /// - Throws: ``PyTorchError`` for a pickle that does more than a state dict needs.
  func stateDict() throws -> StateDict {
    if let index = records["byteorder"] {
      let order = try directory.contents(of: directory.entries[index], limit: 16)
      guard order.elementsEqual("little".utf8) else {
        throw PyTorchError(
          .wrongFormat, bytes.path, entry: directory.entries[index].name, at: nil,
          "expected the byte order little; save the checkpoint on a little-endian machine")
      }
    }
    let contents = try directory.contents(of: pickle, limit: PickleLimits.bytes)
    var unpickler = Unpickler(
      PickleSource(bytes: contents, file: bytes.path, entry: pickle.name))
    do {
      let root = try unpickler.run()
      guard unpickler.position == contents.count else {
        throw PyTorchError(
          .invalidPickle, bytes.path, entry: pickle.name, at: unpickler.position,
          "expected the end of the pickle, found \(contents.count - unpickler.position) more bytes")
      }
      return try StateDict(root, unpickler)
    } catch is Unpickler.Ended {
      throw PyTorchError(
        .invalidPickle, bytes.path, entry: pickle.name, at: contents.count,
        "expected the end of the program, found the end of the entry; the file is damaged")
    }
  }

  /// The entry of each storage.
  func entries(of storages: [PyTorchStorage]) throws -> [Int] {
    try storages.map { storage in
      guard let index = records["data/\(storage.key)"] else {
        throw PyTorchError(
          .invalidArchive, bytes.path, entry: pickle.name, at: nil,
          "expected the entry data/\(storage.key) for a storage, found none; the file is damaged")
      }
      let entry = directory.entries[index]
      guard entry.size == storage.count * storage.dtype.size else {
        throw PyTorchError(
          .invalidArchive, bytes.path, entry: entry.name, at: entry.headerOffset,
          "expected \(storage.count * storage.dtype.size) bytes for \(storage.count) elements of "
            + "\(storage.dtype), found \(entry.size); the file is damaged")
      }
      return index
    }
  }
}
