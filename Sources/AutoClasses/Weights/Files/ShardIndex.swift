import Files

/// Which tensor is in which of several files: `….index.json`.
struct ShardIndex: Sendable {
  /// The path of the index, for errors.
  let path: String
  /// The shards by name, in order, without duplicates.
  let shards: [String]
  /// Tensor names and positions in `shards`, in the order of the index.
  let tensors: [(name: String, shard: Int)]

  /// - Throws: ``LoadError`` (`invalidFile`) for a file that is no index.
  init(path: String) throws {
    self.path = path
    let json: JSON
    do {
      json = try JSON(file: path)
    } catch let error as JSONError {
      throw LoadError(.invalidFile, "'\(path)' is not a valid JSON file. \(error)", cause: error)
    }
    guard let map = json["weight_map"]?.objectValue else {
      throw LoadError(
        .invalidFile,
        "'\(path)' should hold a JSON object with the key \"weight_map\"; it is not the index of a "
          + "checkpoint, or it is damaged")
    }
    let files = try map.map { name, file in
      guard let text = file.stringValue else {
        throw LoadError(
          .invalidFile,
          "'\(path)': weight_map[\(SafetensorsError.quoted(name))] should be the name of a file")
      }
      if let problem = RelativePath.problem(text) {
        throw LoadError(
          .invalidFile,
          "'\(path)': weight_map[\(SafetensorsError.quoted(name))] is "
            + "\(SafetensorsError.quoted(text)), which may lie outside of the model's folder: \(problem)"
        )
      }
      return text
    }
    let shards = Set(files).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let positions = Dictionary(uniqueKeysWithValues: shards.enumerated().map { ($1, $0) })
    self.shards = shards
    tensors = zip(map, files).map { ($0.key, positions[$1] ?? 0) }
  }

  /// The error for a shard that is not there.
  static func missing(_ name: String, in path: String, _ id: String) -> LoadError {
    LoadError(
      .missingFile,
      "'\(path)' lists the shard \(SafetensorsError.quoted(name)), which \(id) does not have; "
        + "download the checkpoint again")
  }
}
