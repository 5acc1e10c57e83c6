public import Foundation

/// A file of a repository, as the hub stores it.
public struct ServedFile: Sendable {
  /// Where the hub keeps the bytes.
  public enum Storage: Sendable {
    /// In git: served by the endpoint, named by git's SHA-1.
    case git
    /// In large file storage: served by the CDN after a redirect, named by its SHA-256.
    case lfs
  }

  let content: Content
  let storage: Storage

  /// A file in memory.
  public init(_ bytes: some Collection<UInt8>, storage: Storage = .git) {
    content = Content(bytes)
    self.storage = storage
  }

  /// A text file.
  public init(_ text: String, storage: Storage = .git) {
    self.init(Array(text.utf8), storage: storage)
  }

  /// A file on disk, which must not change while it is served. What is large or has an extension of weights is large file storage.
  public init(file: URL, storage: Storage? = nil) throws {
    content = try Content(file: file)
    let weights = ["safetensors", "bin", "h5", "msgpack", "onnx", "ot", "pt", "model", "npz"]
    let isLarge = content.count > 10_000_000 || weights.contains(file.pathExtension)
    self.storage = storage ?? (isLarge ? .lfs : .git)
  }
}

/// A file with the hash that names it.
struct StoredFile: Sendable {
  let path: String
  let content: Content
  let isLarge: Bool
  /// SHA-1 of the file, or of the pointer that git keeps in place of a large one.
  let gitHash: String
  /// SHA-256 of a large file.
  let sha256: String?
  /// Length of the pointer of a large file.
  let pointerSize: Int

  init(path: String, file: ServedFile) async throws {
    self.path = path
    content = file.content
    isLarge = file.storage == .lfs
    guard isLarge else {
      (gitHash, sha256, pointerSize) = (try await content.gitHash(), nil, 0)
      return
    }
    let hash = try await content.sha256()
    let pointer =
      "version https://git-lfs.github.com/spec/v1\noid sha256:\(hash)\nsize \(content.count)\n"
    (gitHash, sha256, pointerSize) = (
      try await Content(Array(pointer.utf8)).gitHash(), hash, pointer.utf8.count
    )
  }

  var etag: String { sha256 ?? gitHash }
}
