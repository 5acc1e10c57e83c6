public struct BatchEncoding: Sendable {
  public var inputIds: [[Int]]
  public var attentionMask: [[Int]]
  public var tokenTypeIds: [[Int]]?
}
