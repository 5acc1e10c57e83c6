/// The rules for branches, tags and commits.
enum Revision {
  /// Only such a revision can be found in the cache without asking which commit it means.
  static func isCommit(_ text: String) -> Bool {
    text.utf8.count == 40 && text.utf8.allSatisfy(ASCII.isLowerHex)
  }

  static func validate(_ revision: String) throws(HubError) {
    if let reason = FileName.problem(revision) ?? problem(revision) {
      throw HubError(
        .invalidRevision,
        "Invalid revision '\(Printable.escaped(revision))': \(reason). Give a branch, a tag or a"
          + " commit; 'main' is the default.")
    }
  }

  private static func problem(_ revision: String) -> String? {
    revision.utf8.contains(UInt8(ascii: "\\")) ? "it holds a backslash" : nil
  }
}
