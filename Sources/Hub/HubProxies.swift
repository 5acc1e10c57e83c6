/// The proxies that requests go through, as Python's `requests` takes them from `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY`
/// and `NO_PROXY`.
public struct HubProxies: Sendable, Equatable {
  /// For addresses that begin with http: `http://user:password@host:port` or `socks5://host:port`.
  public var http: String?
  /// For addresses that begin with https.
  public var https: String?
  /// Hosts that are reached directly: names (with all that end in them), addresses, blocks such as `10.0.0.0/8`, each
  /// with a port if it is meant for that alone; `*` is all.
  public var excluded: [String]

  /// No proxies unless they are given.
  public init(http: String? = nil, https: String? = nil, excluded: [String] = []) {
    self.http = http
    self.https = https
    self.excluded = excluded
  }

  func proxy(for address: WebAddress) throws(HubError) -> Proxy? {
    guard let text = address.isSecure ? https : http,
      !excluded.contains(where: { Self.matches($0, address) })
    else { return nil }
    if let proxy = Proxy(text) { return proxy }
    // The text may hold a password.
    let shown = text.lastIndex(of: "@").map { String(text[$0...]) } ?? text
    throw HubError(
      .invalidProxy,
      "'\(Printable.escaped(shown))' is not the address of a proxy. Set"
        + " \(address.isSecure ? "HTTPS_PROXY" : "HTTP_PROXY") to something like"
        + " 'http://host:3128' or 'socks5://host:1080', or unset it.")
  }

  private static func matches(_ rule: String, _ address: WebAddress) -> Bool {
    let rule = rule.lowercased()
    if rule == "*" { return true }
    if let block = IPv4Block(rule) { return block.contains(address.host) }
    var name = rule
    while name.hasPrefix(".") { name.removeFirst() }
    guard !name.isEmpty else { return false }
    return [address.host, "\(address.host):\(address.port)"].contains {
      $0 == name || $0.hasSuffix(".\(name)")
    }
  }

  /// `10.0.0.0/8`.
  private struct IPv4Block {
    private let base: UInt32
    private let mask: UInt32

    init?(_ text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let length = UInt32(parts[1]), length <= 32,
        let base = Self.number(parts[0])
      else { return nil }
      mask = length == 0 ? 0 : ~0 << (32 - length)
      self.base = base & mask
    }

    func contains(_ host: String) -> Bool {
      Self.number(host[...]).map { $0 & mask == base } ?? false
    }

    private static func number(_ text: Substring) -> UInt32? {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
      guard parts.count == 4 else { return nil }
      return parts.reduce(UInt32?(0)) { number, part in
        guard let number, let part else { return nil }
        return number << 8 | UInt32(part)
      }
    }
  }
}
