#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What Python gets from the C library.
enum PythonNumber {
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  /// `printf` of one double: `f`, `e` or `g` with a precision of at most 200.
  static func format(_ value: Double, _ kind: Character, precision: Int, alternate: Bool = false)
    -> String
  {
    if value.isNaN { return kind.isUppercase ? "NAN" : "nan" }
    if value.isInfinite {
      let text = value < 0 ? "-inf" : "inf"
      return kind.isUppercase ? text.uppercased() : text
    }
    let pattern = "%\(alternate ? "#" : "").\(min(max(precision, 0), 200))\(kind)"
    var buffer = [CChar](repeating: 0, count: 1024)
    let count = withVaList([value]) { arguments in
      vsnprintf(&buffer, buffer.count, pattern, arguments)
    }
    return String(
      decoding: buffer.prefix(min(max(Int(count), 0), buffer.count - 1)).map {
        UInt8(bitPattern: $0)
      }, as: UTF8.self)
  }

  /// `round(value, digits)`: half to even, by the exact value of the double.
  static func round(_ value: Double, _ digits: Int) -> Double {
    if !value.isFinite || digits > 323 { return value }
    if digits >= 0 {
      return digits > 200 ? value : Double(format(value, "f", precision: digits)) ?? value
    }
    if digits < -308 { return value.sign == .minus ? -0.0 : 0 }
    let scale = pow(10, Double(-digits))
    return (value / scale).rounded(.toNearestOrEven) * scale
  }

  /// `float(text)`.
  static func float(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    let start = PythonText.skipWhitespace(bytes, 0)
    let end = PythonText.trimmedEnd(bytes, start..<bytes.count)
    guard start < end, let plain = withoutUnderscores(bytes[start..<end]) else { return nil }
    let lowered = plain.lowercased()
    switch lowered {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan", "+nan", "-nan": return .nan
    default: break
    }
    // Swift also reads hexadecimal floats, which Python does not.
    let isDecimal = lowered.utf8.allSatisfy {
      $0 &- 0x30 < 10 || [0x2B, 0x2D, 0x2E, 0x65].contains($0)
    }
    guard isDecimal else { return nil }
    return Double(lowered) ?? (lowered.hasSuffix(".") ? Double(lowered + "0") : nil)
      ?? readsLoosely(lowered)
  }

  /// `5.`, `.5` and `5.e3`, which Swift may not take.
  private static func readsLoosely(_ text: String) -> Double? {
    var digits = text
    if let point = digits.firstIndex(of: ".") {
      let after = digits.index(after: point)
      let hasBefore = point > digits.startIndex && digits[digits.index(before: point)].isNumber
      let hasAfter = after < digits.endIndex && digits[after].isNumber
      guard hasBefore || hasAfter else { return nil }
      if !hasAfter { digits.insert("0", at: after) }
      if !hasBefore { digits.insert("0", at: point) }
    }
    return Double(digits)
  }

  /// `int(text, base)`; nil when it is none, an overflow is an error.
  static func integer(_ text: String, base: Int) throws(ChatTemplateError) -> Int? {
    let bytes = Array(text.utf8)
    var start = PythonText.skipWhitespace(bytes, 0)
    let end = PythonText.trimmedEnd(bytes, start..<bytes.count)
    var isNegative = false
    if start < end, bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "+") {
      isNegative = bytes[start] == UInt8(ascii: "-")
      start += 1
    }
    var radix = base
    var allowsUnderscore = false
    if end - start > 1, bytes[start] == UInt8(ascii: "0") {
      let prefixes: [UInt8: Int] = [
        UInt8(ascii: "x"): 16, UInt8(ascii: "o"): 8, UInt8(ascii: "b"): 2,
      ]
      if let prefix = prefixes[bytes[start + 1] | 0x20], base == 0 || base == prefix {
        radix = prefix
        start += 2
        allowsUnderscore = true
      } else if base == 0,
        bytes[start..<end].contains(where: { $0 != UInt8(ascii: "0") && $0 != UInt8(ascii: "_") })
      {
        return nil
      }
    }
    if radix == 0 { radix = 10 }
    if allowsUnderscore, start < end, bytes[start] == UInt8(ascii: "_") { start += 1 }
    guard start < end, (2...36).contains(radix),
      let digits = withoutUnderscores(bytes[start..<end])
    else { return nil }
    guard digits.utf8.allSatisfy({ (PythonText.digit($0) ?? 99) < radix }) else { return nil }
    guard let value = Int((isNegative ? "-" : "") + digits, radix: radix) else {
      throw JinjaRenderer.tooLarge("the integer \(digits.prefix(40)) is beyond 64 bits")
    }
    return value
  }

  /// Python allows single underscores between digits.
  private static func withoutUnderscores(_ bytes: ArraySlice<UInt8>) -> String? {
    var result: [UInt8] = []
    for place in bytes.indices {
      if bytes[place] == UInt8(ascii: "_") {
        guard place > bytes.startIndex, place + 1 < bytes.endIndex,
          PythonText.digit(bytes[place - 1]) != nil, PythonText.digit(bytes[place + 1]) != nil
        else { return nil }
      } else {
        result.append(bytes[place])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
