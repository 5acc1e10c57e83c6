/// What torch.save wrote before version 1.6: five pickles in a row (a magic number, a version, the machine, the object,
/// the storages' keys), then the storages.
struct PyTorchLegacyFile {
  let stateDict: StateDict
  private let bytes: FileBytes
  /// The keys in the order of the storages, and where those begin.
  private let keys: [String]
  private let start: Int

  private static let magic: [UInt8] = [
    0x80, 0x02, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19, 0x2E,
  ]

  static func begins(_ start: [UInt8]) -> Bool { start.starts(with: magic.prefix(8)) }

  init(_ bytes: FileBytes) throws {
    self.bytes = bytes
    // Nothing says how long the pickles are.
    var window = min(1 << 20, bytes.size)
    while true {
      do {
        let source = PickleSource(
          bytes: try bytes.read(0..<window), file: bytes.path, entry: nil)
        (stateDict, keys, start) = try Self.parse(source)
        return
      } catch is Unpickler.Ended {
        guard window < min(bytes.size, PickleLimits.bytes) else {
          throw PyTorchError(
            .invalidPickle, bytes.path, at: window,
            "expected the end of the pickles, found the end of the file; it is cut off, download it again"
          )
        }
        window = min(window * 4, bytes.size, PickleLimits.bytes)
      }
    }
  }

  private static func parse(
    _ source: PickleSource
  ) throws -> (StateDict, keys: [String], end: Int) {
    func error(_ offset: Int, _ problem: String) -> PyTorchError {
      PyTorchError(.wrongFormat, source.file, at: offset, problem)
    }
    guard source.bytes.starts(with: magic) else {
      throw error(0, "expected torch's magic number; this is not a PyTorch checkpoint")
    }
    var version = Unpickler(source, from: magic.count)
    guard case .integer(1001) = try version.run() else {
      throw error(magic.count, "expected version 1001 of the format")
    }
    var machine = Unpickler(source, from: version.position)
    guard case .dictionary(let index) = try machine.run() else {
      throw error(version.position, "expected a dictionary about the machine")
    }
    for (key, value) in machine.heap.dictionaries[index].items {
      guard case .text(let range) = key, range.count <= 64,
        source.string(range) == "little_endian"
      else { continue }
      guard case .bool(true) = value else {
        throw error(
          version.position,
          "expected the byte order little; save the checkpoint on a little-endian machine")
      }
    }
    var object = Unpickler(source, from: machine.position)
    let root = try object.run()
    var list = Unpickler(source, from: object.position)
    guard case .list(let keys) = try list.run() else {
      throw error(object.position, "expected a list of storages")
    }
    let texts = try list.heap.sequences[keys].map { key in
      guard case .text(let range) = key, range.count <= 64 else {
        throw error(object.position, "expected the key of a storage, found \(key.kind)")
      }
      return source.string(range)
    }
    return (try StateDict(root, object), texts, list.position)
  }

  /// Where each of the state dict's storages is.
  func storageRanges() throws -> [Range<Int>] {
    func error(_ offset: Int, _ problem: String) -> PyTorchError {
      PyTorchError(.invalidArchive, bytes.path, at: offset, problem)
    }
    let storages = stateDict.storages
    let positions = Dictionary(
      uniqueKeysWithValues: storages.enumerated().map { ($1.key, $0) })
    var ranges = [Range<Int>?](repeating: nil, count: storages.count)
    var position = start
    for key in keys {
      guard let index = positions[key], ranges[index] == nil else {
        throw error(
          position,
          "expected each storage of the object once, found \(SafetensorsError.quoted(key))")
      }
      let size = storages[index].count * storages[index].dtype.size
      guard bytes.size - position >= 8 else {
        throw error(
          position,
          "expected storage \(key), found the end of the file; it is cut off, download it again")
      }
      var count = LittleEndian(try bytes.read(position..<position + 8)[...])
      let found = count.number(Int64.self)
      guard found == storages[index].count else {
        throw error(
          position,
          "expected \(storages[index].count) elements in storage \(key), found \(found); the file "
            + "is damaged")
      }
      position += 8
      guard size <= bytes.size - position else {
        throw error(
          position,
          "expected \(size) bytes of storage \(key), found \(bytes.size - position); the file is cut off, "
            + "download it again")
      }
      ranges[index] = position..<position + size
      position += size
    }
    guard position == bytes.size else {
      throw error(
        position,
        "expected the end of the file, found \(bytes.size - position) more bytes; something was "
          + "appended to it")
    }
    return try zip(storages, ranges).map { storage, range in
      guard let range else {
        throw error(
          start, "expected storage \(storage.key) in the list of storages, found it missing")
      }
      return range
    }
  }
}
