import Files

/// vocab.txt: a token a line, the line's number is its id.
///
/// As Python's `load_vocab`: lines end at LF, CRLF or CR; of equal lines the last one counts; an empty line is an
/// empty token.
enum VocabularyFile {
  static func read(_ path: String) throws(TokenizerError) -> Vocabulary.Builder {
    let mapped = try TokenizerFiles.map(path)
    return try mapped.withBytes { (bytes) throws(TokenizerError) in
      try parse(bytes, file: path)
    }
  }

  static func parse(_ bytes: UnsafeRawBufferPointer, file: String) throws(TokenizerError)
    -> Vocabulary.Builder
  {
    guard let text = bytes.baseAddress.map({ _ in bytes }), isUTF8(text) else {
      if bytes.isEmpty { return Vocabulary.Builder() }
      throw TokenizerError(
        .malformedFile, file: file, expected: "UTF-8", found: "other bytes",
        remedy: "the file is damaged; download it again")
    }
    var builder = Vocabulary.Builder(keepsLast: true)
    builder.reserve(tokens: bytes.count / 8, bytes: bytes.count)
    var start = 0
    var line = 0
    var index = 0
    func add(_ end: Int) throws(TokenizerError) {
      guard builder.append(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), id: line) else {
        throw TokenizerError(
          .invalidValue, file: file, expected: "at most \(Vocabulary.maximumId) lines",
          found: "more")
      }
      line += 1
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        try add(index)
        let isPair =
          byte == UInt8(ascii: "\r") && index + 1 < bytes.count
          && bytes[index + 1] == UInt8(ascii: "\n")
        index += isPair ? 2 : 1
        start = index
      } else {
        index += 1
      }
    }
    if start < bytes.count { try add(bytes.count) }
    return builder
  }

  private static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
