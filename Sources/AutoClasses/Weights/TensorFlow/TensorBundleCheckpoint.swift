import Files
import Tensors

/// The tensors of a TensorFlow checkpoint: by the names of its variables, or by those that a model gives them.
struct TensorBundleCheckpoint: CheckpointReader {
  private let bundle: TensorBundle
  let directory: CheckpointDirectory
  /// Position in the bundle and what is done with the bytes, by position in `directory`.
  private let variables: [(position: Int, isTransposed: Bool)]

  var path: String { bundle.path }

  /// The variables as they are.
  ///
  /// - Throws: ``CheckpointFileError`` for a file that breaks a rule of the format.
  init(path: String) throws(CheckpointFileError) {
    bundle = try TensorBundle(index: path)
    directory = CheckpointDirectory(bundle.entries.map { CheckpointEntry($0) })
    variables = bundle.entries.indices.map { ($0, false) }
  }

  /// The parameters of a model under its names; optimizer slots and what is not numbers are left out, and variables
  /// that the table does not know keep their names.
  ///
  /// - Throws: ``LoadError`` (`unsupported`) when the checkpoint has no parameter of the model at all.
  init(_ variables: TensorBundleCheckpoint, names: TensorFlowNames) throws(LoadError) {
    bundle = variables.bundle
    var entries: [CheckpointEntry] = []
    var kept: [(position: Int, isTransposed: Bool)] = []
    var parameters = 0
    for (position, entry) in bundle.entries.enumerated() where entry.dtype.size != nil {
      switch names.role(of: entry.name) {
      case .parameter(let name, let isTransposed):
        entries.append(CheckpointEntry(entry, name: name, isTransposed: isTransposed))
        kept.append((position, isTransposed))
        parameters += 1
      case .unknown:
        entries.append(CheckpointEntry(entry))
        kept.append((position, false))
      case .optimizer: continue
      }
    }
    if parameters == 0 {
      let example = bundle.entries.first { $0.dtype.size != nil }?.name ?? ""
      throw LoadError(
        .unsupported,
        "\(bundle.path) has no variables with the names of the model's modules, "
          + "but \(SafetensorsError.quoted(example)) and others. Checkpoints of TensorFlow 2 objects name "
          + "what the saving program was made of; load it there and save it with `save_pretrained`."
      )
    }
    directory = CheckpointDirectory(entries)
    self.variables = kept
  }

  func tensor(at position: Int) throws(WeightsError) -> Tensor {
    let (source, isTransposed) = variables[position]
    let entry = bundle.entries[source]
    guard let dtype = DType(entry.dtype) else {
      throw .unsupportedDType(tensor: entry.name, dtype: entry.dtype.name, file: path)
    }
    switch try verified(entry) {
    case .mapped(let file, let range):
      if !isTransposed {
        return Tensor(file: file, range: range, shape: entry.shape, dtype: dtype)
      }
      return file.withBytes { all in
        Tensor(
          transposing: UnsafeRawBufferPointer(rebasing: all[range]), shape: entry.shape,
          dtype: dtype)
      }
    case .joined(let bytes):
      return bytes.withUnsafeBytes { bytes in
        isTransposed
          ? Tensor(transposing: bytes, shape: entry.shape, dtype: dtype)
          : Tensor(bytes: bytes, shape: entry.shape, dtype: dtype)
      }
    }
  }

  /// Every reading compares the checksum.
  func checkBytes(at position: Int) throws(WeightsError) {
    _ = try verified(bundle.entries[variables[position].position])
  }

  private func verified(_ entry: TensorBundle.Entry) throws(WeightsError) -> TensorBundle.Bytes {
    do throws(CheckpointFileError) { return try bundle.bytes(of: entry) } catch {
      throw WeightsError(error, tensor: entry.name)
    }
  }
}

extension CheckpointEntry {
  fileprivate init(
    _ entry: TensorBundle.Entry, name: String? = nil, isTransposed: Bool = false
  ) {
    self.init(
      name: name ?? entry.name, dtype: entry.dtype.safetensors?.rawValue ?? entry.dtype.name,
      shape: isTransposed ? entry.shape.reversed() : entry.shape, byteCount: entry.byteCount)
  }
}

extension DType {
  /// The type of a variable, or nil when tensors cannot have it.
  init?(_ dtype: TensorFlowDType) {
    if dtype == .complex128 {
      self = .c128
    } else {
      guard let known = dtype.safetensors.flatMap({ DType($0) }) else { return nil }
      self = known
    }
  }
}

extension WeightsError {
  /// What a checkpoint's reader says about one tensor.
  init(_ error: CheckpointFileError, tensor: String) {
    self = .damaged(tensor: tensor, file: error.file, problem: error.problem)
  }
}
