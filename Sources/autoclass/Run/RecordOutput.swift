import Files
import Foundation

/// Where the lines of `run --jsonl` go: standard output, or a file that a later run can go on with.
final class RecordOutput {
  /// Complete lines that the file has already.
  let linesDone: Int
  private let handle: FileHandle
  private let path: String?
  private let lastLine: String?
  private var buffer: [UInt8] = []

  /// - Throws: when the file cannot be opened or read.
  init(path: String?, resume: Bool) throws {
    self.path = path
    guard let path else {
      (linesDone, lastLine, handle) = (0, nil, .standardOutput)
      return
    }
    if !resume || !FileManager.default.fileExists(atPath: path) {
      guard FileManager.default.createFile(atPath: path, contents: nil) else {
        throw RecordError("cannot write \(path)")
      }
    }
    guard let handle = FileHandle(forUpdatingAtPath: path) else {
      throw RecordError("cannot write \(path)")
    }
    self.handle = handle
    var (count, end, position) = (0, 0, 0)
    var previousEnd = 0
    while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
      for byte in chunk {
        position += 1
        if byte == UInt8(ascii: "\n") {
          count += 1
          (previousEnd, end) = (end, position)
        }
      }
    }
    linesDone = count
    // A line that a killed run left unfinished is written anew.
    try handle.truncate(atOffset: UInt64(end))
    try handle.seek(toOffset: UInt64(previousEnd))
    lastLine = try handle.readToEnd().map { String(decoding: $0, as: UTF8.self) }
    try handle.seekToEnd()
  }

  /// Makes sure that the file is of this input: its last line must have the id of the line of its number.
  func check(lastID: JSON) throws {
    let found = lastLine.flatMap { try? JSON(parsing: $0) }?["id"]
    guard found == lastID else {
      throw RecordError(
        "\(path ?? "") cannot be resumed: its line \(linesDone) has the id "
          + "\(found?.serialized() ?? "of no record"), but the input's is \(lastID.serialized()). Was it made of "
          + "another input or shard?")
    }
  }

  func write(_ line: String) throws {
    buffer += line.utf8
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count > 1 << 20 { try flush() }
  }

  func flush() throws {
    if buffer.isEmpty { return }
    try handle.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
