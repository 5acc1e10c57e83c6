/// Something that the server does wrong.
public enum Fault: Sendable {
  // Instead of the answer

  /// Closes the connection without an answer.
  case drop
  /// Accepts the request and says nothing until the server stops.
  case silence
  /// Answers with this status, the headers and an empty body.
  case status(Int, headers: [String: String] = [:])
  /// Redirects to this location, absolute or relative.
  case redirect(to: String)
  /// Redirects to the same address, for ever.
  case redirectLoop
  /// Redirects this many times before the right answer.
  case redirectChain(Int)
  /// Says 416 to a request with a range.
  case rangeNotSatisfiable

  // In the head of the answer

  /// Replaces a header, or removes it where the value is nil.
  case header(String, String?)
  /// Announces so many bytes more (or less) than are sent, and closes the connection after them.
  case contentLength(by: Int)
  /// Sends the whole file with 200 in spite of a range.
  case ignoreRange
  /// Sends the asked range under another `Content-Range`.
  case contentRange(String)

  // In the body

  /// Closes the connection after so many bytes of the body.
  case cut(afterBytes: Int)
  /// Goes silent after so many bytes, until the server stops.
  case stall(afterBytes: Int)
  /// Sends so many bytes per interval.
  case trickle(bytes: Int = 1, every: Duration)
  /// Compresses though nobody asked for it.
  case gzip
  /// Flips a bit of the byte at this place of the file.
  case flippedByte(at: Int)
  /// Sends only the first bytes, with a `Content-Length` that says so.
  case truncate(to: Int)

  /// 429 in the header that every HTTP server uses.
  public static func tooManyRequests(retryAfter seconds: Int) -> Fault {
    .status(429, headers: ["Retry-After": "\(seconds)"])
  }

  /// 429 in the header that the hub uses.
  public static func rateLimited(seconds: Int) -> Fault {
    .status(429, headers: ["ratelimit": "\"api\";r=0;t=\(seconds)"])
  }

  /// The places where a fault is possible: it waits for the first request that it can spoil.
  enum Stage {
    case request, head, body
  }

  var stage: Stage {
    switch self {
    case .drop, .silence, .status, .redirect, .redirectLoop, .redirectChain, .rangeNotSatisfiable:
      .request
    case .header: .head
    case .contentLength, .ignoreRange, .contentRange, .cut, .stall, .trickle, .gzip, .flippedByte,
      .truncate:
      .body
    }
  }
}

/// A fault with the requests that it is for.
struct FaultRule: Sendable {
  let fault: Fault
  let path: String
  let method: String?
  let host: RecordedRequest.Host?
  var times: Int

  func matches(_ request: RecordedRequest) -> Bool {
    let path = request.path
    guard times > 0, method == nil || method == request.method, host == nil || host == request.host
    else { return false }
    if case .rangeNotSatisfiable = fault, request.header("Range") == nil { return false }
    if case .ignoreRange = fault, request.header("Range") == nil { return false }
    if case .contentRange = fault, request.header("Range") == nil { return false }
    return self.path == "*" || path == self.path || path.hasSuffix("/" + self.path)
  }
}
