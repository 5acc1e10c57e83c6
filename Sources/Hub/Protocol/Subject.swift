/// What a request is about, for the errors' texts.
struct Subject: Sendable {
  let repository: String
  let revision: String
  let endpoint: String
  var file: String?

  func about(_ file: String?) -> Subject {
    var copy = self
    copy.file = file
    return copy
  }

  /// `org/name`, or `org/name: file`, fit for a terminal.
  var shown: String {
    guard let file else { return repository }
    return "\(repository): \(Printable.escaped(file))"
  }
}
