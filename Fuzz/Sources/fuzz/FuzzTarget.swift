import Files
import Foundation

/// A reader that takes any bytes: it returns or throws, and nothing else.
struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Void

  /// Set once, before the fuzzer starts, and read on its one thread.
  nonisolated(unsafe) static var current: FuzzTarget?

  init(_ name: String, _ read: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    run = { try? read($0) }
  }

  /// A reader of files; the file is in memory where the system has such a place.
  init(file name: String, _ read: @escaping @Sendable (_ path: String) throws -> Void) {
    let folder = FileSystem.isDirectory("/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    let path = "\(folder)/fuzz-\(name)-\(ProcessInfo.processInfo.processIdentifier)"
    self.init(name) { bytes in
      guard let file = fopen(path, "wb") else { return }
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
      try read(path)
    }
  }

  static let all = checkpoints + tensorFlowCheckpoints + media
}
