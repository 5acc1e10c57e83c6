extension JinjaRenderer {
  /// `Markup.striptags`: without comments and tags, white space as single spaces, entities as characters.
  func stripTags(_ text: String) -> String {
    var bytes = Array(text.utf8)
    bytes = Self.removing(Array("<!--".utf8), Array("-->".utf8), from: bytes)
    bytes = Self.removing(Array("<".utf8), Array(">".utf8), from: bytes)
    let words = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(
      whereSeparator: PythonText.isSpace)
    return unescaped(words.map { String($0) }.joined(separator: " "))
  }

  private static func removing(_ opening: [UInt8], _ closing: [UInt8], from bytes: [UInt8])
    -> [UInt8]
  {
    var result: [UInt8] = []
    var place = 0
    while let start = ByteSearch.first(opening, in: bytes, from: place),
      let end = ByteSearch.first(closing, in: bytes, from: start + opening.count)
    {
      result += bytes[place..<start]
      place = end + closing.count
    }
    return result + bytes[place...]
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]

  /// The common entities and all numbers as characters.
  func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "&"),
        let end = bytes[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.entity(String(decoding: bytes[(place + 1)..<end], as: UTF8.self))
      {
        result += scalar.utf8
        place = end + 1
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func entity(_ name: String) -> String? {
    if let text = entities[name] { return text }
    guard name.utf8.first == UInt8(ascii: "#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let value, value > 0x1F, !(0x7F...0x9F).contains(value) else { return nil }
    return Unicode.Scalar(value).map { String($0) }
  }
}
