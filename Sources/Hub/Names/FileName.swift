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
  static func problem(_ name: String) -> String? {
    if name.isEmpty { return "it is empty" }
    if name.utf8.contains(where: ASCII.isControl) { return "it holds a control character" }
    if name.utf8.count > 4000 { return "it is longer than 4000 bytes" }
    // Windows divides at both, and there a segment that starts with a drive is anchored.
    let segments = name.utf8.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == slash || $0 == backslash })
    for (index, segment) in segments.enumerated() {
      if segment.isEmpty {
        return index == 0 ? "it is an absolute path" : "one of its folders has no name"
      }
      if segment.elementsEqual("..".utf8) || segment.elementsEqual(".".utf8) {
        return "it holds the folder '\(Substring(segment))'"
      }
      let second = segment.index(after: segment.startIndex)
      if let first = segment.first, ASCII.isLetter(first), second != segment.endIndex,
        segment[second] == UInt8(ascii: ":")
      {
        return "it names a drive"
      }
      if segment.count > 255 { return "a part of it is longer than 255 bytes" }
    }
    return nil
  }

  private static let slash = UInt8(ascii: "/")
  private static let backslash = UInt8(ascii: "\\")
}
