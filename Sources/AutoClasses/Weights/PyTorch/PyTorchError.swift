/// Why a PyTorch checkpoint is not read. The reader accepts what state dicts are made of and refuses everything else; it
/// calls nothing that a file names and has no way to be told to.
public struct PyTorchError: Error, Sendable, Hashable {
  /// What is wrong, for code.
  public enum Code: Sendable, Hashable {
    /// The file is of another kind, or of a kind that is not read.
    case wrongFormat
    /// The zip archive around the tensors breaks a rule.
    case invalidArchive
    /// The pickle breaks a rule, or does something that a state dict has no need for.
    case invalidPickle
    /// The pickle names something that is not on the list of what is known.
    case refusedGlobal(String)
    /// A tensor does not fit its bytes.
    case invalidTensor
    /// The file needs more than one of the reader's limits allows.
    case limitExceeded
  }
  /// What is wrong, for code.
  public let code: Code
  /// The path of the file.
  public let file: String
  /// The entry of the archive; nil outside of one.
  public let entry: String?
  /// Where in the entry, or in the file, in bytes.
  public let offset: Int?
  /// What is wrong, for people: expected, found, and what to do.
  public let problem: String

  init(_ code: Code, _ file: String, entry: String? = nil, at offset: Int?, _ problem: String) {
    self.code = code
    self.file = file
    self.entry = entry
    self.offset = offset
    self.problem = problem
  }
}

extension PyTorchError: CustomStringConvertible {
  /// The place and the problem.
  public var description: String {
    var place = file
    if let entry { place += ": \(SafetensorsError.quoted(entry))" }
    if let offset { place += " at byte \(offset)" }
    return "\(place): \(problem)"
  }
}
