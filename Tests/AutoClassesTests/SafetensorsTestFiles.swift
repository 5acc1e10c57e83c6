import Files
import Foundation

@testable import AutoClasses

/// A file that is gone at the end of the test. All of them have the same name, so that texts can be compared whole.
final class SafetensorsTestFile {
  let directory: String
  var path: String { directory + "/x.safetensors" }

  init(_ bytes: [UInt8] = []) throws {
    directory = NSTemporaryDirectory() + "/safetensors-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  convenience init(header: String, data: Int = 0) throws {
    try self.init(Self.bytes(header: Array(header.utf8), data: data))
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  static func bytes(header: [UInt8], data: Int = 0) -> [UInt8] {
    length(UInt64(header.count)) + header + [UInt8](repeating: 0, count: data)
  }

  static func length(_ length: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) }
  }

  /// What opening it gives, with "FILE" for the path.
  func problem() -> String? {
    do throws(SafetensorsError) {
      _ = try SafetensorsFile(path: path)
      return nil
    } catch {
      return error.description.replacingOccurrences(of: path, with: "FILE")
    }
  }

  func code() -> SafetensorsError.Code? {
    do throws(SafetensorsError) {
      _ = try SafetensorsFile(path: path)
      return nil
    } catch { return error.code }
  }

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/safetensors").path

  /// The lines of a fixture.
  static func lines(_ path: String) throws -> [JSON] {
    try FileSystem.readAll(path).split(separator: UInt8(ascii: "\n")).map {
      try JSON(parsing: Array($0))
    }
  }

  static func decode(_ json: JSON?) -> [UInt8]? {
    json?.stringValue.flatMap { Data(base64Encoded: $0) }.map { Array($0) }
  }
}
