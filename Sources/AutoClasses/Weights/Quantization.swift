/// How linear layers are computed with fewer digits than their weights have. Faster, and no longer Python's results.
public enum Quantization: String, Sendable, CaseIterable {
  /// The weights of every linear layer in 8 bits, each output rounded on its own, and what they multiply in 8 bits,
  /// rounded token by token while the model runs: what onnxruntime and PyTorch call dynamic quantisation. Embeddings,
  /// norms, attention and convolutions stay as they are.
  case int8
}
