/// What a model's weights hold, read from the directories of its files: those of a repository are not downloaded.
struct WeightFileOutline {
  let file: WeightFile
  let outline: CheckpointOutline

  /// nil when the model has no weights that are read from where they are. With the model's configuration, the variables
  /// of a TensorFlow checkpoint have the model's names; those that no table knows keep theirs.
  init?(
    _ files: ModelFiles, _ options: LoadOptions, for config: (any PretrainedConfig)? = nil
  ) async throws {
    let found: (file: WeightFile, found: Bool)
    do {
      found = try await WeightFileChoice(files, options).findAny { name in
        try await files.bytes(of: name, 0..<1) == nil ? nil : true
      }
    } catch let error as LoadError where error.code == .missingFile {
      return nil
    }
    file = found.file
    if file.isIndex {
      guard let path = try await files.path(of: file.name, optional: false) else { return nil }
      let index = try ShardIndex(path: path)
      var shards: [any CheckpointReader] = []
      for name in index.shards {
        guard let entries = try await file.format.entries(of: name, in: files, for: config) else {
          throw ShardIndex.missing(name, in: path, files.id)
        }
        shards.append(CheckpointOutline("\(files.id)/\(name)", entries))
      }
      let all = try ShardedCheckpoint(index, shards: shards)
      outline = CheckpointOutline(path, all.directory.entries)
    } else {
      guard let entries = try await file.format.entries(of: file.name, in: files, for: config)
      else {
        return nil
      }
      outline = CheckpointOutline("\(files.id)/\(file.name)", entries)
    }
  }
}

extension WeightFile.Format {
  /// The tensors of a file, without fetching them; nil when there is no such file.
  fileprivate func entries(
    of name: String, in files: ModelFiles, for config: (any PretrainedConfig)?
  ) async throws -> [CheckpointEntry]? {
    if files.folder != nil {
      guard let path = try await files.path(of: name) else { return nil }
      let reader = try open(path)
      let named = config.flatMap { try? TensorFlowNames.applied(to: reader, for: $0) }
      return (named ?? reader).directory.entries
    }
    switch self {
    case .safetensors: return try await SafetensorsFile.entries(of: name, in: files)
    case .pytorch:
      return try await FileBytes.reading(name, of: files) { try PyTorchCheckpoint.entries($0) }
    case .tensorBundle, .hdf5, .gguf: return nil
    }
  }
}

extension SafetensorsFile {
  /// The tensors of a file somewhere else, from its header; nil when there is no such file.
  fileprivate static func entries(
    of name: String, in files: ModelFiles
  ) async throws -> [CheckpointEntry]? {
    guard let (start, size) = try await files.bytes(of: name, 0..<8) else { return nil }
    let path = "\(files.id)/\(name)"
    let range = try headerRange(start, fileSize: size, path: path)
    guard let (header, _) = try await files.bytes(of: name, range), header.count == range.count
    else {
      throw SafetensorsError(
        .invalidHeaderLength(length: range.count, available: size - 8), file: path)
    }
    return try entries(ofHeader: header, fileSize: size, path: path).map(CheckpointEntry.init)
  }
}
