import Files

/// The files of a model by its name: a folder on this machine first, then a file of weights in one, then what
/// ``ModelSource`` leads to.
struct ModelFiles: Sendable {
  /// What the user wrote.
  let id: String
  /// The folder on this machine; nil for a repository.
  let folder: String?
  /// The file of weights that the user wrote in place of a folder.
  let weightFile: WeightFile?
  private let subfolder: String
  private let repository: any ModelRepository

  /// - Throws: ``LoadError`` when `id` leads nowhere; `purpose` goes into its text, which is Python's.
  init(_ id: String, _ options: LoadOptions, purpose: Purpose) async throws {
    self.id = id
    subfolder = options.subfolder
    if FileSystem.isDirectory(id) {
      folder = id
      weightFile = nil
      repository = Folder(path: id)
    } else if purpose == .configuration, let file = try Self.weightFile(id) {
      let directory = FileSystem.directory(of: id)
      folder = directory
      weightFile = file
      repository = Folder(path: directory)
    } else if id.hasPrefix(BundledModels.prefix) {
      let bundled = try BundledModels.folder(of: id)
      folder = bundled
      weightFile = nil
      repository = Folder(path: bundled)
    } else if let connect = ModelSource.current, Self.isRepositoryName(id) {
      folder = nil
      weightFile = nil
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
    folder = files.folder
    weightFile = files.weightFile
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
  func path(of name: String, optional: Bool = true) async throws -> String? {
    try await repository.path(of: try checked(name), optional: optional)
  }

  /// The paths of those of some files that the model has, by their names.
  func paths(of names: [String]) async throws -> [String: String] {
    let full = try names.map { (name: $0, file: try checked($0)) }
    let found = try await repository.paths(of: full.map(\.file))
    return Dictionary(
      full.compactMap { entry in found[entry.file].map { (entry.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Some bytes of a file and its size, or nil when the model has none of this name.
  func bytes(of name: String, _ range: Range<Int>) async throws -> (bytes: [UInt8], size: Int)? {
    try await repository.bytes(of: try checked(name), range)
  }

  private func checked(_ name: String) throws(LoadError) -> String {
    let path = FileSystem.join(subfolder, name)
    if let problem = RelativePath.problem(path) {
      throw LoadError(
        .invalidFile,
        "\(id) names the file \(SafetensorsError.quoted(path)), which may lie outside of its folder: "
          + "\(problem)")
    }
    return path
  }

  /// The file of weights at a path, or the one of which it is the stem: "x.ckpt" of "x.ckpt.index".
  private static func weightFile(_ path: String) throws -> WeightFile? {
    for path in [path, path + ".index"] where FileSystem.isFile(path) {
      return try WeightFile(named: FileSystem.lastComponent(path), path: path)
    }
    return nil
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

    func path(of file: String, optional: Bool) -> String? {
      let path = FileSystem.join(self.path, file)
      return FileSystem.isFile(path) ? path : nil
    }

    func bytes(of file: String, _ range: Range<Int>) throws -> (bytes: [UInt8], size: Int)? {
      guard let path = path(of: file, optional: true) else { return nil }
      let mapped = try MappedFile(path: path)
      return mapped.withBytes { (Array($0[range.clamped(to: 0..<$0.count)]), $0.count) }
    }
  }
}
