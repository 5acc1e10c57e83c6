import Files

/// The rules for the name of a file in a repository: it must stay below its folder on every system.
enum FileName {
  static func validate(_ name: String) throws(HubError) {
    if let reason = problem(name) {
      throw HubError(
        .invalidFileName,
        "Invalid filename '\(Printable.escaped(name))': \(reason). Ask the owner of the repository to"
          + " rename the file; nothing was written.")
    }
  }

  /// What is wrong with a name, nil when nothing is.
  static func problem(_ name: String) -> String? { RelativePath.problem(name) }
}
