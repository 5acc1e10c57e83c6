import Tensors

/// A cursor into a checkpoint: a source and a prefix. `weights["encoder.layer"][3]["attention"]` descends; looking a
/// tensor up checks its shape and notes that it was read, so that the loader can report what was missing or left over.
/// A name stands once in the code, where its layer is built.
public struct Weights {
  let source: WeightSource
  let prefix: String

  init(_ source: WeightSource, prefix: String = "") {
    self.source = source
    self.prefix = prefix
  }

  /// What a model keeps to be saved by.
  public var parameters: ModelParameters { source.parameters }

  /// How linear layers are to be computed.
  var quantization: Quantization? { source.quantization }

  /// The weights under `name`; an empty name stays here.
  public subscript(name: String) -> Weights {
    Weights(source, prefix: name.isEmpty ? prefix : path(name))
  }

  /// The weights of element `index` of a list.
  public subscript(index: Int) -> Weights { self["\(index)"] }

  /// The tensor `name` in the type that the file has it in, which is one of the float types; a new one, filled as
  /// `initial` says, where the file has none or one of another shape (both are reported).
  ///
  /// - Throws: ``WeightsError`` when the file's tensor is not of a float type.
  func tensor(
    _ name: String, _ shape: [Int], initial: Initializer
  ) throws(WeightsError) -> Tensor {
    try source.tensor(path(name), shape, initial: initial)
  }

  /// As ``tensor(_:_:initial:)``, widened to f32: for the small ones, which kernels read as they are.
  func vector(_ name: String, _ count: Int, initial: Initializer) throws(WeightsError) -> Tensor {
    try tensor(name, [count], initial: initial).widened
  }

  /// The tensor `name` where the file has it, or where there is no file; a model does without it otherwise.
  func optionalTensor(
    _ name: String, _ shape: [Int], initial: Initializer
  ) throws(WeightsError) -> Tensor? {
    source.canRead(path(name)) ? try tensor(name, shape, initial: initial) : nil
  }

  /// Marks everything under here as belonging to other models of the same checkpoint.
  func ignoreAll() { source.markRead(under: prefix) }

  /// Whether the checkpoint has a tensor of this name.
  func has(_ name: String) -> Bool { source.has(path(name)) }

  /// Marks tensors as belonging to the model though it reads their values elsewhere (tied weights, buffers).
  func ignore(_ names: String...) {
    for name in names { source.markRead(path(name)) }
  }

  /// Marks `name` as the same parameter as `other` of a module, which is the one that is read.
  func tie(_ name: String, to other: String, of module: Weights) {
    source.markTied(path(name), to: module.path(other))
  }

  private func path(_ name: String) -> String { prefix.isEmpty ? name : "\(prefix).\(name)" }
}
