internal import NIOCore

/// A blob on its way: `blobs/<etag>.<32 hexadecimal digits>.incomplete`.
///
/// The name is its process's own, and the file is locked while it is written. A partial file without a
/// lock is one whose process died; the next download of the same blob goes on with it, and the hash of
/// the whole decides whether it was any good. Python's partial files (8 digits, or none) are left alone.
struct PartialFile: ~Copyable {
  private let file: Descriptor
  private let etag: ETag
  private let expectedSize: Int?
  private var hasher: TrailingHasher
  /// The bytes that are there.
  private(set) var size = 0
  /// True when some of them came from an earlier attempt.
  var isResumed = false

  /// Takes over an orphan of this blob, or starts anew.
  static func open(besides blob: String, _ metadata: FileMetadata, resume: Bool)
    throws(SystemError) -> PartialFile
  {
    let orphan = orphan(of: blob, keep: resume && metadata.etag.kind != .opaque)
    let file: Descriptor
    if let orphan { file = orphan } else { file = try create(blob) }
    var partial = PartialFile(file, metadata)
    if orphan != nil { try partial.readExisting() }
    return partial
  }

  private init(_ file: Descriptor, _ metadata: FileMetadata) {
    self.file = file
    etag = metadata.etag
    expectedSize = metadata.size
    hasher = TrailingHasher(BlobHasher(etag, size: expectedSize))
  }

  private static func create(_ blob: String) throws(SystemError) -> Descriptor {
    while true {
      var generator = SystemRandomNumberGenerator()
      let words = [generator.next(), generator.next()].map {
        String(repeating: "0", count: 16) + String($0, radix: 16)
      }
      let unique = words.map { String($0.suffix(16)) }.joined()
      do throws(SystemError) {
        let file = try Descriptor("\(blob).\(unique).incomplete", .createNew)
        // Between the two calls another process may have taken it for an orphan.
        if System.tryLock(file.number) != .busy, file.isCurrent { return file }
      } catch {
        if error.kind != .exists { throw error }
      }
    }
  }

  /// An unlocked partial file of ours; the others of them are removed.
  private static func orphan(of blob: String, keep: Bool) -> Descriptor? {
    var found: Descriptor?
    for path in PartialFile.paths(of: blob) {
      guard let candidate = try? Descriptor(path, .adopt),
        System.tryLock(candidate.number) == .taken, candidate.isCurrent
      else { continue }
      if keep, found == nil { found = candidate } else { System.remove(path) }
    }
    return found
  }

  /// The partial files of a blob that this package wrote.
  private static func paths(of blob: String) -> [String] {
    guard let slash = blob.utf8.lastIndex(of: UInt8(ascii: "/")) else { return [] }
    let folder = String(blob[..<slash])
    let prefix = Array(blob[blob.utf8.index(after: slash)...].utf8) + [UInt8(ascii: ".")]
    let suffix = Array(".incomplete".utf8)
    return Folder.names(folder).filter { name in
      let bytes = Array(name.utf8)
      return bytes.count == prefix.count + 32 + suffix.count && bytes.starts(with: prefix)
        && bytes.suffix(suffix.count).elementsEqual(suffix)
        && bytes[prefix.count..<(prefix.count + 32)].allSatisfy(ASCII.isLowerHex)
    }.map { "\(folder)/\($0)" }
  }

  private mutating func readExisting() throws(SystemError) {
    size = try System.seekToEnd(file.number, path: file.path)
    if let expectedSize, size > expectedSize { return try reset() }
    isResumed = size > 0
    var hasher = BlobHasher(etag, size: expectedSize)
    try file.forEachPiece { hasher.update($0) }
    self.hasher = TrailingHasher(hasher)
  }

  mutating func append(_ piece: ByteBuffer) async throws(SystemError) {
    try piece.withUnsafeReadableBytes { bytes throws(SystemError) in
      try System.writeAll(file.number, bytes, path: file.path)
    }
    size += piece.readableBytes
    await hasher.update(piece)
  }

  /// Forgets what is there.
  mutating func reset() throws(SystemError) {
    try System.rewind(file.number, path: file.path)
    size = 0
    isResumed = false
    hasher = TrailingHasher(BlobHasher(etag, size: expectedSize))
  }

  /// The hash of what is there, nil when the blob's name is no hash.
  func hash() async throws(SystemError) -> String? {
    if expectedSize != nil || etag.kind != .gitSHA1 { return await hasher.finished() }
    // Git's hash starts with the size, which is known only now.
    var hasher = BlobHasher(etag, size: size)
    try file.forEachPiece { hasher.update($0) }
    return hasher.finished()
  }

  /// Makes the file durable and gives it its name.
  func commit(to blob: String) throws(SystemError) {
    try System.flush(file.number, path: file.path)
    try System.move(file.path, to: blob)
  }

  func discard() { System.remove(file.path) }
}
