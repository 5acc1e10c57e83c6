/// `Strip`: removes white space at the ends.
struct StripNormalizer: Sendable {
  private var left: Bool
  private let right: Bool

  init(_ node: JSONNode) throws(TokenizerError) {
    left = try node.required("strip_left").bool()
    right = try node.required("strip_right").bool()
  }

  /// The same, but only at the end.
  var withoutLeft: StripNormalizer {
    var result = self
    result.left = false
    return result
  }

  func apply(to text: inout NormalizedText) {
    let range = text.bytes.withUnsafeBufferPointer { bytes in
      let start = left ? bytes.endOfSpace(from: 0) : 0
      let end = right ? bytes.startOfSpace(before: bytes.count, notBefore: start) : bytes.count
      return start..<end
    }
    if range.count < text.bytes.count { text.keep(range) }
  }
}
