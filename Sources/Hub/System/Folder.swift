internal import Files

/// Directories.
enum Folder {
  /// The names in a directory, none when it cannot be read.
  static func names(_ path: String) -> [String] { (try? FileSystem.list(path)) ?? [] }

  /// Every file and link below a directory, as paths relative to it, ordered.
  static func files(below root: String, _ prefix: String = "", depth: Int = 0) -> [String] {
    names(FileSystem.join(root, prefix)).flatMap { name -> [String] in
      let relative = prefix.isEmpty ? name : "\(prefix)/\(name)"
      let kind = System.status(FileSystem.join(root, relative), followingLinks: false)?.kind
      // A link to a directory is an entry, not a place to walk into.
      guard kind == .directory else { return kind == nil ? [] : [relative] }
      return depth < 100 ? files(below: root, relative, depth: depth + 1) : []
    }
  }

  /// Removes a directory and all below it; links are removed, not followed.
  static func removeAll(_ path: String) throws(SystemError) {
    guard let kind = System.status(path, followingLinks: false)?.kind else { return }
    if kind != .directory {
      if !System.remove(path) { throw SystemError.last(path) }
      return
    }
    for name in names(path) { try removeAll(FileSystem.join(path, name)) }
    if !System.removeDirectory(path) { throw SystemError.last(path) }
  }
}
