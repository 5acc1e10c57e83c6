internal import NIOCore

/// Hashes a blob in a task of its own while the next bytes arrive and are written: hashing takes a third of a core's
/// time at the speed of a loopback.
struct TrailingHasher {
  /// What has been handed over so far.
  private var task: Task<BlobHasher, Never>
  private var waiting: [ByteBuffer] = []
  private var waitingBytes = 0

  /// As much again may be with the task; it is all the memory that a download needs.
  private static let batchBytes = 1 << 20

  init(_ hasher: BlobHasher) { task = Task { hasher } }

  mutating func update(_ piece: ByteBuffer) async {
    waiting.append(piece)
    waitingBytes += piece.readableBytes
    guard waitingBytes >= Self.batchBytes else { return }
    let before = await task.value
    let batch = waiting
    task = Task { Self.hash(batch, after: before) }
    waiting = []
    waitingBytes = 0
  }

  /// The hash of everything, nil when there is none.
  func finished() async -> String? {
    Self.hash(waiting, after: await task.value).finished()
  }

  private static func hash(_ pieces: [ByteBuffer], after before: BlobHasher) -> BlobHasher {
    var hasher = before
    for piece in pieces { piece.withUnsafeReadableBytes { hasher.update($0) } }
    return hasher
  }
}
