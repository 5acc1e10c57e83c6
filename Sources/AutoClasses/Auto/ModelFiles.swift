import Files

/// The files of a model by its name: a folder on this machine first, then what ``ModelSource`` leads to.
struct ModelFiles: Sendable {
  /// What the user wrote.
  let id: String
  private let subfolder: String
  private let repository: any ModelRepository

  /// - Throws: ``LoadError`` when `id` leads nowhere; `purpose` goes into its text, which is Python's.
  init(_ id: String, _ options: LoadOptions, purpose: Purpose) async throws {
    self.id = id
    subfolder = options.subfolder
    if FileSystem.isDirectory(id) {
      repository = Folder(path: id)
    } else if let connect = ModelSource.current, Self.isRepositoryName(id) {
      repository = try await connect(id, options)
    } else {
      throw LoadError(
        .notFound,
        "Can't load the \(purpose) of '\(id)'. If you were trying to load it from "
          + "'https://huggingface.co/models', make sure you don't have a local directory with the "
          + "same name. Otherwise, make sure '\(id)' is the correct path to a directory containing "
          + "\(purpose.expected)")
    }
  }

  /// What is looked for.
  enum Purpose: String {
    case configuration, tokenizer

    var expected: String {
      switch self {
      case .configuration: "a config.json file"
      case .tokenizer: "all relevant files for a tokenizer"
      }
    }
  }

  private init(_ files: ModelFiles, subfolder: String) {
    id = files.id
    repository = files.repository
    self.subfolder = subfolder
  }

  /// The same repository, and the same commit of it, further down.
  subscript(subfolder: String) -> ModelFiles {
    subfolder.isEmpty
      ? self : ModelFiles(self, subfolder: FileSystem.join(self.subfolder, subfolder))
  }

  /// The path of a file, or nil when the model has none of this name.
  ///
  /// - Throws: ``LoadError`` (`invalidFile`) for a name that would leave the model's folder: names come from files too.
  func path(of name: String) async throws -> String? {
    try await repository.path(of: try checked(name))
  }

  /// Some bytes of a file and its size, or nil when the model has none of this name.
  func bytes(of name: String, _ range: Range<Int>) async throws -> (bytes: [UInt8], size: Int)? {
    try await repository.bytes(of: try checked(name), range)
  }

  private func checked(_ name: String) throws(LoadError) -> String {
    let path = FileSystem.join(subfolder, name)
    if path.utf8.first == UInt8(ascii: "/") || path.split(separator: "/").contains("..") {
      throw LoadError(
        .invalidFile, "\(id) names the file '\(path)', which is outside of its folder")
    }
    return path
  }

  /// Names on the hub are "name" or "org/name"; anything that looks like a path is one.
  private static func isRepositoryName(_ id: String) -> Bool {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && !parts.contains { $0.isEmpty || $0.first == "." }
  }

  /// The last component of the name, for rules that look at it.
  static func baseName(_ id: String) -> String {
    FileSystem.lastComponent(id)
  }

  private struct Folder: ModelRepository {
    let path: String

    func path(of file: String) -> String? {
      let path = FileSystem.join(self.path, file)
      return FileSystem.isFile(path) ? path : nil
    }

    func bytes(of file: String, _ range: Range<Int>) throws -> (bytes: [UInt8], size: Int)? {
      guard let path = path(of: file) else { return nil }
      let mapped = try MappedFile(path: path)
      return mapped.withBytes { (Array($0[range.clamped(to: 0..<$0.count)]), $0.count) }
    }
  }
}
