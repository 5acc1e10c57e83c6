/// `BertNormalizer`: clean, space out Chinese characters, strip accents, lowercase; the four steps in one pass.
struct BertNormalizer: Sendable {
  var cleanText = true
  var handleChineseChars = true
  /// nil means as `lowercase`.
  var stripAccents: Bool?
  var lowercase = true

  init(
    cleanText: Bool = true, handleChineseChars: Bool = true, stripAccents: Bool? = nil,
    lowercase: Bool = true
  ) {
    self.cleanText = cleanText
    self.handleChineseChars = handleChineseChars
    self.stripAccents = stripAccents
    self.lowercase = lowercase
  }

  init(_ node: JSONNode) throws(TokenizerError) {
    cleanText = try node.required("clean_text").bool()
    handleChineseChars = try node.required("handle_chinese_chars").bool()
    stripAccents = try node["strip_accents"]?.bool()
    lowercase = try node.required("lowercase").bool()
  }

  func apply(to text: inout NormalizedText) {
    if !applyToASCII(&text) { applyToAll(&text) }
  }

  /// Text in ASCII from which nothing is removed keeps its alignment. False when the text is not of that kind.
  private func applyToASCII(_ text: inout NormalizedText) -> Bool {
    var isPlain = true
    let table = cleanText ? ASCIITable.clean : ASCIITable.asIs
    let caseBit: UInt8 = lowercase ? 0x20 : 0
    let bytes = [UInt8](unsafeUninitializedCapacity: text.bytes.count) { output, count in
      text.bytes.withUnsafeBufferPointer { input in
        table.withUnsafeBufferPointer { table in
          for i in 0..<input.count {
            // Beyond ASCII and for removed bytes the table says 0xFF.
            var byte = table[Int(input[i])]
            if byte == 0xFF {
              isPlain = false
              return
            }
            if byte &- 0x41 < 26 { byte |= caseBit }
            output[i] = byte
          }
          count = input.count
        }
      }
    }
    if isPlain { text.replace(bytes: bytes) }
    return isPlain
  }

  private func applyToAll(_ text: inout NormalizedText) {
    let unicode = UnicodeData.shared
    let strips = stripAccents ?? lowercase
    let result = text.bytes.withUnsafeBufferPointer { bytes -> AlignedText? in
      guard let base = bytes.baseAddress else { return nil }
      var sink = ScalarSink(
        unicode: unicode, capacity: bytes.count * 3 / 2, removing: strips ? .nonspacingMark : [],
        lowercases: lowercase)
      var decomposer = Decomposer(unicode: unicode)
      var index = 0
      while index < bytes.count {
        let original = text.originalScalar(index)
        var scalar = decodeScalar(base, &index, bytes.count)
        if cleanText {
          if scalar < 0x80 {
            let clean = ASCIITable.clean[Int(scalar)]
            if clean == 0xFF { continue }
            scalar = UInt32(clean)
          } else {
            let flags = unicode.flags(of: scalar)
            if flags.contains(.removedByBert) { continue }
            if flags.contains(.bertSpace) { scalar = 0x20 }
          }
        }
        let isChinese = handleChineseChars && Self.isChinese(scalar)
        if strips {
          if isChinese { decomposer.push(0x20, from: original, to: &sink) }
          decomposer.push(scalar, from: original, to: &sink)
          if isChinese { decomposer.push(0x20, from: original, to: &sink) }
        } else {
          if isChinese { sink.emit(0x20, from: original) }
          sink.emit(scalar, from: original)
          if isChinese { sink.emit(0x20, from: original) }
        }
      }
      decomposer.finish(to: &sink)
      return sink.finish()
    }
    if let result { text.replace(with: result) }
  }

  /// The blocks of the Rust crate. Google's code begins extension E at U+2B820; the crate's U+2B920 is copied, since
  /// the ids must be its.
  static func isChinese(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x3400 else { return false }
    return switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
      0x2B920...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }
}

/// What becomes of a byte: itself or a space; 0xFF for bytes that need the long way.
private enum ASCIITable {
  static let asIs: [UInt8] = (0..<256).map { $0 < 0x80 ? UInt8($0) : 0xFF }
  static let clean: [UInt8] = asIs.map { byte in
    switch byte {
    case 0x09, 0x0A, 0x0D: 0x20
    case 0..<0x20, 0x7F: 0xFF
    default: byte
    }
  }
}
