import Crypto
import Foundation
import NIOCore

/// The bytes of a served file: in memory, or on disk and read piece by piece.
struct Content: Sendable {
  private enum Source: Sendable {
    case memory(ByteBuffer)
    case disk(URL)
  }

  let count: Int
  private let source: Source

  init(_ bytes: some Collection<UInt8>) {
    source = .memory(ByteBuffer(bytes: bytes))
    count = bytes.count
  }

  init(file: URL) throws {
    let file = file.resolvingSymlinksInPath()
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    source = .disk(file)
    count = (attributes[.size] as? NSNumber)?.intValue ?? 0
  }

  /// Gives the bytes of `range` to `body`, at most `step` at a time.
  func forEachPiece(
    of range: Range<Int>, step: Int = 1 << 18, _ body: (ByteBuffer) async throws -> Void
  ) async throws {
    switch source {
    case .memory(let buffer):
      for start in stride(from: range.lowerBound, to: range.upperBound, by: step) {
        let length = min(step, range.upperBound - start)
        guard let piece = buffer.getSlice(at: start, length: length) else { return }
        try await body(piece)
      }
    case .disk(let url):
      let file = try FileHandle(forReadingFrom: url)
      defer { try? file.close() }
      // Read where it is sent from: a copy more would be measured as the client's slowness.
      var position = range.lowerBound
      while position < range.upperBound {
        var piece = ByteBuffer()
        let wanted = min(step, range.upperBound - position)
        let count = piece.writeWithUnsafeMutableBytes(minimumWritableBytes: wanted) { space in
          max(0, pread(file.fileDescriptor, space.baseAddress, wanted, off_t(position)))
        }
        guard count > 0 else { return }
        position += count
        try await body(piece)
      }
    }
  }

  /// All bytes; for small files only.
  func bytes() async throws -> [UInt8] {
    var all: [UInt8] = []
    try await forEachPiece(of: 0..<count) { all.append(contentsOf: $0.readableBytesView) }
    return all
  }

  /// The hash that git gives a file: SHA-1 over a header and the bytes.
  func gitHash() async throws -> String {
    var hash = Insecure.SHA1()
    hash.update(data: Array("blob \(count)\0".utf8))
    try await forEachPiece(of: 0..<count) {
      $0.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
    }
    return hex(hash.finalize())
  }

  func sha256() async throws -> String {
    var hash = SHA256()
    try await forEachPiece(of: 0..<count) {
      $0.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
    }
    return hex(hash.finalize())
  }
}

func hex(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
  return String(decoding: text, as: UTF8.self)
}

func sha1(_ text: String) -> String { hex(Insecure.SHA1.hash(data: Array(text.utf8))) }

func sha256(_ text: String) -> String { hex(SHA256.hash(data: Array(text.utf8))) }
