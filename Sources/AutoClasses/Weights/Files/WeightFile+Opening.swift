extension WeightFile {
  /// Opens the file, or the shards that it lists.
  ///
  /// - Parameters:
  ///   - path: where the file is on this machine.
  ///   - files: where its shards are.
  /// - Returns: the reader.
  /// - Throws: the format's error for a file that breaks a rule, ``LoadError`` for a shard that is missing.
  func open(at path: String, in files: ModelFiles) async throws -> any CheckpointReader {
    guard isIndex else { return try format.open(path) }
    let index = try ShardIndex(path: path)
    let paths = try await files.paths(ofShards: index)
    return try ShardedCheckpoint(index, shards: try paths.map(format.open))
  }
}

extension WeightFile.Format {
  /// Opens one file of the format.
  func open(_ path: String) throws -> any CheckpointReader {
    switch self {
    case .safetensors: return try SafetensorsCheckpoint(path: path)
    case .pytorch: return try PyTorchCheckpoint(path: path)
    case .tensorBundle: return try TensorBundleCheckpoint(path: path)
    case .gguf: return try GGUFCheckpoint(path: path)
    case .hdf5:
      #if HDF5
        return try HDF5Checkpoint(path: path)
      #else
        throw LoadError(
          .unsupported,
          "\(path) is an HDF5 file, which this build does not read: build with the package trait HDF5 "
            + "(`traits: [\"HDF5\"]` in the dependency, or `swift build --traits HDF5`) and libhdf5 "
            + "(libhdf5-dev of apt, hdf5 of brew), or convert the file to model.safetensors in Python"
        )
      #endif
    }
  }
}

extension ModelFiles {
  /// The paths of an index's shards, in its order.
  fileprivate func paths(ofShards index: ShardIndex) async throws -> [String] {
    let found = try await paths(of: index.shards)
    var paths: [String] = []
    for name in index.shards {
      // Asked for once more without "optional", which names the reason when a repository cannot be reached.
      let other = found[name] == nil ? try await path(of: name, optional: false) : nil
      guard let path = found[name] ?? other else {
        throw ShardIndex.missing(name, in: index.path, id)
      }
      paths.append(path)
    }
    return paths
  }
}
