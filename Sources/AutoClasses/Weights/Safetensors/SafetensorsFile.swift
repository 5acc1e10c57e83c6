public import Files

/// A safetensors file: named tensors in a memory-mapped file. Opening it reads and checks the header, nothing else.
///
/// The format: eight bytes of length, a JSON header of that length, and the tensors without holes or overlaps to the
/// end of the file. See https://github.com/huggingface/safetensors#format.
public struct SafetensorsFile: Sendable {
  /// One tensor of a file.
  public struct Entry: Sendable, Equatable {
    /// The name in the header.
    public let name: String
    /// The element type.
    public let dtype: SafetensorsDType
    /// The lengths of the dimensions; empty for a scalar.
    public let shape: [Int]
    /// Where the elements are in the file, row-major and little endian.
    public let bytes: Range<Int>

    fileprivate init(_ record: SafetensorsRecord, _ header: [UInt8]) {
      name = record.name(in: header)
      dtype = record.dtype
      shape = record.shape(in: header)
      let start = 8 + header.count
      bytes = start + record.begin..<start + record.end
    }
  }

  /// The longest header that is read, in bytes, as in the reference.
  public static let maximumHeader = 100_000_000

  /// The whole file.
  public let file: MappedFile
  /// The free text under `__metadata__`.
  public let metadata: [String: String]

  /// A copy of the header, so that a file that changes under the mapping cannot change what was checked.
  private let header: [UInt8]
  private let records: [SafetensorsRecord]
  private let index: HashIndex

  /// Opens a file and checks all of its header.
  public init(path: String) throws(SafetensorsError) {
    do throws(FileError) { file = try MappedFile(path: path) } catch {
      throw SafetensorsError(.file(error), file: path)
    }
    header = try Self.header(of: file)
    let parsed = try SafetensorsHeader(header, fileSize: file.count, path: path)
    metadata = parsed.metadata
    records = parsed.records
    index = parsed.index
  }

  /// The number of tensors.
  public var count: Int { records.count }

  /// All tensors in the order of their bytes.
  public var entries: Entries { Entries(file: self) }

  /// The tensor of this name; names are equal when their UTF-8 bytes are.
  public subscript(name: String) -> Entry? {
    var name = name
    return name.withUTF8 { position(of: UnsafeRawBufferPointer($0)) }.map { entry(at: $0) }
  }

  /// The tensor of this name, or an error that names the file.
  public func entry(named name: String) throws(SafetensorsError) -> Entry {
    guard let entry = self[name] else {
      throw SafetensorsError(.tensorNotFound, file: file.path, tensor: name)
    }
    return entry
  }

  /// Calls `body` with the elements of one of this file's tensors. The pointer must not leave `body`.
  public func withBytes<R, E: Error>(
    of entry: Entry, _ body: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    try file.withBytes { (all) throws(E) in
      try body(UnsafeRawBufferPointer(rebasing: all[entry.bytes.clamped(to: 0..<all.count)]))
    }
  }

  private func position(of name: UnsafeRawBufferPointer) -> Int? {
    index.find(HashIndex.hash(of: name)) { records[$0].hasName(name, in: header) }
  }

  private func entry(at position: Int) -> Entry {
    Entry(records[position], header)
  }

  /// A copy of the header of a file.
  private static func header(of file: MappedFile) throws(SafetensorsError) -> [UInt8] {
    let path = file.path
    return try file.withBytes { (bytes) throws(SafetensorsError) in
      let range = try headerRange(bytes.prefix(8), fileSize: bytes.count, path: path)
      var header: [UInt8] = []
      header.reserveCapacity(range.count)
      // In pieces, each dropped after it: a huge header should not be in memory twice.
      for start in stride(from: range.lowerBound, to: range.upperBound, by: 1 << 22) {
        let end = min(start + 1 << 22, range.upperBound)
        header.append(contentsOf: bytes[start..<end])
        if range.count > 1 << 22 { file.dropPages(0..<end) }
      }
      return header
    }
  }

  /// Where the header is in a file that begins with `start`, its first eight bytes.
  static func headerRange(
    _ start: some Collection<UInt8>, fileSize: Int, path: String
  ) throws(SafetensorsError) -> Range<Int> {
    guard start.count == 8 else {
      throw SafetensorsError(.headerTooSmall(fileSize: fileSize), file: path)
    }
    let length = start.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(maximumHeader) else {
      throw SafetensorsError(.headerTooLarge(length: length), file: path)
    }
    guard Int(length) <= fileSize - 8 else {
      throw SafetensorsError(
        .invalidHeaderLength(length: Int(length), available: fileSize - 8), file: path)
    }
    return 8..<8 + Int(length)
  }

  /// The tensors of a file; each is put together when it is asked for.
  public struct Entries: RandomAccessCollection, Sendable {
    fileprivate let file: SafetensorsFile

    /// The position of the first tensor.
    public var startIndex: Int { 0 }
    /// The position after the last tensor.
    public var endIndex: Int { file.count }
    /// The tensor at a position.
    public subscript(position: Int) -> Entry { file.entry(at: position) }
  }
}

extension SafetensorsFile {
  /// The tensors that a header describes, after every check that the whole file gets.
  static func entries(
    ofHeader header: [UInt8], fileSize: Int, path: String
  ) throws(SafetensorsError) -> [Entry] {
    try SafetensorsHeader(header, fileSize: fileSize, path: path).records.map { Entry($0, header) }
  }
}
