extension FileSystem {
  /// `name` inside `directory`; an absolute `name` stays as it is and an empty directory adds nothing.
  public static func join(_ directory: String, _ name: String) -> String {
    if directory.isEmpty || name.utf8.first == slash { return name }
    return directory.utf8.last == slash ? directory + name : directory + "/" + name
  }

  /// What follows the last slash, not counting slashes at the end: "b" of "a/b/".
  public static func lastComponent(_ path: String) -> String {
    let path = withoutTrailingSlashes(path)
    guard let last = path.utf8.lastIndex(of: slash), path.utf8.count > 1 else {
      return String(path)
    }
    return String(path[path.utf8.index(after: last)...])
  }

  /// What comes before the last component: "a" of "a/b/", "." of "b", "/" of "/b".
  public static func directory(of path: String) -> String {
    let path = withoutTrailingSlashes(path)
    guard let last = path.utf8.lastIndex(of: slash) else { return "." }
    let directory = withoutTrailingSlashes(String(path[..<last]))
    return directory.isEmpty ? "/" : String(directory)
  }

  /// One slash stays when there is nothing else.
  private static func withoutTrailingSlashes(_ path: String) -> Substring {
    var path = path[...]
    while path.utf8.count > 1, path.utf8.last == slash {
      path = path[..<path.utf8.index(before: path.endIndex)]
    }
    return path
  }

  private static var slash: UInt8 { UInt8(ascii: "/") }
}
