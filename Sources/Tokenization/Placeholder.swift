public struct BatchEncoding: Sendable {
  public var inputIds: [[Int]]
  public var attentionMask: [[Int]]
  public var tokenTypeIds: [[Int]]?
}
public struct PreTrainedTokenizer: Sendable {
  public enum Truncation { case longestFirst }
  public func callAsFunction(_ t: String, truncation: Truncation, maxLength: Int) throws -> BatchEncoding { fatalError() }
  public var modelMaxLength: Int { 512 }
}
