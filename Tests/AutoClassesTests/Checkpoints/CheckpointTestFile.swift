import Files
import Foundation

/// A file that is gone at the end of the test.
final class CheckpointTestFile {
  let directory: String
  let path: String

  init(_ bytes: [UInt8], _ name: String) throws {
    directory = NSTemporaryDirectory() + "/checkpoint-" + UUID().uuidString
    path = directory + "/" + name
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }
}
