/// A server that passes requests on.
struct Proxy: Hashable, Sendable {
  let host: String
  let port: Int
  let isSocks: Bool
  let login: Login?

  struct Login: Hashable, Sendable {
    let user: String
    let password: String
  }

  /// `http://user:password@host:port` or `socks5://host:port`; the scheme may be left out. nil for anything else: TLS
  /// between here and the proxy cannot be had.
  init?(_ text: String) {
    var rest = text.trimmed[...]
    var isSocks = false
    if let scheme = rest.firstRange(of: "://") {
      switch rest[..<scheme.lowerBound].lowercased() {
      case "http": break
      case "socks5", "socks5h": isSocks = true
      default: return nil
      }
      rest = rest[scheme.upperBound...]
    }
    var login: Login?
    if let at = rest.lastIndex(of: "@") {
      let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      login = Login(
        user: Percent.decoded(parts[0]),
        password: parts.count > 1 ? Percent.decoded(parts[1]) : "")
      rest = rest[rest.index(after: at)...]
    }
    // An address has the rules for hosts and ports already.
    guard let address = WebAddress("http://\(rest)"), address.target == "/" else { return nil }
    let hasPort = rest.prefix { $0 != "/" }.split(separator: "]").last?.contains(":") == true
    host = address.host
    port = isSocks && !hasPort ? 1080 : address.port
    self.isSocks = isSocks
    self.login = login
  }
}
