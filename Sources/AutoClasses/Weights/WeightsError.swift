/// Why a checkpoint's tensors cannot be used.
public enum WeightsError: Error, Sendable, Hashable {
  /// A tensor has a type that models do not compute with.
  case unsupportedDType(tensor: String, dtype: String, file: String)
  /// A tensor's bytes are not what the file says that they are.
  case damaged(tensor: String, file: String, problem: String)
  /// The configuration asks for more new parameters than the machine has memory, in bytes.
  case tooLarge(tensor: String, shape: [Int], memory: Int)
}

extension WeightsError: CustomStringConvertible {
  /// Where, what was expected and what was found.
  public var description: String {
    switch self {
    case .unsupportedDType(let tensor, let dtype, let file):
      "\(file): tensor '\(tensor)' has dtype \(dtype); expected F64, F32, F16 or BF16"
    case .damaged(let tensor, let file, let problem):
      "\(file): tensor '\(tensor)': \(problem)"
    case .tooLarge(let tensor, let shape, let memory):
      "the new parameter '\(tensor)' of shape \(shape) and those before it need more than the "
        + "\(memory >> 20) MB of this machine; check the sizes in config.json"
    }
  }
}
