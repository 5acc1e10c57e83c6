import Files
import Foundation

@testable import AutoClasses

/// What `Scripts/fixtures/checkpoints/tensorflow_bundle.py` wrote.
enum TensorFlowFixture {
  static let folder = FileSystem.join(Fixture.root, "tensorflow")

  static func index(_ name: String) -> String { "\(folder)/\(name).ckpt.index" }

  /// A tensor as TensorFlow read it.
  struct Expected {
    let name: String
    let dtype: String
    let shape: [Int]
    let bytes: [UInt8]
  }

  static func expected(_ name: String) throws -> [Expected] {
    try FileSystem.readAll("\(folder)/\(name).jsonl").split(separator: UInt8(ascii: "\n")).map {
      let json = try JSON(parsing: Array($0))
      return Expected(
        name: json["name"]?.stringValue ?? "", dtype: json["dtype"]?.stringValue ?? "",
        shape: json["shape"]?.arrayValue?.compactMap(\.intValue) ?? [],
        bytes: hex(json["bytes"]?.stringValue ?? ""))
    }
  }

  static func hex(_ text: String) -> [UInt8] {
    let digits = text.utf8.map { UInt8($0 < 58 ? $0 - 48 : $0 - 87) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

/// A folder that is gone at the end of the test.
final class TestFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/autoclasses-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = FileSystem.join(path, name)
    // Not atomically: that waits for the disk, thousands of times in these tests.
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// An error without the random part of the path.
  func text(_ error: (any Error)?) -> String {
    error.map { "\($0)".replacingOccurrences(of: path + "/", with: "") } ?? "no error"
  }
}
