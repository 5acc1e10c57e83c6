internal import Files

/// The folder of one repository in the cache, laid out as Python's `huggingface_hub` does.
///
/// `CACHEDIR.TAG`, which its version 2 writes, is left out: the scan of version 0 warns about it.
struct RepositoryCache: Sendable {
  let root: String
  let folder: String
  private let lockFolder: String
  private let symlinks: Bool

  init(_ id: String, options: HubOptions) {
    root = options.cacheDir
    let name = RepositoryName.folder(id)
    folder = FileSystem.join(root, name)
    lockFolder = FileSystem.join(root, ".locks/\(name)")
    symlinks = !options.disableSymlinks
  }

  // The names that get here were checked: files by FileName, revisions by Revision, etags by ETag.
  var blobs: String { "\(folder)/blobs" }
  func blob(_ etag: ETag) -> String { "\(blobs)/\(etag.text)" }
  func lock(_ etag: ETag) -> String { "\(lockFolder)/\(etag.text).lock" }
  func snapshot(_ commit: String) -> String { "\(folder)/snapshots/\(commit)" }
  private func pointer(_ file: String, _ commit: String) -> String { "\(snapshot(commit))/\(file)" }
  private func marker(_ file: String, _ commit: String) -> String {
    "\(folder)/.no_exist/\(commit)/\(file)"
  }

  /// The local path of a file, nil when it is not cached.
  func path(of file: String, commit: String) -> String? {
    let path = pointer(file, commit)
    return System.status(path)?.kind == .file ? path : nil
  }

  /// True when the hub said once that this commit has no such file.
  func isKnownMissing(_ file: String, commit: String) -> Bool {
    System.status(marker(file, commit))?.kind == .file
  }

  /// Remembers that this commit has no such file. A cache that cannot be written stays as it is.
  func rememberMissing(_ file: String, commit: String) {
    let path = marker(file, commit)
    if System.status(path) != nil { return }
    try? System.createDirectories(FileSystem.directory(of: path))
    _ = try? Descriptor(path, .lock)
  }

  /// The commit that a branch or tag meant when it was last looked up.
  func commit(of revision: String) -> String? {
    if Revision.isCommit(revision) { return revision }
    let path = "\(folder)/refs/\(revision)"
    guard let bytes = try? FileSystem.readAll(path, limit: 256) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    return Revision.isCommit(text) ? text : nil
  }

  /// Remembers what a branch or tag means. A cache that cannot be written stays as it is.
  func remember(_ revision: String, is commit: String) {
    if revision == commit || self.commit(of: revision) == commit && !Revision.isCommit(revision) {
      return
    }
    let path = "\(folder)/refs/\(revision)"
    // Python's scan complains about a reference to a commit without a folder.
    try? System.createDirectories(snapshot(commit))
    try? System.createDirectories(FileSystem.directory(of: path))
    // The temporary name must not be in refs/, where Python takes every file for a reference.
    let temporary = temporaryPath()
    guard (try? FileSystem.writeAtomically(temporary, Array(commit.utf8))) != nil else { return }
    if (try? System.move(temporary, to: path)) == nil { System.remove(temporary) }
  }

  func prepare(_ commit: String) throws(SystemError) {
    try System.createDirectories(blobs)
    try System.createDirectories(snapshot(commit))
    try? System.createDirectories(lockFolder)
  }

  /// True when the blob is there; a link into Python's store of shared blobs counts.
  func hasBlob(_ etag: ETag, size: Int?) -> Bool {
    guard let status = System.status(blob(etag)), status.kind == .file else { return false }
    return size == nil || status.size == size
  }

  /// Turns a complete partial file into a blob and a snapshot of it.
  func keep(_ partial: borrowing PartialFile, _ file: String, commit: String, etag: ETag)
    throws(SystemError) -> String
  {
    let path = pointer(file, commit)
    if !symlinks {
      try System.createDirectories(FileSystem.directory(of: path))
      try partial.commit(to: path)
      return path
    }
    try partial.commit(to: blob(etag))
    return try point(file, commit: commit, to: etag, mayMove: true)
  }

  /// Makes a snapshot of a blob: a relative link, or the bytes where there are no links.
  @discardableResult
  func point(_ file: String, commit: String, to etag: ETag, mayMove: Bool = false)
    throws(SystemError) -> String
  {
    let path = pointer(file, commit)
    try System.createDirectories(FileSystem.directory(of: path))
    if symlinks, try link(path, depth: file.utf8.count { $0 == UInt8(ascii: "/") } + 2, etag) {
      return path
    }
    let temporary = temporaryPath()
    if mayMove {
      try System.move(blob(etag), to: path)
    } else {
      try copy(blob(etag), to: temporary)
      try rename(temporary, to: path)
    }
    return path
  }

  /// False where the file system has no links.
  private func link(_ path: String, depth: Int, _ etag: ETag) throws(SystemError) -> Bool {
    // Made elsewhere and renamed, so that the name always leads to a file. The blob's lock is held: what has the
    // temporary name was left by a process that died.
    let temporary = "\(folder)/tmp_\(etag.text)"
    let target = String(repeating: "../", count: depth) + "blobs/\(etag.text)"
    System.remove(temporary)
    guard (try? System.link(temporary, to: target)) != nil else { return false }
    try rename(temporary, to: path)
    return true
  }

  private func rename(_ temporary: String, to path: String) throws(SystemError) {
    do throws(SystemError) { try System.move(temporary, to: path) } catch {
      System.remove(temporary)
      throw error
    }
  }

  private func copy(_ source: String, to target: String) throws(SystemError) {
    let input = try Descriptor(source, .read)
    let output = try Descriptor(target, .createNew)
    var failure: SystemError?
    try input.forEachPiece { bytes in
      if failure != nil { return }
      do throws(SystemError) {
        try System.writeAll(output.number, bytes, path: target)
      } catch { failure = error }
    }
    if let failure {
      System.remove(target)
      throw failure
    }
    try System.flush(output.number, path: target)
  }

  /// A new name in the repository's folder, where nobody looks for files.
  private func temporaryPath() -> String {
    var generator = SystemRandomNumberGenerator()
    return "\(folder)/tmp_\(String(generator.next(), radix: 16))"
  }
}
