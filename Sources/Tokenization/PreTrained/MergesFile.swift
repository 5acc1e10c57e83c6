import Files

/// merges.txt: two tokens a line, in order of rank.
enum MergesFile {
  /// Which lines the slow class takes.
  enum Lines {
    /// Not the first, which is a comment, and not what follows the last line end.
    case betweenFirstAndLast
    /// All but a first line with `#version:` and empty ones.
    case withoutVersion
    /// Not the first, and no more than CLIP's vocabulary has.
    case clip
  }

  static func read(_ path: String, _ lines: Lines) throws(TokenizerError) -> MergeList {
    let mapped = try TokenizerFiles.map(path)
    return try mapped.withBytes { (bytes) throws(TokenizerError) in
      try parse(bytes, lines, file: path)
    }
  }

  static func parse(_ bytes: UnsafeRawBufferPointer, _ lines: Lines, file: String)
    throws(TokenizerError) -> MergeList
  {
    if let bad = JSONScanner.firstInvalidUTF8(in: bytes) {
      throw TokenizerError(
        .malformedFile, file: file, expected: "UTF-8", found: "other bytes at offset \(bad)",
        remedy: "the file is damaged; download it again")
    }
    var list = MergeList()
    list.reserve(merges: bytes.count / 8, bytes: bytes.count)
    var number = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = trimmed(bytes, start..<end)
      let isLast = end == bytes.count
      let isTaken =
        switch lines {
        case .betweenFirstAndLast: number > 0 && !isLast
        case .withoutVersion: !line.isEmpty && !(number == 0 && line.starts(with: "#version:".utf8))
        case .clip: number > 0 && number < 49152 - 256 - 2 + 1 && !line.isEmpty
        }
      if isTaken && !list.append(line: line) {
        throw TokenizerError(
          .malformedFile, file: "\(file):\(number + 1)",
          expected: "two tokens with a space between",
          found: "\"\(String(decoding: line.prefix(100), as: UTF8.self))\"",
          remedy: "the file is damaged; download it again")
      }
      number += 1
      start = end + 1
    }
    return list
  }

  /// Without white space around.
  private static func trimmed(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>)
    -> UnsafeRawBufferPointer
  {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var range = range
    while let first = range.first, isSpace(bytes[first]) { range.removeFirst() }
    while let last = range.last, isSpace(bytes[last]) { range.removeLast() }
    return UnsafeRawBufferPointer(rebasing: bytes[range])
  }
}

extension ModelTables {
  /// Reads a vocab.json: an object of tokens and ids.
  mutating func readVocabularyFile(_ path: String) throws(TokenizerError) {
    let mapped = try TokenizerFiles.map(path)
    var tables = self
    defer { self = tables }
    try mapped.withBytes { (bytes) throws(TokenizerError) in
      do throws(JSONError) {
        var scanner = try JSONScanner(bytes)
        try tables.readVocabulary(&scanner, keepsLast: true)
        try scanner.finish()
      } catch {
        throw TokenizerError(error, file: path)
      }
    }
  }
}
