import Tensors

/// A table of vectors by id (`torch.nn.Embedding`). The table stays in the file; only rows that are used are read.
struct Embedding: Sendable {
  /// `[count, width]`
  let weight: Tensor

  /// Reads `weight`; a new table has zeros in the row of `padId`.
  init(
    _ weights: Weights, _ count: Int, _ width: Int, padId: Int? = nil
  ) throws(WeightsError) {
    let zeroRow = padId.flatMap { (0..<count).contains($0) ? $0 : nil }
    try self.init(weights, count, width, initial: .normal(zeroRow: zeroRow))
  }

  /// Reads `weight`; a new table is filled as `initial` says.
  init(
    _ weights: Weights, _ count: Int, _ width: Int, initial: Initializer
  ) throws(WeightsError) {
    weight = try weights.tensor("weight", [count, width], initial: initial)
  }

  /// The rows `ids`, `[tokens, width]`, plus `sum` when it is given.
  func callAsFunction(_ ids: [Int64], adding sum: Tensor? = nil) -> Tensor {
    weight.gather(ids, adding: sum)
  }
}
