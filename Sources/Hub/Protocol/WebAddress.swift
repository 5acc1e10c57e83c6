/// An http or https address, reduced to what requests and redirections need.
struct WebAddress: Equatable {
  let isSecure: Bool
  /// Lower case; an IPv6 address keeps its brackets.
  let host: String
  let port: Int
  /// Path and query, starting with a slash.
  let target: String

  var text: String { origin + target }

  private var origin: String {
    let isDefault = port == Self.defaultPort(isSecure)
    return (isSecure ? "https://" : "http://") + host + (isDefault ? "" : ":\(port)")
  }

  /// The same server: only there the token may go.
  func hasOrigin(of other: WebAddress) -> Bool {
    isSecure == other.isSecure && host == other.host && port == other.port
  }

  /// Nil for other schemes, for names and passwords before the host and for what is no address.
  init?(_ text: String) {
    let lowered = text.prefix(8).lowercased()
    let isSecure = lowered.hasPrefix("https://")
    guard isSecure || lowered.hasPrefix("http://") else { return nil }
    self.init(isSecure: isSecure, afterSlashes: text.dropFirst(isSecure ? 8 : 7))
  }

  private init?(isSecure: Bool, afterSlashes text: Substring) {
    let end = text.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? text.endIndex
    var host = text[..<end].lowercased()[...]
    var port = Self.defaultPort(isSecure)
    let afterBrackets = host.lastIndex(of: "]") ?? host.startIndex
    if let colon = host[afterBrackets...].lastIndex(of: ":") {
      let digits = host[host.index(after: colon)...]
      guard digits.isEmpty || digits.utf8.allSatisfy(ASCII.isDigit) else { return nil }
      if !digits.isEmpty {
        guard let number = Int(digits), (1...65_535).contains(number) else { return nil }
        port = number
      }
      host = host[..<colon]
    }
    let valid = host.utf8.allSatisfy {
      ASCII.isAlphanumeric($0) || "-._[]:".utf8.contains($0)
    }
    guard valid, !host.isEmpty, host.utf8.count <= 255 else { return nil }
    self.isSecure = isSecure
    self.host = String(host)
    self.port = port
    target = Self.cleanTarget(text[end...])
  }

  private init(_ base: WebAddress, target: String) {
    isSecure = base.isSecure
    host = base.host
    port = base.port
    self.target = target
  }

  /// The address below this one.
  func appending(_ path: String) -> WebAddress {
    WebAddress(self, target: (target.hasSuffix("/") ? String(target.dropLast()) : target) + path)
  }

  /// Where a `Location` header leads from here, nil when it leads nowhere.
  func following(_ location: String) -> WebAddress? {
    let location = location.trimmed
    if location.isEmpty || location.utf8.contains(where: ASCII.isControl) { return nil }
    if location.hasPrefix("//") {
      return WebAddress(isSecure: isSecure, afterSlashes: location.dropFirst(2))
    }
    if location.hasPrefix("/") {
      return WebAddress(self, target: Self.cleanTarget(location[...]))
    }
    if let colon = location.firstIndex(of: ":"),
      location[..<colon].utf8.allSatisfy({ ASCII.isAlphanumeric($0) || "+-.".utf8.contains($0) })
    {
      return WebAddress(location)
    }
    let path = target.prefix { $0 != "?" }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    let kept = location.hasPrefix("?") ? path : folder
    return WebAddress(self, target: Self.cleanTarget(kept + location))
  }

  /// Without a fragment, and with everything escaped that a request line cannot hold.
  private static func cleanTarget(_ text: Substring) -> String {
    var text = text.prefix { $0 != "#" }
    if text.first == "/" { text.removeFirst() }
    return "/"
      + Percent.escaped(String(text)) { byte in
        (0x21...0x7E).contains(byte) && !#""<>\^`{|}"#.utf8.contains(byte)
      }
  }

  private static func defaultPort(_ isSecure: Bool) -> Int { isSecure ? 443 : 80 }
}
