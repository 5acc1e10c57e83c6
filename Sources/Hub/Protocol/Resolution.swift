/// The commit that a revision means, and what was learned about the file that was asked for.
struct Resolution: Sendable {
  let commit: String
  /// The file that the question was about, nil when there was none.
  var file: String?
  /// Nil when the commit has no such file.
  var metadata: FileMetadata?
}
