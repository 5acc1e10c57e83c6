import Tensors

/// Reads the integer inputs of one batch and checks every value.
struct InputReader {
  let inputs: ModelInputs
  let batch: Int
  let length: Int

  /// The values of a `[batch, length]` (or `[1, length]`, `[length]`) integer input, each from 0 to `limit - 1`.
  func indices(_ name: String, below limit: Int, limit limitName: String) throws(InputError)
    -> [Int]?
  {
    guard let tensor = inputs[name] else { return nil }
    guard let values = tensor.integersIfExact else {
      throw InputError(.wrongType, name, "\(name) should hold integers but is \(tensor.dtype)")
    }
    let all = try broadcast(values, tensor.shape, name)
    if let bad = all.firstIndex(where: { $0 < 0 || $0 >= limit }) {
      throw InputError(
        .outOfRange, name,
        "\(name)[\(bad / length), \(bad % length)] is \(all[bad]); expected 0 to \(limit - 1)"
          + (limitName.isEmpty ? "" : " (\(limitName) is \(limit))"))
    }
    return all
  }

  /// The layout that `attention_mask`, `[batch, length]` or, where the rules allow it, `[batch, length, length]`, asks for.
  func layout(_ rules: TextInputRules) throws(InputError) -> TokenLayout {
    let name = rules.name("attention_mask")
    guard let mask = inputs[name] else {
      return TokenLayout(batch: batch, length: length, mask: nil)
    }
    let values = mask.integersIfExact ?? mask.floats.map { $0 == 0 ? 0 : 1 }
    if mask.rank == 3, rules.allowsQueryMasks {
      guard mask.shape == [batch, length, length] else {
        throw wrongShape(name, mask.shape)
      }
      return TokenLayout(batch: batch, length: length, queryMask: values)
    }
    return TokenLayout(
      batch: batch, length: length, mask: try broadcast(values, mask.shape, name),
      keepsHoles: rules.keepsHoles, keepsLast: rules.readsLastColumn)
  }

  private func broadcast(
    _ values: [Int], _ shape: [Int], _ name: String
  ) throws(InputError) -> [Int] {
    if shape == [batch, length] { return values }
    if shape == [1, length] || shape == [length] {
      return (0..<batch).flatMap { _ in values }
    }
    throw wrongShape(name, shape)
  }

  private func wrongShape(_ name: String, _ shape: [Int]) -> InputError {
    InputError(
      .wrongShape, name, "\(name) is \(shape) but the input is [\(batch), \(length)]")
  }
}
