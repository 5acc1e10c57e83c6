/// A file of a repository, as the hub lists it.
public struct HubFile: Sendable, Equatable {
  /// The name in the repository, with its folders.
  public let path: String
  /// The number of its bytes.
  public let size: Int
  /// Its sha256 when it is a large file, git's sha1 of it otherwise; nil when the hub does not say.
  public let hash: String?
}
