/// The rules for a name that comes from elsewhere and is going to be joined to a folder: the result must stay below the
/// folder on every system.
package enum RelativePath {
  /// What is wrong with a name, nil when nothing is.
  package static func problem(_ name: String) -> String? {
    if name.isEmpty { return "it is empty" }
    if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return "it holds a control character"
    }
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
      if let first = segment.first, (0x61...0x7A).contains(first | 0x20),
        second != segment.endIndex,
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
