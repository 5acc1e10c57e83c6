internal import NIOCore

/// Hashes a blob in a task of its own while the next bytes arrive and are written: hashing takes a third of a core's
/// time at the speed of a loopback.
struct TrailingHasher {
  /// What has been handed over: each task goes on where the one before it ends.
  private var tasks: [Task<BlobHasher, Never>]
  private var waiting: [ByteBuffer] = []
  private var waitingBytes = 0

  /// So many batches are all the memory that a download needs.
  private static let batchBytes = 1 << 20
  private static let mostBatches = 8

  init(_ hasher: BlobHasher) { tasks = [Task { hasher }] }

  mutating func update(_ piece: ByteBuffer) async {
    waiting.append(piece)
    waitingBytes += piece.readableBytes
    guard waitingBytes >= Self.batchBytes else { return }
    let (batch, before) = (waiting, tasks[tasks.count - 1])
    tasks.append(Task { Self.hash(batch, after: await before.value) })
    waiting = []
    waitingBytes = 0
    if tasks.count > Self.mostBatches { _ = await tasks.removeFirst().value }
  }

  /// The hash of everything, nil when there is none.
  func finished() async -> String? {
    Self.hash(waiting, after: await tasks[tasks.count - 1].value).finished()
  }

  private static func hash(_ pieces: [ByteBuffer], after before: BlobHasher) -> BlobHasher {
    var hasher = before
    for piece in pieces { piece.withUnsafeReadableBytes { hasher.update($0) } }
    return hasher
  }
}
