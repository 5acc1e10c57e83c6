public import Files

/// The tensors of a checkpoint of any format that this package reads: what `autoclass inspect` lists. Weights of a
/// repository are not downloaded where the directories of their files can be read alone.
public struct Inspection: Sendable {
  /// The file, or the index of several.
  public let file: String
  /// "safetensors", "pytorch", "tensorBundle", "hdf5" or "gguf".
  public let format: String
  /// Free text of the files.
  public let metadata: [String: String]
  /// The tensors in the order of the files.
  public let tensors: [CheckpointEntry]

  /// Number of elements of all tensors.
  public var parameters: Int { tensors.reduce(0) { $0 + $1.count } }
  /// Bytes of all tensors.
  public var byteCount: Int { tensors.reduce(0) { $0 + $1.byteCount } }

  /// Looks into a checkpoint.
  ///
  /// - Parameters:
  ///   - id: a folder, a file of weights, or a name that ``ModelSource`` leads to.
  ///   - options: which file, revision, subfolder and cache.
  ///   - verifyingChecksums: whether all bytes are read and compared with the checksums that the format has of them.
  /// - Returns: what there is.
  /// - Throws: the format's error for a file that breaks a rule, ``LoadError`` when there is no file.
  public static func of(
    pretrained id: String, options: LoadOptions = LoadOptions(), verifyingChecksums: Bool = false
  ) async throws -> Inspection {
    let files = try await ModelFiles(id, options, purpose: .configuration)
    if files.folder == nil, !verifyingChecksums,
      let found = try await WeightFileOutline(files, options)
    {
      return Inspection(found.outline, found.file)
    }
    let found = try await FoundCheckpoint(id, options)
    if verifyingChecksums {
      for position in found.reader.directory.entries.indices {
        try found.reader.checkBytes(at: position)
      }
    }
    return Inspection(found.reader, found.file)
  }

  private init(_ checkpoint: some CheckpointReader, _ file: WeightFile) {
    self.file = checkpoint.path
    format = "\(file.format)"
    metadata = checkpoint.metadata
    tensors = checkpoint.directory.entries
  }

  /// The same for machines.
  public var json: JSON {
    var texts = JSONObject()
    for (key, value) in metadata.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    {
      texts[key] = .string(value)
    }
    let tensors = tensors.map { entry -> JSON in
      [
        "name": .string(entry.name), "dtype": .string(entry.dtype),
        "shape": .array(entry.shape.map(JSON.integer)), "bytes": .integer(entry.byteCount),
      ]
    }
    return [
      "file": .string(file), "format": .string(format), "metadata": .object(texts),
      "tensors": .array(tensors),
    ]
  }
}
