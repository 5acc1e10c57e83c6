/// What a checkpoint holds, of whatever format it is: names, types and shapes as the files have them.
public struct Inspection: Sendable {
  /// The file that was read, or the index of several.
  public let file: String
  /// "safetensors", "pytorch", "tensorBundle", "hdf5" or "gguf".
  public let format: String
  /// Free text of the files, by key.
  public let metadata: [String: String]
  /// The tensors in the order of the files.
  public let tensors: [CheckpointEntry]

  /// Reads the directory of a checkpoint.
  ///
  /// - Parameters:
  ///   - id: a folder, a file of weights, or a name that ``ModelSource`` leads to.
  ///   - options: which file, revision, subfolder and cache.
  /// - Returns: what is there.
  /// - Throws: the format's error for a file that breaks a rule, ``LoadError`` when there are no weights.
  public static func of(
    pretrained id: String, options: LoadOptions = LoadOptions()
  ) async throws -> Inspection {
    let found = try await FoundCheckpoint(id, options)
    return Inspection(
      file: found.path, format: "\(found.file.format)", metadata: found.reader.metadata,
      tensors: found.reader.directory.entries)
  }
}
