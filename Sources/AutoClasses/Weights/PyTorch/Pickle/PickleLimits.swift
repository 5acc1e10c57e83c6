/// What a pickle may use at most. A checkpoint of a thousand layers stays below a hundredth of it.
enum PickleLimits {
  static let bytes = 256 << 20
  static let opcodes = 10_000_000
  static let stack = 1_000_000
  static let text = 16 << 20
  static let globalName = 1000
  /// Bytes of one integer: a checkpoint may count or seed with more than 64 bits, but not with thousands.
  static let integer = 32
  static let dimensions = 64
  static let nesting = 256
  /// Values in nested dictionaries and lists; sharing can multiply them.
  static let names = 1_000_000
  /// Bytes of one tensor's name, and of all of them.
  static let name = 4096
  static let nameBytes = 256 << 20
  /// Bytes of all tensors that repeat their elements more than eight times.
  static let repeatedBytes = 1 << 31
}
