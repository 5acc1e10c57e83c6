import Foundation

@testable import Hub

/// A folder that goes with its owner.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // Spaces and other alphabets: a cache may be anywhere.
    path = FileManager.default.temporaryDirectory.path + "/hub tests ü \(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func files() -> [String] { Folder.files(below: path) }
}
