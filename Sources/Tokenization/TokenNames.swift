/// Names ids. A new added token can get the id of a model's token when a vocabulary has gaps; then `decode` knows the
/// added one, as in the crate, and a token that the model found keeps the model's name.
final class TokenNames: Sendable {
  private let added: [UInt32: String]
  private let vocabulary: Vocabulary

  init(added: [UInt32: AddedToken], vocabulary: Vocabulary) {
    self.added = added.mapValues(\.content)
    self.vocabulary = vocabulary
  }

  /// The name for decoding: the added token's first.
  func token(_ id: Int) -> String? { addedToken(id) ?? vocabulary.token(id) }

  /// The name in an encoding: the model's first.
  func encodedToken(_ id: Int) -> String? { vocabulary.token(id) ?? addedToken(id) }

  /// The bytes of `encodedToken(id)`.
  func encodedBytes(_ id: Int) -> ArraySlice<UInt8>? {
    vocabulary.bytes(of: id) ?? addedToken(id).map { ArraySlice($0.utf8) }
  }

  /// The bytes of `token(id)`.
  func bytes(_ id: Int) -> [UInt8]? {
    addedToken(id).map { Array($0.utf8) } ?? vocabulary.bytes(of: id).map { Array($0) }
  }

  private func addedToken(_ id: Int) -> String? {
    added.isEmpty ? nil : UInt32(exactly: id).flatMap { added[$0] }
  }
}
