/// `Strip`: removes up to so many of one character from the ends of every token.
struct StripDecoder: Sendable {
  private let content: [UInt8]
  private let start: Int
  private let stop: Int

  init(_ node: JSONNode) throws(TokenizerError) {
    let content = try node.required("content")
    let text = try content.string()
    guard text.unicodeScalars.count == 1 else {
      throw content.invalid("one character", "\"\(text)\"")
    }
    self.content = Array(text.utf8)
    start = try node.required("start").count()
    stop = try node.required("stop").count()
  }

  func decode(_ tokens: [[UInt8]]) -> [[UInt8]] {
    tokens.map { token in
      var rest = token[...]
      var left = start
      while left > 0 && rest.starts(with: content) {
        rest = rest.dropFirst(content.count)
        left -= 1
      }
      var right = stop
      while right > 0 && rest.count >= content.count
        && rest.suffix(content.count).elementsEqual(content)
      {
        rest = rest.dropLast(content.count)
        right -= 1
      }
      return Array(rest)
    }
  }
}
