/// The bytes of a pickle, and where they are from.
struct PickleSource: Sendable {
  let bytes: [UInt8]
  /// The path of the file.
  let file: String
  /// The entry of the archive; nil for a file that is no archive.
  let entry: String?

  /// The string that a value of the unpickler stands for.
  func string(_ range: Range<UInt32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
