/// Cuts a template into tokens, as Jinja does with `trim_blocks` and `lstrip_blocks` on and everything else at its default.
struct JinjaLexer {
  let source: [UInt8]
  var position = 0
  var line = 1
  /// Where `line` was counted.
  private var linePosition = 0
  private(set) var tokens: [JinjaToken] = []
  private var brackets: [JinjaSymbol] = []

  /// Line ends become LF, and the last one is dropped.
  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for byte in text.utf8 {
      if byte == 0x0A && afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = byte == 0x0D
      bytes.append(afterReturn ? 0x0A : byte)
    }
    if bytes.last == 0x0A { bytes.removeLast() }
    source = bytes
  }

  /// All tokens; the last one is the end or a failure.
  static func tokens(of text: String) -> [JinjaToken] {
    var lexer = JinjaLexer(text)
    do throws(ChatTemplateError) {
      while lexer.position < lexer.source.count { try lexer.root() }
      lexer.add(.end)
    } catch {
      lexer.tokens.append(JinjaToken(kind: .failure(error), line: error.line ?? lexer.line))
    }
    return lexer.tokens
  }

  private mutating func add(_ kind: JinjaToken.Kind) {
    countLines(to: position)
    tokens.append(JinjaToken(kind: kind, line: line))
  }

  mutating func countLines(to end: Int) {
    while linePosition < end {
      if source[linePosition] == 0x0A { line += 1 }
      linePosition += 1
    }
  }

  func at(_ text: StaticString, _ place: Int) -> Bool {
    guard place + text.utf8CodeUnitCount <= source.count else { return false }
    return text.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { source[place + $0] == wanted[$0] }
    }
  }

  /// Text up to the next tag, and the tag.
  private mutating func root() throws(ChatTemplateError) {
    let start = position
    var tag = start
    while tag < source.count {
      if source[tag] == UInt8(ascii: "{"), at("{%", tag) || at("{{", tag) || at("{#", tag) { break }
      tag += 1
    }
    guard tag < source.count else {
      add(.data(text(start..<tag)))
      position = tag
      return
    }
    let isVariable = at("{{", tag)
    var next = tag + 2
    var sign: UInt8 = 0
    if next < source.count, source[next] == UInt8(ascii: "-") || source[next] == UInt8(ascii: "+") {
      sign = source[next]
      next += 1
    }
    addData(start..<tag, sign: sign, stripsIndentation: !isVariable)
    position = tag
    if isVariable {
      add(.variableBegin)
      position = next
      try expression(.variableEnd)
    } else if at("{#", tag) {
      position = next
      try comment(from: tag)
    } else if let body = rawBegin(next) {
      position = body
      try raw(from: tag)
    } else {
      add(.blockBegin)
      position = next
      try expression(.blockEnd)
    }
  }

  /// Text before a tag: `-` takes all white space before it, and a tag alone on its line takes its indentation.
  private mutating func addData(_ range: Range<Int>, sign: UInt8, stripsIndentation: Bool) {
    var end = range.upperBound
    if sign == UInt8(ascii: "-") {
      end = PythonText.trimmedEnd(source, range)
    } else if sign != UInt8(ascii: "+"), stripsIndentation {
      let lineStart = source[range].lastIndex(of: 0x0A).map { $0 + 1 } ?? range.lowerBound
      let startsLine = lineStart == 0 || source[lineStart - 1] == 0x0A
      if startsLine, PythonText.trimmedEnd(source, lineStart..<end) == lineStart { end = lineStart }
    }
    if end > range.lowerBound {
      position = range.lowerBound
      add(.data(text(range.lowerBound..<end)))
    }
  }

  private mutating func comment(from tag: Int) throws(ChatTemplateError) {
    let start = position
    // Jinja looks for the end only where something follows.
    if start == source.count { return }
    while position < source.count, !at("#}", position) { position += 1 }
    guard position < source.count else {
      throw failure("Missing end of comment tag", at: tag)
    }
    finishTag(sign: position > start ? source[position - 1] : 0)
  }

  /// Behind the two characters at `position`: `-` takes all white space and nothing takes one line end.
  private mutating func finishTag(sign: UInt8) {
    position += 2
    if sign == UInt8(ascii: "-") {
      position = PythonText.skipWhitespace(source, position)
    } else if sign != UInt8(ascii: "+"), position < source.count, source[position] == 0x0A {
      position += 1
    }
  }

  /// The place behind `raw %}` when that is what stands here.
  private func rawBegin(_ place: Int) -> Int? {
    var place = PythonText.skipWhitespace(source, place)
    guard at("raw", place) else { return nil }
    place = PythonText.skipWhitespace(source, place + 3)
    if at("%}", place) { return place + 2 }
    return at("-%}", place) ? PythonText.skipWhitespace(source, place + 3) : nil
  }

  private mutating func raw(from tag: Int) throws(ChatTemplateError) {
    let start = position
    while position < source.count {
      if at("{%", position) {
        var place = position + 2
        var sign: UInt8 = 0
        if place < source.count,
          source[place] == UInt8(ascii: "-") || source[place] == UInt8(ascii: "+")
        {
          sign = source[place]
          place += 1
        }
        place = PythonText.skipWhitespace(source, place)
        if at("endraw", place) {
          place = PythonText.skipWhitespace(source, place + 6)
          var end: UInt8 = 0
          if at("-%}", place) || at("+%}", place) {
            end = source[place]
            place += 1
          }
          if at("%}", place) {
            addData(start..<position, sign: sign, stripsIndentation: true)
            position = place
            finishTag(sign: end)
            return
          }
        }
      }
      position += 1
    }
    if start < source.count { throw failure("Missing end of raw directive", at: tag) }
  }

  /// The tokens of a tag up to its end.
  private mutating func expression(_ end: JinjaToken.Kind) throws(ChatTemplateError) {
    brackets.removeAll()
    let isBlock = if case .blockEnd = end { true } else { false }
    while position < source.count {
      if brackets.isEmpty, let sign = tagEnd(isBlock) {
        add(end)
        position += sign == 0 ? 0 : 1
        if isBlock {
          finishTag(sign: sign)
        } else {
          position += 2
          if sign != 0 { position = PythonText.skipWhitespace(source, position) }
        }
        return
      }
      let next = PythonText.skipWhitespace(source, position)
      if next > position {
        position = next
      } else if let (kind, length) = try literal() {
        add(kind)
        position += length
      } else {
        try symbol()
      }
    }
  }

  /// The sign of the tag's end when that is what stands here, or 0.
  private func tagEnd(_ isBlock: Bool) -> UInt8? {
    if isBlock {
      if at("%}", position) { return 0 }
      if at("-%}", position) || at("+%}", position) { return source[position] }
    } else {
      if at("}}", position) { return 0 }
      if at("-}}", position) { return source[position] }
    }
    return nil
  }

  private mutating func symbol() throws(ChatTemplateError) {
    let symbol = JinjaSymbol.allCases.first { symbol in
      let wanted = symbol.rawValue.utf8
      return source[position...].prefix(wanted.count).elementsEqual(wanted)
    }
    guard let symbol else {
      let scalar = PythonText.scalar(source, position).scalar
      let place = text(0..<position).unicodeScalars.count
      throw failure(
        "unexpected char \(PythonText.quoted(String(scalar))) at \(place)", at: position)
    }
    if let closing = symbol.closing {
      brackets.append(closing)
    } else if symbol.isClosing {
      guard let expected = brackets.popLast() else {
        throw failure("unexpected '\(symbol.rawValue)'", at: position)
      }
      if expected != symbol {
        throw failure(
          "unexpected '\(symbol.rawValue)', expected '\(expected.rawValue)'", at: position)
      }
    }
    add(.symbol(symbol))
    position += symbol.rawValue.utf8.count
  }

  func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

  mutating func failure(_ message: String, at place: Int) -> ChatTemplateError {
    countLines(to: place)
    return ChatTemplateError(.syntax, message, line: line)
  }
}
