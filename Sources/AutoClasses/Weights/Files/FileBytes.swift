import Files

/// Parts of a file for readers of its directory: copies, so that a file that changes meanwhile cannot change what was
/// checked. The file is on this machine, or parts of it were fetched.
struct FileBytes {
  let path: String
  let size: Int
  private let mapped: MappedFile?
  private var parts: [(start: Int, bytes: [UInt8])] = []

  /// Thrown for bytes that were not fetched yet.
  struct Missing: Error {
    let range: Range<Int>
  }

  init(_ file: MappedFile) {
    path = file.path
    size = file.count
    mapped = file
  }

  private init(path: String, size: Int) {
    self.path = path
    self.size = size
    mapped = nil
  }

  /// The bytes of a range that lies in the file.
  func read(_ range: Range<Int>) throws -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= size, "\(range) is not in the file")
    if let mapped { return mapped.withBytes { Array($0[range]) } }
    for (start, bytes) in parts
    where start <= range.lowerBound && range.upperBound - start <= bytes.count {
      return Array(bytes[range.lowerBound - start..<range.upperBound - start])
    }
    throw Missing(range: range)
  }

  /// Calls `body` with a file of a repository, again and again until all that it asks for has been fetched.
  ///
  /// - Returns: what `body` returns; nil when there is no such file.
  static func reading<Result>(
    _ name: String, of files: ModelFiles, _ body: (FileBytes) throws -> Result
  ) async throws -> Result? {
    guard let (start, size) = try await files.bytes(of: name, 0..<8) else { return nil }
    var bytes = FileBytes(path: "\(files.id)/\(name)", size: size)
    bytes.parts = [(0, start)]
    while true {
      do {
        return try body(bytes)
      } catch let missing as Missing {
        // Directories lie together: what is near is asked for next.
        let range =
          missing.range
          .lowerBound..<min(max(missing.range.upperBound, missing.range.lowerBound + 1 << 16), size)
        guard let part = try await files.bytes(of: name, range)?.bytes, part.count == range.count
        else { throw LoadError(.notFound, "\(bytes.path): bytes \(range) could not be fetched") }
        bytes.parts.append((range.lowerBound, part))
      }
    }
  }
}
