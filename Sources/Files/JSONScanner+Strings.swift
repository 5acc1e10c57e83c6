extension JSONScanner {
  /// The string whose opening quote is at `offset`.
  mutating func scanString() throws(JSONError) -> JSONText {
    let quote = offset
    var i = offset + 1
    var isEscaped = false
    while true {
      i = endOfPlainText(from: i)
      guard i < count else {
        offset = count
        throw unexpected("'\"' to end the string")
      }
      let byte = base[i]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        i = try endOfEscape(at: i)
      } else if byte < 0x20 {
        throw error(
          .controlCharacter, at: i, "a character of the string", "control byte \(hexadecimal(byte))"
        )
      } else if byte & 0xE0 == 0xC0, byte >= 0xC2, i + 1 < count, base[i + 1] & 0xC0 == 0x80 {
        // The characters of byte-level vocabularies.
        i += 2
      } else {
        let length = validSequenceLength(at: i)
        if length == 0 {
          throw error(.invalidUTF8, at: i, "UTF-8", "byte \(hexadecimal(byte))")
        }
        i += length
      }
    }
    offset = i + 1
    let source = UnsafeRawBufferPointer(start: base + quote + 1, count: i - quote - 1)
    return JSONText(source: source, isEscaped: isEscaped, offset: quote)
  }

  /// The first quote, backslash, control character or byte beyond ASCII from `start` on, or the end.
  private func endOfPlainText(from start: Int) -> Int {
    var i = start
    // Eight bytes at a time. A borrow can only disturb bytes above a hit, so the lowest hit is exact.
    let ones: UInt64 = 0x0101_0101_0101_0101
    while i + 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self))
      let quotes = word ^ (ones &* 0x22)
      let backslashes = word ^ (ones &* 0x5C)
      let hits =
        ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
        | ((word &- ones &* 0x20) & ~word) | word
      let found = hits & (ones &* 0x80)
      if found != 0 { return i + found.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < count {
      let byte = base[i]
      if byte < 0x20 || byte >= 0x80 || byte == 0x22 || byte == 0x5C { return i }
      i += 1
    }
    return i
  }

  /// The offset after the escape that begins at `start`.
  private func endOfEscape(at start: Int) throws(JSONError) -> Int {
    guard start + 1 < count else { throw cutOff() }
    switch base[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"): break
    default:
      throw error(
        .invalidEscape, at: start, "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u",
        "a backslash before \(found(at: start + 1))")
    }
    let unit = try codeUnit(at: start + 2)
    if unit & 0xF800 != 0xD800 { return start + 6 }
    if unit & 0xFC00 == 0xD800, start + 7 < count, base[start + 6] == UInt8(ascii: "\\"),
      base[start + 7] == UInt8(ascii: "u"), try codeUnit(at: start + 8) & 0xFC00 == 0xDC00
    {
      return start + 12
    }
    let half = unit & 0xFC00 == 0xD800 ? "a high" : "a low"
    throw error(.loneSurrogate, at: start, "a surrogate pair", "\(half) surrogate alone")
  }

  private func codeUnit(at start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for i in start..<start + 4 {
      guard i < count else { throw cutOff() }
      guard let digit = hexadecimalValue(base[i]) else {
        throw error(.invalidEscape, at: i, "four hexadecimal digits after \\u", found(at: i))
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private func cutOff() -> JSONError {
    error(.unexpectedEnd, at: count, "the rest of the escape", "the end of the text")
  }

  /// The length of the well-formed UTF-8 sequence at `offset`, 0 when it is not one (Unicode's table 3-7).
  func validSequenceLength(at offset: Int) -> Int {
    let first = base[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= count, second.contains(base[offset + 1]) else { return 0 }
    if length > 2 && base[offset + 2] & 0xC0 != 0x80 { return 0 }
    if length > 3 && base[offset + 3] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The offset of the first byte of `bytes` that is not well-formed UTF-8.
  package static func firstInvalidUTF8(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let scanner = try? JSONScanner(bytes) else { return nil }
    var i = 0
    while i < scanner.count {
      // Eight bytes of ASCII at a time.
      if i + 8 <= scanner.count {
        let word = UnsafeRawPointer(scanner.base + i).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          i += 8
          continue
        }
      }
      let length = scanner.validSequenceLength(at: i)
      if length == 0 { return i }
      i += length
    }
    return nil
  }
}
