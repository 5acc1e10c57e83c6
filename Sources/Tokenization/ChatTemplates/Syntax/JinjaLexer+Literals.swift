extension JinjaLexer {
  /// The number, name or string that stands here, and its length in bytes.
  mutating func literal() throws(ChatTemplateError) -> (JinjaToken.Kind, Int)? {
    let byte = source[position]
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try string(byte) }
    if isDigit(byte) { return try number() }
    var end = position
    while end < source.count {
      let (scalar, length) = PythonText.scalar(source, end)
      guard PythonText.isWord(scalar) else { break }
      end += length
    }
    guard end > position else { return nil }
    let name = text(position..<end)
    guard PythonText.isIdentifier(name) else {
      throw failure("Invalid character in identifier", at: position)
    }
    return (.name(name), end - position)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The end of digits with single underscores between them, or nil when there is none.
  private func digits(_ start: Int, leadingUnderscore: Bool = false, _ isDigit: (UInt8) -> Bool)
    -> Int?
  {
    var end: Int?
    var place = start
    if leadingUnderscore, place < source.count, source[place] == UInt8(ascii: "_") { place += 1 }
    while place < source.count, isDigit(source[place]) {
      place += 1
      end = place
      if place < source.count, source[place] == UInt8(ascii: "_") { place += 1 }
    }
    return end
  }

  private mutating func number() throws(ChatTemplateError) -> (JinjaToken.Kind, Int)? {
    let followsDot = position > 0 && source[position - 1] == UInt8(ascii: ".")
    if !followsDot, let end = floatEnd() {
      let digits = text(position..<end).utf8.filter { $0 != UInt8(ascii: "_") }
      let value = Double(String(decoding: digits, as: UTF8.self)) ?? .infinity
      return (.float(value), end - position)
    }
    var radix = 10
    var start = position
    var end = position + 1
    if source[position] == UInt8(ascii: "0"), position + 1 < source.count {
      switch source[position + 1] | 0x20 {
      case UInt8(ascii: "b"): radix = 2
      case UInt8(ascii: "o"): radix = 8
      case UInt8(ascii: "x"): radix = 16
      default: break
      }
    }
    if radix != 10,
      let last = digits(
        position + 2, leadingUnderscore: true,
        { (PythonText.digit($0) ?? 99) < radix })
    {
      start += 2
      end = last
    } else if source[position] == UInt8(ascii: "0") {
      radix = 10
      end = digits(position, { $0 == UInt8(ascii: "0") }) ?? end
    } else {
      end = digits(position, { $0 &- 0x30 < 10 }) ?? end
    }
    let digits = source[start..<end].filter { $0 != UInt8(ascii: "_") }
    guard let value = Int(String(decoding: digits, as: UTF8.self), radix: radix) else {
      var error = failure("integer literal beyond 64 bits", at: position)
      error = ChatTemplateError(.arithmetic, error.message, line: error.line)
      throw error
    }
    return (.integer(value), end - position)
  }

  /// A float has a fraction or an exponent.
  private func floatEnd() -> Int? {
    let isDigit: (UInt8) -> Bool = { $0 &- 0x30 < 10 }
    guard var end = digits(position, isDigit) else { return nil }
    var isFloat = false
    if end < source.count, source[end] == UInt8(ascii: "."), let fraction = digits(end + 1, isDigit)
    {
      end = fraction
      isFloat = true
    }
    if end < source.count, source[end] | 0x20 == UInt8(ascii: "e") {
      var place = end + 1
      if place < source.count,
        source[place] == UInt8(ascii: "+") || source[place] == UInt8(ascii: "-")
      {
        place += 1
      }
      if let exponent = digits(place, isDigit) {
        end = exponent
        isFloat = true
      }
    }
    return isFloat ? end : nil
  }

  private mutating func string(_ quote: UInt8) throws(ChatTemplateError) -> (JinjaToken.Kind, Int)?
  {
    var end = position + 1
    var isEscaped = false
    while end < source.count, source[end] != quote {
      if source[end] == UInt8(ascii: "\\") {
        isEscaped = true
        end += 1
      }
      end += 1
    }
    // Without its end it is no string, and then the quote is an unexpected character.
    guard end < source.count else { return nil }
    let body = position + 1..<end
    let value = isEscaped ? try unescaped(body) : text(body)
    return (.string(value), end + 1 - position)
  }

  private mutating func unescaped(_ range: Range<Int>) throws(ChatTemplateError) -> String {
    var result: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = source[place]
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        place += 1
        continue
      }
      let escaped = source[place + 1]
      place += 2
      switch escaped {
      case 0x0A: break
      case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): result.append(escaped)
      case UInt8(ascii: "a"): result.append(7)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "v"): result.append(11)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "0")...UInt8(ascii: "7"):
        var value = UInt32(escaped - 0x30)
        var count = 1
        while count < 3, place < range.upperBound, source[place] &- 0x30 < 8 {
          value = value * 8 + UInt32(source[place] - 0x30)
          place += 1
          count += 1
        }
        try append(value, to: &result, at: place)
      case UInt8(ascii: "x"): try hexadecimal(2, "\\xXX", &place, range, &result)
      case UInt8(ascii: "u"): try hexadecimal(4, "\\uXXXX", &place, range, &result)
      case UInt8(ascii: "U"): try hexadecimal(8, "\\UXXXXXXXX", &place, range, &result)
      case UInt8(ascii: "N"):
        var error = failure("\\N{…} escapes need the names of all characters", at: place)
        error = ChatTemplateError(.unsupported, error.message, line: error.line)
        throw error
      case 0x80...:
        // Python writes the character as an escape first, so that this backslash escapes that one.
        let (scalar, length) = PythonText.scalar(source, place - 1)
        result += Array(PythonText.escape(scalar).utf8)
        place += length - 1
      default: result += [UInt8(ascii: "\\"), escaped]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func hexadecimal(
    _ count: Int, _ name: String, _ place: inout Int, _ range: Range<Int>, _ result: inout [UInt8]
  ) throws(ChatTemplateError) {
    var value: UInt32 = 0
    for offset in 0..<count {
      guard place + offset < range.upperBound,
        let digit = PythonText.digit(source[place + offset]), digit < 16
      else { throw failure("truncated \(name) escape", at: range.lowerBound) }
      value = value << 4 | UInt32(digit)
    }
    place += count
    try append(value, to: &result, at: place)
  }

  private mutating func append(_ value: UInt32, to result: inout [UInt8], at place: Int)
    throws(ChatTemplateError)
  {
    guard let scalar = Unicode.Scalar(value) else {
      throw failure(
        value > 0x10FFFF ? "illegal Unicode character" : "a string cannot hold a lone surrogate",
        at: place)
    }
    result.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }
}
