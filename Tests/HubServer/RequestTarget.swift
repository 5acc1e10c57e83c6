/// The path and the query of a request.
struct RequestTarget: Sendable {
  /// As it was sent.
  let text: String
  /// The parts of the path between slashes, each decoded by itself: a revision may contain a slash as `%2F`.
  let segments: [String]
  let query: [String: String]

  init(_ text: String) {
    self.text = text
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    segments = halves[0].split(separator: "/").map { percentDecoded($0) }
    var query: [String: String] = [:]
    for pair in halves.dropFirst().first?.split(separator: "&") ?? [] {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      query[percentDecoded(sides[0])] = percentDecoded(sides.dropFirst().first ?? "")
    }
    self.query = query
  }

  /// The decoded path without its first slash.
  var path: String { segments.joined(separator: "/") }
}

func percentDecoded(_ text: Substring) -> String {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2)
    if byte == UInt8(ascii: "%"), digits.count == 2,
      let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Encodes all but what never needs it and, where `slashes` is set, slashes.
func percentEncoded(_ text: String, slashes: Bool = false) -> String {
  var result = ""
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    case UInt8(ascii: "/") where !slashes:
      result += "/"
    default:
      result += "%" + hex([byte]).uppercased()
    }
  }
  return result
}
