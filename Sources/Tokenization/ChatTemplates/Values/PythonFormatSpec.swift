/// What stands behind the colon of a replacement field, or between `%` and its letter.
struct PythonFormatSpec {
  static let maximumPrecision = 200

  var fill: Unicode.Scalar = " "
  var align: Unicode.Scalar?
  var sign: Unicode.Scalar = "-"
  var isAlternate = false
  var fillsZeros = false
  var width = 0
  var grouping: Unicode.Scalar?
  var precision: Int?
  var kind: Character?

  init() {}

  /// Reads `[[fill]align][sign][z][#][0][width][,_][.precision][type]`.
  init(_ text: String) throws(ChatTemplateError) {
    var scalars = Array(text.unicodeScalars)[...]
    func isAlign(_ scalar: Unicode.Scalar) -> Bool { "<>=^".unicodeScalars.contains(scalar) }
    if scalars.count > 1, isAlign(scalars[1]) {
      fill = scalars.removeFirst()
      align = scalars.removeFirst()
    } else if let first = scalars.first, isAlign(first) {
      align = scalars.removeFirst()
    }
    if let first = scalars.first, "+- ".unicodeScalars.contains(first) {
      sign = scalars.removeFirst()
    }
    if scalars.first == "#" {
      isAlternate = true
      scalars.removeFirst()
    }
    if scalars.first == "0" {
      fillsZeros = true
      if align == nil {
        fill = "0"
        align = "="
      }
      scalars.removeFirst()
    }
    width = try Self.number(&scalars) ?? 0
    if let first = scalars.first, first == "," || first == "_" { grouping = scalars.removeFirst() }
    if scalars.first == "." {
      scalars.removeFirst()
      precision = try Self.number(&scalars)
      if precision == nil {
        throw ChatTemplateError(.invalidValue, "Format specifier missing precision")
      }
    }
    if let last = scalars.popFirst() { kind = Character(last) }
    if !scalars.isEmpty { throw ChatTemplateError(.invalidValue, "Invalid format specifier") }
  }

  private static func number(_ scalars: inout ArraySlice<Unicode.Scalar>)
    throws(ChatTemplateError) -> Int?
  {
    var number: Int?
    while let digit = scalars.first, digit.isASCII, digit.properties.numericType == .decimal {
      scalars.removeFirst()
      number = (number ?? 0) * 10 + Int(digit.value) - 0x30
      if let number, number > 1 << 40 {
        throw ChatTemplateError(.invalidValue, "Too many decimal digits in format string")
      }
    }
    return number
  }

  /// A string in its field.
  func text(_ text: String, defaultAlign: Unicode.Scalar = "<") throws(ChatTemplateError) -> String
  {
    if align == "=", defaultAlign == "<" {
      throw ChatTemplateError(
        .invalidValue, "'=' alignment not allowed in string format specifier")
    }
    var view = text.unicodeScalars[...]
    if let precision { view = view.prefix(precision) }
    return padded(String(view), prefix: "", align ?? defaultAlign)
  }

  private func padded(_ body: String, prefix: String, _ align: Unicode.Scalar) -> String {
    let missing = width - body.unicodeScalars.count - prefix.unicodeScalars.count
    guard missing > 0 else { return prefix + body }
    func filling(_ count: Int) -> String { PythonText.repeated(String(fill), count) }
    switch align {
    case "<": return prefix + body + filling(missing)
    case "^": return filling(missing / 2) + prefix + body + filling(missing - missing / 2)
    case "=": return prefix + filling(missing) + body
    default: return filling(missing) + prefix + body
    }
  }

  private func signText(_ isNegative: Bool) -> String {
    isNegative ? "-" : sign == "-" ? "" : String(sign)
  }

  func integer(_ value: Int, isPercent: Bool = false) throws(ChatTemplateError) -> String {
    var digits: String
    var prefix = signText(value < 0)
    switch kind {
    case nil, "d", "n": digits = String(value.magnitude)
    case "b", "o", "x", "X":
      let radix = kind == "b" ? 2 : kind == "o" ? 8 : 16
      digits = String(value.magnitude, radix: radix, uppercase: kind == "X")
      if isAlternate { prefix += "0" + (kind.map(String.init) ?? "") }
    default: return try float(Double(value))
    }
    if isPercent, let precision, digits.utf8.count < precision {
      if precision > 1 << 20 { throw ChatTemplateError(.limit, "a precision of \(precision)") }
      digits = String(repeating: "0", count: precision - digits.utf8.count) + digits
    } else if !isPercent, precision != nil {
      throw ChatTemplateError(
        .invalidValue, "Precision not allowed in integer format specifier")
    }
    return number(grouped(digits, kind == nil || kind == "d" ? 3 : 4), prefix)
  }

  func float(_ value: Double) throws(ChatTemplateError) -> String {
    var kind = kind ?? "g"
    let isPercentage = kind == "%"
    if isPercentage { kind = "f" }
    if kind == "n" { kind = "g" }
    guard "eEfFgG".contains(kind) else {
      throw ChatTemplateError(
        .invalidValue, "Unknown format code '\(kind)' for object of type 'float'")
    }
    if let precision, precision > Self.maximumPrecision {
      throw ChatTemplateError(
        .limit, "a precision of \(precision), more than \(Self.maximumPrecision)")
    }
    let magnitude = isPercentage ? value.magnitude * 100 : value.magnitude
    var digits: String
    if self.kind == nil, precision == nil, value.isFinite {
      digits = JinjaRenderer.representation(magnitude)
    } else {
      let count = precision ?? 6
      digits = PythonNumber.format(
        magnitude, kind, precision: kind == "g" || kind == "G" ? max(count, 1) : count,
        alternate: isAlternate)
      if self.kind == nil, value.isFinite, !digits.utf8.contains(UInt8(ascii: ".")),
        !digits.utf8.contains(UInt8(ascii: "e"))
      {
        digits += ".0"
      }
    }
    if isPercentage { digits += "%" }
    let whole = digits.prefix { $0.isNumber }
    digits = grouped(String(whole), 3) + digits.dropFirst(whole.count)
    return number(digits, signText(value.sign == .minus && !value.isNaN))
  }

  private func grouped(_ digits: String, _ size: Int) -> String {
    guard let grouping else { return digits }
    var result = ""
    let count = digits.utf8.count
    for (place, digit) in digits.enumerated() {
      if place > 0, (count - place) % size == 0 { result.unicodeScalars.append(grouping) }
      result.append(digit)
    }
    return result
  }

  private func number(_ digits: String, _ prefix: String) -> String {
    if fillsZeros, align == nil || align == "=" {
      var zeros = self
      zeros.fill = fill == " " ? "0" : fill
      return zeros.padded(digits, prefix: prefix, "=")
    }
    return padded(digits, prefix: prefix, align ?? ">")
  }
}
