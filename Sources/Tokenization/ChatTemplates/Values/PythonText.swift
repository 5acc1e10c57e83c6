/// What Python knows about characters.
enum PythonText {
  /// The scalar that begins at `place` of valid UTF-8, and its length in bytes.
  static func scalar(_ bytes: some RandomAccessCollection<UInt8>, _ place: Int) -> (
    scalar: Unicode.Scalar, length: Int
  ) {
    func byte(_ offset: Int) -> UInt32 {
      place + offset < bytes.count
        ? UInt32(bytes[bytes.index(bytes.startIndex, offsetBy: place + offset)]) : 0
    }
    let first = byte(0)
    let (value, length): (UInt32, Int) =
      switch first {
      case 0..<0x80: (first, 1)
      case 0x80..<0xE0: ((first & 0x1F) << 6 | byte(1) & 0x3F, 2)
      case 0xE0..<0xF0: ((first & 0xF) << 12 | (byte(1) & 0x3F) << 6 | byte(2) & 0x3F, 3)
      default:
        (
          (first & 7) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | byte(3) & 0x3F, 4
        )
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// `str.isspace`.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }

  /// Where `str.splitlines` cuts.
  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// `\w` of regular expressions.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    case 0..<0x80: false
    default: isAlphanumeric(scalar) || scalar.properties.isXIDContinue
    }
  }

  /// `str.isalnum` of one character.
  static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    isAlphabetic(scalar) || scalar.properties.numericType != nil
  }

  /// `str.isalpha` of one character.
  static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  static func isIdentifier(_ name: String) -> Bool {
    var scalars = name.unicodeScalars.makeIterator()
    guard let first = scalars.next(), first == "_" || first.properties.isXIDStart else {
      return false
    }
    while let scalar = scalars.next() {
      if !scalar.properties.isXIDContinue { return false }
    }
    return true
  }

  /// `str.isprintable` of one character.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  /// The value of a digit or letter in a number of any base.
  static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 0x37
    default: nil
    }
  }

  static func skipWhitespace(_ bytes: [UInt8], _ start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let (scalar, length) = scalar(bytes, place)
      guard isSpace(scalar) else { break }
      place += length
    }
    return place
  }

  /// The end of a range without the white space at its end.
  static func trimmedEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard isSpace(scalar(bytes, start).scalar) else { break }
      end = start
    }
    return end
  }

  /// `\xe9`, `\u2028` or `\U0001f600`.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    let (prefix, width) =
      scalar.value < 0x100 ? ("\\x", 2) : scalar.value < 0x10000 ? ("\\u", 4) : ("\\U", 8)
    let digits = String(scalar.value, radix: 16)
    return prefix + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// `text * count`. The standard library appends piece by piece.
  static func repeated(_ text: String, _ count: Int) -> String {
    guard count > 0, !text.isEmpty else { return "" }
    var text = text
    return text.withUTF8 { piece in
      String(unsafeUninitializedCapacity: piece.count * count) { buffer in
        if piece.count == 1 {
          buffer.initialize(repeating: piece[0])
        } else {
          for start in stride(from: 0, to: piece.count * count, by: piece.count) {
            _ = UnsafeMutableBufferPointer(rebasing: buffer[start..<start + piece.count])
              .initialize(from: piece)
          }
        }
        return piece.count * count
      }
    }
  }

  /// `repr` of a string.
  static func quoted(_ text: String) -> String {
    var single = false
    var double = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "'") { single = true }
      if byte == UInt8(ascii: "\"") { double = true }
    }
    let quote: Unicode.Scalar = single && !double ? "\"" : "'"
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case quote, "\\":
        result.append("\\")
        result.append(scalar)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      default:
        if isPrintable(scalar) {
          result.append(scalar)
        } else {
          result.append(contentsOf: escape(scalar).unicodeScalars)
        }
      }
    }
    result.append(quote)
    return String(result)
  }
}
