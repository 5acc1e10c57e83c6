/// An answer before it is sent.
struct Reply: Sendable {
  var status: Int
  /// In the order in which they are sent.
  var headers: [RecordedRequest.Header]
  /// What the body is taken from.
  var content: Content
  /// The bytes of `content` that are sent.
  var range: Range<Int>
  var delivery = Delivery()

  init(_ status: Int, _ headers: KeyValuePairs<String, String?> = [:], text: String = "") {
    self.status = status
    self.headers = headers.compactMap { name, value in value.map { .init(name: name, value: $0) } }
    content = Content(text.utf8)
    range = 0..<content.count
    self["Content-Length"] = "\(range.count)"
  }

  /// A header's value; setting nil removes it.
  subscript(name: String) -> String? {
    get { headers.first { $0.name.lowercased() == name.lowercased() }?.value }
    set {
      headers.removeAll { $0.name.lowercased() == name.lowercased() }
      if let newValue { headers.append(.init(name: name, value: newValue)) }
    }
  }

  /// The whole file or, where the request asks for it, a part of it.
  static func file(_ content: Content, etag: String, for request: RecordedRequest) -> Reply {
    var reply = Reply(
      200,
      ["ETag": "\"\(etag)\"", "Accept-Ranges": "bytes", "Content-Type": "application/octet-stream"])
    reply.content = content
    reply.range = 0..<content.count
    let condition = request.header("If-Range")
    if let asked = request.header("Range"), condition == nil || condition == "\"\(etag)\"" {
      switch ByteRange(asked).map({ $0.resolve(count: content.count) }) {
      case .some(.some(let range)):
        reply.status = 206
        reply.range = range
        reply["Content-Range"] =
          "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(content.count)"
      case .some(.none): return .rangeNotSatisfiable(count: content.count)
      case .none: break  // what nobody understands is ignored
      }
    }
    reply["Content-Length"] = "\(reply.range.count)"
    return reply
  }

  static func rangeNotSatisfiable(count: Int) -> Reply {
    Reply(416, ["Content-Range": "bytes */\(count)"], text: "Range not satisfiable")
  }

  static func redirect(_ status: Int, to location: String) -> Reply {
    Reply(
      status, ["Location": location, "Content-Type": "text/plain; charset=utf-8"],
      text: "Redirecting to \(location)")
  }

  /// An error as the hub reports it: in two headers and in the body.
  static func error(_ status: Int, code: String?, _ message: String) -> Reply {
    Reply(
      status,
      [
        "X-Error-Code": code, "X-Error-Message": message,
        "Content-Type": "text/plain; charset=utf-8",
      ], text: message)
  }
}

/// How the body travels. Right is: all at once, and the connection stays open.
struct Delivery: Sendable {
  var dropsConnection = false
  var isSilent = false
  var closesAfterwards = false
  var cutAfter: Int?
  var stallAfter: Int?
  var bytesPerInterval: Int?
  var interval: Duration = .zero
  var flippedByte: Int?
}

/// A `Range` header with one range.
struct ByteRange {
  let first: Int?
  let last: Int?

  init?(_ header: String) {
    guard header.hasPrefix("bytes="), !header.contains(",") else { return nil }
    let sides = header.dropFirst(6).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else { return nil }
    (first, last) = (Int(sides[0]), Int(sides[1]))
    guard first != nil || last != nil, sides[0].isEmpty || first != nil else { return nil }
    if let first, let last, first > last { return nil }
  }

  /// The bytes of a file of this length, or nil where it ends before.
  func resolve(count: Int) -> Range<Int>? {
    guard let first else {
      let length = min(last ?? 0, count)
      return length > 0 ? count - length..<count : nil
    }
    guard first < count else { return nil }
    return first..<min(last ?? count - 1, count - 1) + 1
  }
}
