import Files

/// Finds the files of a model by name. A folder on disk is the only place yet; the hub's cache and downloads come
/// behind the same two questions.
struct ModelFiles: Sendable {
  /// What the user wrote: a folder, a file, or (later) a name on the hub.
  let id: String
  private let folder: String

  /// - Throws: ``LoadError`` when `id` is not a folder; `purpose` ("configuration", "tokenizer", "model") and
  ///   `expected` (the file that makes a folder one) go into its text, which is Python's.
  init(_ id: String, subfolder: String = "", purpose: String, expected: String) throws(LoadError) {
    self.id = id
    folder = subfolder.isEmpty ? id : FileSystem.join(id, subfolder)
    guard FileSystem.isDirectory(id) else {
      throw LoadError(
        .notFound,
        "Can't load the \(purpose) of '\(id)'. If you were trying to load it from "
          + "'https://huggingface.co/models', make sure you don't have a local directory with the "
          + "same name. Otherwise, make sure '\(id)' is the correct path to a directory containing "
          + "\(expected)")
    }
  }

  /// The path of a file, or nil when the model has none of this name.
  ///
  /// - Throws: ``LoadError`` (`invalidFile`) for a name that would leave the model's folder: names come from files too.
  func path(of name: String) async throws -> String? {
    if name.utf8.first == UInt8(ascii: "/") || name.split(separator: "/").contains("..") {
      throw LoadError(
        .invalidFile, "\(id) names the file '\(name)', which is outside of its folder")
    }
    let path = FileSystem.join(folder, name)
    return FileSystem.isFile(path) ? path : nil
  }

  /// The last component of the name, for rules that look at it.
  static func baseName(_ id: String) -> String {
    FileSystem.lastComponent(id)
  }
}
