/// A request that reached the server, and what was answered.
public struct RecordedRequest: Sendable, CustomStringConvertible {
  /// The server's two ports.
  public enum Host: String, Sendable {
    /// The hub itself.
    case endpoint
    /// The store of large files, which must see neither tokens nor cookies.
    case cdn
  }

  /// A header, with its name as it was sent.
  public struct Header: Sendable {
    /// The name as it was sent.
    public let name: String
    /// The value.
    public let value: String
  }

  /// Which port it came to.
  public let host: Host
  /// `GET`, `HEAD`, …
  public let method: String
  /// Path and query as they were sent.
  public let target: String
  /// All headers in their order.
  public let headers: [Header]
  /// The status of the answer, or nil where the connection was dropped or no answer was given yet.
  public internal(set) var status: Int?

  /// The value of a header, whatever the case of its name.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// True where the request carries something that only the endpoint may see.
  public var carriesCredentials: Bool {
    header("Authorization") != nil || header("Cookie") != nil
  }

  /// The decoded path without query, relative to the host.
  public var path: String { RequestTarget(target).path }

  /// One line: host, method, target, range and status.
  public var description: String {
    let range = header("Range").map { " [\($0)]" } ?? ""
    return "\(host.rawValue) \(method) \(target)\(range) \(status.map(String.init) ?? "-")"
  }
}
