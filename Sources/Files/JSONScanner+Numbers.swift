/// A number as it stands in a JSON text.
struct JSONNumber {
  let source: UnsafeRawBufferPointer
  /// True when there is neither a fraction nor an exponent.
  let isInteger: Bool
  let offset: Int

  var digits: String { String(decoding: source, as: UTF8.self) }

  /// The value when it is an integer that fits.
  var int: Int? {
    guard isInteger else { return nil }
    let negative = source.first == UInt8(ascii: "-")
    var value = 0
    for byte in source.dropFirst(negative ? 1 : 0) {
      let digit = Int(byte) &- 0x30
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      // Downwards for negative numbers: -2^63 has no positive twin.
      let (sum, carry) =
        negative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if overflow || carry { return nil }
      value = sum
    }
    return value
  }
}

extension JSONScanner {
  /// An integer that fits `Int`.
  public mutating func readInt() throws(JSONError) -> Int {
    if let value = scanShortInt() { return value }
    try expect(.number, "an integer")
    let number = try scanNumber()
    if let value = number.int { return value }
    if number.isInteger {
      throw error(
        .numberTooLarge, at: number.offset, "an integer of 64 bits", short(number.digits))
    }
    throw error(.unexpected, at: number.offset, "an integer", short(number.digits))
  }

  /// The short way for what nearly every integer is: some digits without a leading zero, then a comma, a bracket or
  /// white space. nil leaves everything to the long way.
  private mutating func scanShortInt() -> Int? {
    skipWhitespace()
    var value = 0
    var i = offset
    while i < count, i - offset < 18 {
      let digit = Int(base[i]) - 0x30
      guard digit >= 0, digit < 10 else { break }
      value = value * 10 + digit
      i += 1
    }
    guard i > offset, i < count, i == offset + 1 || base[offset] != UInt8(ascii: "0") else {
      return nil
    }
    switch base[i] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x0A, 0x0D, 0x09: break
    default: return nil
    }
    offset = i
    return value
  }

  /// A count: an integer from 0 to `Int.max`, written with digits alone ("-0" is not one).
  public mutating func readCount() throws(JSONError) -> Int {
    try expect(.number, "an integer of at least 0")
    let number = try scanNumber()
    if number.isInteger, number.source.first != UInt8(ascii: "-") {
      if let value = number.int { return value }
      throw error(
        .numberTooLarge, at: number.offset, "an integer of at most \(Int.max)",
        short(number.digits))
    }
    throw error(.unexpected, at: number.offset, "an integer of at least 0", short(number.digits))
  }

  /// Any number, correctly rounded.
  public mutating func readDouble() throws(JSONError) -> Double {
    try expect(.number, "a number")
    return try double(try scanNumber())
  }

  func double(_ number: JSONNumber) throws(JSONError) -> Double {
    switch number.source.last {
    case UInt8(ascii: "N"): return .nan
    case UInt8(ascii: "y"): return number.source.first == UInt8(ascii: "-") ? -.infinity : .infinity
    default: break
    }
    let digits = number.digits
    guard let value = Double(digits), value.isFinite else {
      throw error(.numberTooLarge, at: number.offset, "a number of 64 bits", short(digits))
    }
    return value
  }

  /// Checks the number at `offset` against the grammar: -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?
  mutating func scanNumber() throws(JSONError) -> JSONNumber {
    let start = offset
    var isInteger = true
    if at("-") { offset += 1 }
    if at("N") || at("I") {
      try nonFinite(from: start)
      return number(from: start, isInteger: false)
    }
    if at("0") {
      offset += 1
      if offset < count, isDigit(base[offset]) {
        throw error(.invalidNumber, at: start, "no leading zero", "a digit after 0")
      }
    } else {
      try digits("a digit")
    }
    if at(".") {
      offset += 1
      isInteger = false
      try digits("a digit after the decimal point")
    }
    if at("e") || at("E") {
      offset += 1
      isInteger = false
      if at("+") || at("-") { offset += 1 }
      try digits("a digit of the exponent")
    }
    return number(from: start, isInteger: isInteger)
  }

  private func number(from start: Int, isInteger: Bool) -> JSONNumber {
    let source = UnsafeRawBufferPointer(start: base + start, count: offset - start)
    return JSONNumber(source: source, isInteger: isInteger, offset: start)
  }

  private mutating func nonFinite(from start: Int) throws(JSONError) {
    let isNaN = at("N")
    if isNaN && offset > start { throw unexpected("a digit") }
    if isNaN { try literal("NaN") } else { try literal("Infinity") }
    if !options.allowNonFinite {
      let text = String(decoding: bytes[start..<offset], as: UTF8.self)
      throw error(.nonFinite, at: start, "a finite number", text)
    }
  }

  private mutating func digits(_ expected: String) throws(JSONError) {
    let start = offset
    while offset < count, isDigit(base[offset]) { offset += 1 }
    if offset == start {
      throw error(
        offset < count ? .invalidNumber : .unexpectedEnd, at: offset, expected, found(at: offset))
    }
  }

  private func at(_ character: Unicode.Scalar) -> Bool {
    offset < count && base[offset] == UInt8(ascii: character)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func short(_ digits: String) -> String {
    digits.utf8.count <= 40 ? digits : "\(digits.prefix(40))… (\(digits.utf8.count) characters)"
  }
}
