/// What the hub says about one file.
struct FileMetadata {
  let commit: String
  let etag: ETag
  /// Nil when a server compresses the file and so hides its size.
  let size: Int?
  /// Where the bytes are: on the hub, or behind a signed address elsewhere.
  let location: WebAddress
}
