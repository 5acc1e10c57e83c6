/// One tensor of a checkpoint, without its bytes.
public struct CheckpointEntry: Sendable, Hashable {
  /// The name that the file gives it.
  public let name: String
  /// The element type as safetensors spells it ("F32", "BF16"), or as the format does where safetensors has none.
  public let dtype: String
  /// The lengths of the dimensions; empty for a scalar.
  public let shape: [Int]
  /// The bytes that the elements take in the file.
  public let byteCount: Int

  /// The number of elements.
  public var count: Int { shape.reduce(1, *) }
}
