/// Why there is no picture.
public struct PictureError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, for people.
  public let description: String

  init(_ description: String) { self.description = description }
}
