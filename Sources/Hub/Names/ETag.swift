/// The name of a blob, which is also the hash of its bytes.
struct ETag: Equatable {
  let text: String

  /// What the bytes of a blob of this name must hash to.
  enum Kind { case sha256, gitSHA1, opaque }

  var kind: Kind {
    guard text.utf8.allSatisfy(ASCII.isLowerHex) else { return .opaque }
    return switch text.utf8.count {
    case 64: .sha256
    case 40: .gitSHA1
    default: .opaque
    }
  }

  /// Nil for a header that cannot name a file.
  init?(header: String) {
    var value = header.trimmed[...]
    while let first = value.first, first == "W" || first == "/" { value.removeFirst() }
    while value.first == "\"" { value.removeFirst() }
    while value.last == "\"" { value.removeLast() }
    self.init(name: String(value))
  }

  /// Nil for a name that would lead out of `blobs/`.
  init?(name: String) {
    let bytes = name.utf8
    guard (1...200).contains(bytes.count), name != ".", name != "..",
      bytes.allSatisfy({
        !ASCII.isControl($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
      })
    else { return nil }
    text = name
  }
}
