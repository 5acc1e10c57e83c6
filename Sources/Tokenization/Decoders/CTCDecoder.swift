/// `CTC`: drops repeated tokens and padding, and puts spaces between words.
struct CTCDecoder: Sendable {
  private let pad: [UInt8]
  private let delimiter: [UInt8]
  private let cleanup: Bool

  init(_ node: JSONNode) throws(TokenizerError) {
    pad = Array(try node.required("pad_token").string().utf8)
    delimiter = Array(try node.required("word_delimiter_token").string().utf8)
    cleanup = try node.required("cleanup").bool()
  }

  func decode(_ tokens: [[UInt8]]) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var last: [UInt8]?
    for token in tokens where token != last {
      last = token
      var text = token.replacing(pad, with: [])
      if cleanup {
        text = TextCleanup.decoder.apply(text).replacing(delimiter, with: [UInt8(ascii: " ")])
      }
      if !text.isEmpty { texts.append(text) }
    }
    return texts
  }
}
