/// A script of this package, and the hash by which a page's policy knows it.
public struct PageScript: Sendable {
  let source: String
  /// SHA-256 in Base64; a test computes it.
  let hash: String
}
