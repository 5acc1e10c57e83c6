/// Why a checkpoint's tensors cannot be used.
public enum WeightsError: Error, Sendable, Hashable {
  /// A tensor of the file has a type that models do not compute with.
  case unsupportedDType(tensor: String, dtype: String, file: String)
}

extension WeightsError: CustomStringConvertible {
  /// Where, what was expected and what was found.
  public var description: String {
    switch self {
    case .unsupportedDType(let tensor, let dtype, let file):
      "\(file): tensor '\(tensor)' has dtype \(dtype); expected F32, F16 or BF16"
    }
  }
}
