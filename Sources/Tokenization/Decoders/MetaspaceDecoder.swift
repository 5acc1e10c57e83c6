/// `Metaspace`: marks become spaces, but those of the first token go when the tokenizer has put them there.
struct MetaspaceDecoder: Sendable {
  private let metaspace: Metaspace

  init(_ node: JSONNode) throws(TokenizerError) { metaspace = try Metaspace(node) }

  func decode(_ tokens: [[UInt8]]) -> [[UInt8]] {
    tokens.enumerated().map { position, token in
      let isDropped = position == 0 && metaspace.scheme != .never
      return replaceMarks(in: token, by: isDropped ? [] : [UInt8(ascii: " ")])
    }
  }

  private func replaceMarks(in token: [UInt8], by space: [UInt8]) -> [UInt8] {
    let mark = metaspace.replacement
    guard token.contains(mark[0]) else { return token }
    var text: [UInt8] = []
    text.reserveCapacity(token.count)
    var index = 0
    while index < token.count {
      if token[index] == mark[0] && token[index...].starts(with: mark) {
        text += space
        index += mark.count
      } else {
        text.append(token[index])
        index += 1
      }
    }
    return text
  }
}
