import Tensors
public import Tokenization

/// The arguments of a model's forward call under Python's names: `input_ids`, `attention_mask`, …
public typealias ModelInputs = NamedTensors

extension NamedTensors {
  /// Token ids `[batch, sequence]` and what goes with them; rows must have one length.
  public init(inputIds: [[Int]], attentionMask: [[Int]]? = nil, tokenTypeIds: [[Int]]? = nil) {
    self.init()
    self["input_ids"] = Self.matrix(inputIds)
    self["attention_mask"] = attentionMask.map(Self.matrix)
    self["token_type_ids"] = tokenTypeIds.map(Self.matrix)
  }

  /// What a tokenizer gives. Rows of different lengths are padded here and masked, which costs nothing: a model
  /// computes real tokens only.
  public init(_ encoding: BatchEncoding) {
    let length = encoding.inputIds.map(\.count).max() ?? 0
    func filled(_ rows: [[Int]]) -> [[Int]] {
      rows.map { $0 + Array(repeating: 0, count: length - $0.count) }
    }
    self.init(
      inputIds: filled(encoding.inputIds), attentionMask: filled(encoding.attentionMask),
      tokenTypeIds: encoding.tokenTypeIds.map(filled))
  }

  private static func matrix(_ rows: [[Int]]) -> Tensor {
    let length = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == length }, "rows differ in length")
    return Tensor(rows.flatMap { $0 }, shape: [rows.count, length])
  }
}
