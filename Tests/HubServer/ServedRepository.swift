/// A repository with its branches, tags and pull requests.
public struct ServedRepository: Sendable {
  /// Who may read the files.
  public enum Access: Sendable {
    /// Everybody.
    case `public`
    /// The holders of these tokens; to everybody else the repository does not exist.
    case `private`(tokens: Set<String>)
    /// The holders of these tokens; everybody else sees that it exists.
    case gated(tokens: Set<String>)
    /// Nobody: the hub has taken it down.
    case disabled
  }

  /// `name` or `organisation/name`.
  public let id: String
  /// The files at each branch, tag or `refs/pr/…`.
  public var revisions: [String: [String: ServedFile]]
  /// Who may read it.
  public var access: Access
  /// Names that the repository had before; requests for them are redirected.
  public var formerIDs: [String]

  /// A repository with several revisions.
  public init(
    _ id: String, revisions: [String: [String: ServedFile]], access: Access = .public,
    formerIDs: [String] = []
  ) {
    (self.id, self.revisions, self.access, self.formerIDs) = (id, revisions, access, formerIDs)
  }

  /// A repository with a `main` branch.
  public init(
    _ id: String, _ files: [String: ServedFile], access: Access = .public, formerIDs: [String] = []
  ) {
    self.init(id, revisions: ["main": files], access: access, formerIDs: formerIDs)
  }
}

/// One state of a repository. Its name follows from the content.
struct StoredCommit: Sendable {
  let id: String
  /// By path, in the order of their paths.
  let files: [StoredFile]

  init(repository: String, files: [String: ServedFile]) async throws {
    var stored: [StoredFile] = []
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      stored.append(try await StoredFile(path: path, file: file))
    }
    self.files = stored
    id = sha1(repository + stored.map { "\n\($0.path) \($0.etag)" }.joined())
  }

  func file(_ path: String) -> StoredFile? { files.first { $0.path == path } }
}

/// What the server knows of a repository.
struct StoredRepository: Sendable {
  let id: String
  let access: ServedRepository.Access
  let formerIDs: [String]
  /// Branches, tags and `refs/…`, to commits.
  let refs: [String: String]
  /// Every commit that a ref points to, or pointed to before.
  private(set) var commits: [String: StoredCommit] = [:]

  init(_ repository: ServedRepository) async throws {
    (id, access, formerIDs) = (repository.id, repository.access, repository.formerIDs)
    var refs: [String: String] = [:]
    for (name, files) in repository.revisions {
      let commit = try await StoredCommit(repository: repository.id, files: files)
      refs[name] = commit.id
      commits[commit.id] = commit
    }
    self.refs = refs
  }

  func commit(_ revision: String) -> StoredCommit? {
    commits[refs[revision] ?? refs["refs/heads/\(revision)"] ?? revision]
  }

  mutating func keepCommits(of old: StoredRepository) {
    commits.merge(old.commits) { new, _ in new }
  }
}
