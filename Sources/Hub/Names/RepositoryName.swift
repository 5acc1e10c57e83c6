/// The rules for `name` and `namespace/name`, with Python's texts.
enum RepositoryName {
  static func validate(_ id: String) throws(HubError) {
    let shown = Printable.escaped(id)
    let parts = id.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count <= 2 else {
      throw refused(
        "Repo id must be in the form 'repo_name' or 'namespace/repo_name': '\(shown)'. Use"
          + " `repo_type` argument if needed.")
    }
    guard parts.allSatisfy(isWord), (parts.last?.count ?? 0) <= 96, id.utf8.count <= 200 else {
      throw refused(
        "Repo id must use alphanumeric chars, '-', '_' or '.'. The name cannot start or end with"
          + " '-' or '.' and the maximum length is 96: '\(shown)'.")
    }
    let text = Array(id.utf8)
    if zip(text, text.dropFirst()).contains(where: { $0 == $1 && ($0 == dash || $0 == dot) }) {
      throw refused("Cannot have -- or .. in repo_id: '\(shown)'.")
    }
    if id.hasSuffix(".git") { throw refused("Repo_id cannot end by '.git': '\(shown)'.") }
  }

  /// The folder's name in the cache: `models--org--name`.
  static func folder(_ id: String) -> String {
    "models--" + id.split(separator: "/").joined(separator: "--")
  }

  /// The name of a folder of the cache, nil when it is no model's.
  static func id(ofFolder folder: String) -> String? {
    guard folder.hasPrefix("models--") else { return nil }
    let text = Array(folder.utf8.dropFirst(8))
    // The first "--" divides; a valid name holds no second.
    guard
      let index = text.indices.dropLast().first(where: { text[$0] == dash && text[$0 + 1] == dash })
    else { return String(decoding: text, as: UTF8.self) }
    return String(decoding: text[..<index], as: UTF8.self) + "/"
      + String(decoding: text[(index + 2)...], as: UTF8.self)
  }

  private static func isWord(_ part: Substring.UTF8View) -> Bool {
    guard let first = part.first, let last = part.last else { return false }
    return first != dash && first != dot && last != dash && last != dot
      && part.allSatisfy { ASCII.isAlphanumeric($0) || $0 == dash || $0 == dot || $0 == underscore }
  }

  private static func refused(_ text: String) -> HubError {
    HubError(
      .invalidRepository,
      text + " Give the name as the hub shows it, or the path of a local folder.")
  }

  private static let dash = UInt8(ascii: "-")
  private static let dot = UInt8(ascii: ".")
  private static let underscore = UInt8(ascii: "_")
}
