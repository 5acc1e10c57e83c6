/// Python's string methods about the kinds of characters.
enum PythonCase {
  static func apply(_ name: String, _ text: String) -> String {
    switch name {
    case "upper": upper(text)
    case "lower": lower(text)
    case "casefold": fold(text)
    case "capitalize": capitalized(text)
    case "swapcase": swapped(text)
    default: title(text)
    }
  }

  static func upper(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.utf8.map { $0 &- 0x61 < 26 ? $0 - 0x20 : $0 }, as: UTF8.self)
    }
    var result = ""
    for scalar in text.unicodeScalars { result += scalar.properties.uppercaseMapping }
    return result
  }

  static func lower(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.utf8.map { $0 &- 0x41 < 26 ? $0 + 0x20 : $0 }, as: UTF8.self)
    }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for place in scalars.indices { result += lower(scalars, place) }
    return result
  }

  /// A capital sigma at the end of a word has a form of its own.
  private static func lower(_ scalars: [Unicode.Scalar], _ place: Int) -> String {
    guard scalars[place] == "\u{3A3}" else { return scalars[place].properties.lowercaseMapping }
    var before = place - 1
    while before >= 0, scalars[before].properties.isCaseIgnorable { before -= 1 }
    guard before >= 0, scalars[before].properties.isCased else { return "\u{3C3}" }
    var after = place + 1
    while after < scalars.count, scalars[after].properties.isCaseIgnorable { after += 1 }
    return after < scalars.count && scalars[after].properties.isCased ? "\u{3C3}" : "\u{3C2}"
  }

  /// Upper and then lower case is the folding of all but a few characters, which have none.
  private static func fold(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\u{131}" {
        result.unicodeScalars.append(scalar)
      } else {
        for upper in scalar.properties.uppercaseMapping.unicodeScalars {
          result += upper.properties.lowercaseMapping
        }
      }
    }
    return result
  }

  static func capitalized(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = scalars.first?.properties.titlecaseMapping ?? ""
    for place in scalars.indices.dropFirst() { result += lower(scalars, place) }
    return result
  }

  private static func title(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var followsCased = false
    for place in scalars.indices {
      result +=
        followsCased ? lower(scalars, place) : scalars[place].properties.titlecaseMapping
      followsCased = scalars[place].properties.isCased
    }
    return result
  }

  private static func swapped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for place in scalars.indices {
      let properties = scalars[place].properties
      result +=
        properties.isUppercase
        ? lower(scalars, place)
        : properties.isLowercase ? properties.uppercaseMapping : String(scalars[place])
    }
    return result
  }

  /// `splitlines`.
  static func lines(_ text: String, keepEnds: Bool = false) -> [String] {
    var result: [String] = []
    var line = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard PythonText.isLineBreak(scalar) else {
        line.append(scalar)
        continue
      }
      if keepEnds { line.append(scalar) }
      if scalar == "\r", scalars.first == "\n" {
        scalars.removeFirst()
        if keepEnds { line.append("\n") }
      }
      result.append(String(line))
      line = .init()
    }
    if !line.isEmpty { result.append(String(line)) }
    return result
  }

  /// `isdigit` and its like.
  static func holds(_ name: String, _ text: String) -> Bool {
    let scalars = text.unicodeScalars
    switch name {
    case "isascii": return scalars.allSatisfy(\.isASCII)
    case "isprintable": return scalars.allSatisfy(PythonText.isPrintable)
    case "isidentifier": return PythonText.isIdentifier(text)
    case "islower", "isupper": return isCased(scalars, lower: name == "islower")
    case "istitle": return isTitle(scalars)
    default: break
    }
    guard !text.isEmpty else { return false }
    return scalars.allSatisfy { scalar in
      switch name {
      case "isspace": PythonText.isSpace(scalar)
      case "isalpha": PythonText.isAlphabetic(scalar)
      case "isalnum": PythonText.isAlphanumeric(scalar)
      case "isdecimal": scalar.properties.numericType == .decimal
      case "isdigit":
        scalar.properties.numericType == .decimal || scalar.properties.numericType == .digit
      default: scalar.properties.numericType != nil
      }
    }
  }

  private static func isCased(_ scalars: String.UnicodeScalarView, lower: Bool) -> Bool {
    var found = false
    for scalar in scalars {
      let properties = scalar.properties
      if lower ? properties.isUppercase : properties.isLowercase { return false }
      if properties.generalCategory == .titlecaseLetter { return false }
      if lower ? properties.isLowercase : properties.isUppercase { found = true }
    }
    return found
  }

  private static func isTitle(_ scalars: String.UnicodeScalarView) -> Bool {
    var found = false
    var followsCased = false
    for scalar in scalars {
      let properties = scalar.properties
      if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
        if followsCased { return false }
        found = true
        followsCased = true
      } else if properties.isLowercase {
        if !followsCased { return false }
        found = true
      } else {
        followsCased = false
      }
    }
    return found
  }
}
