internal import NIOHTTP1

/// Whether a body is what was stored, or a compressed form of it.
enum ContentEncoding {
  static func isCompressed(_ headers: HTTPHeaders) -> Bool {
    headers["content-encoding"].contains { $0.trimmed.lowercased() != "identity" }
  }
}
