/// Something to look at: a part of a page.
public protocol Picture: Sendable {
  /// What it does when it is touched; nil when it only hangs there.
  static var script: PageScript? { get }
  /// Its elements.
  var html: String { get }
}
