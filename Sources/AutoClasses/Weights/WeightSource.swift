import Tensors

/// The tensors of one load: those of a checkpoint's files under the names that the model uses, and the account of what
/// was read, missing and of the wrong shape. Lives only while a model is built, on one thread.
final class WeightSource {
  private let checkpoint: (any CheckpointReader)?
  private let names: ModelNames
  /// A name of a head in a checkpoint of a base model.
  private(set) var misplaced: String?
  /// What has been read, by the model's names.
  let parameters: ModelParameters
  let quantization: Quantization?
  private let seed: UInt64
  private let deviation: Double
  private let keepsMismatched: Bool
  private var remainingMemory = physicalMemory
  private var read: Set<String> = []
  private var missing: Set<String> = []
  private var mismatched: [String: LoadReport.Mismatch] = [:]

  /// - Parameters:
  ///   - checkpoint: the files, or nil for a model of new weights.
  ///   - basePrefix: the name under which models with a head hold the base model, "bert".
  ///   - isBase: whether the model is the base model itself.
  ///   - seed: what new weights are drawn from.
  ///   - deviation: `initializer_range`.
  ///   - quantization: how linear layers are to be computed.
  ///   - keepsMismatched: whether the model is going to be used although tensors have other shapes.
  init(
    checkpoint: (any CheckpointReader)?, basePrefix: String, isBase: Bool, seed: UInt64,
    deviation: Double, quantization: Quantization? = nil, keepsMismatched: Bool
  ) {
    self.quantization = quantization
    self.checkpoint = checkpoint
    parameters = ModelParameters(checkpoint, seed: seed, deviation: deviation)
    self.keepsMismatched = keepsMismatched
    self.seed = seed
    self.deviation = deviation
    names = ModelNames(
      basePrefix: basePrefix, isBase: isBase,
      checkpointHasPrefix: checkpoint?.names.contains { $0.hasPrefix(basePrefix + ".") } ?? false)
  }

  func tensor(
    _ name: String, _ shape: [Int], initial: Initializer
  ) throws(WeightsError) -> Tensor {
    if let checkpoint, let stored = stored(name), let position = checkpoint.directory[stored] {
      read.insert(stored)
      let found = checkpoint.directory.entries[position]
      if found.shape == shape {
        let tensor = try checkpoint.tensor(at: position)
        parameters.add(.init(name: name, shape: shape, position: position, initial: initial))
        return try Self.computable(tensor, found, in: checkpoint.path)
      }
      mismatched[name] = LoadReport.Mismatch(name: name, found: found.shape, expected: shape)
      if !keepsMismatched {
        // Only the report is wanted: the load is going to fail with all mismatches.
        try reserve(shape, name)
        return Tensor(uninitialized: shape)
      }
    } else {
      missing.insert(name)
    }
    try reserve(shape, name)
    parameters.add(.init(name: name, shape: shape, position: nil, initial: initial))
    return initial.tensor(shape, seed: seed, name: name, deviation: deviation)
  }

  /// Models compute in f32 and narrower floats: f64 is rounded, as in Python.
  private static func computable(
    _ tensor: Tensor, _ entry: CheckpointEntry, in file: String
  ) throws(WeightsError) -> Tensor {
    if tensor.dtype.isFloat { return tensor }
    guard tensor.dtype == .f64 else {
      throw .unsupportedDType(tensor: entry.name, dtype: entry.dtype, file: file)
    }
    return Tensor(tensor.floats, shape: tensor.shape)
  }

  /// Refuses new parameters that the machine cannot hold: a configuration is a file that anybody can write.
  private func reserve(_ shape: [Int], _ name: String) throws(WeightsError) {
    let bytes = floatByteCount(shape)
    guard bytes <= remainingMemory else {
      throw .tooLarge(tensor: name, shape: shape, memory: physicalMemory)
    }
    remainingMemory -= bytes
  }

  func has(_ name: String) -> Bool { stored(name) != nil }

  /// Whether looking the tensor up gives one that the file, or nobody, has.
  func canRead(_ name: String) -> Bool { checkpoint == nil || has(name) }

  func markRead(under prefix: String) {
    guard let checkpoint, let stored = names.storedName(prefix) else { return }
    read.formUnion(checkpoint.names.filter { $0.hasPrefix(stored + ".") })
  }

  func markRead(_ name: String) {
    if let stored = stored(name) { read.insert(stored) }
  }

  /// Notes a parameter that is the same as another: it is missing only when the other is too.
  func markTied(_ name: String, to other: String) {
    markRead(name)
    if checkpoint != nil, stored(name) == nil, stored(other) == nil { missing.insert(name) }
  }

  func report(modelClass: String, source: String) -> LoadReport {
    let unexpected = (checkpoint?.names ?? []).filter {
      !read.contains($0) && !ModelNames.isBuffer($0)
    }.map(names.reportedName)
    return LoadReport(
      modelClass: modelClass, source: source, missingKeys: missing.sorted(),
      unexpectedKeys: unexpected.sorted(),
      mismatchedKeys: mismatched.values.sorted { $0.name < $1.name })
  }

  /// The checkpoint's name of a tensor that the model calls `name`.
  private func stored(_ name: String) -> String? {
    guard let checkpoint else { return nil }
    guard let plain = names.storedName(name) else {
      if checkpoint.contains(name) { misplaced = name }
      return nil
    }
    return ModelNames.spellings(of: plain).first(where: checkpoint.contains)
  }
}
