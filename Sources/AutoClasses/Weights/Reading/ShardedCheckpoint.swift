import Tensors

/// A checkpoint in several files and the index that says which tensor is where. As in Python, tensors of a shard that
/// the index does not list are left alone.
struct ShardedCheckpoint: CheckpointReader {
  let path: String
  let directory: CheckpointDirectory
  let metadata: [String: String]
  private let shards: [any CheckpointReader]
  /// Shard and position in it, by position in `directory`.
  private let places: [(shard: Int, position: Int)]

  /// - Throws: ``LoadError`` (`invalidFile`) when a shard does not have a tensor that the index expects in it, or two
  ///   shards have it.
  init(_ index: ShardIndex, shards: [any CheckpointReader]) throws {
    path = index.path
    var entries: [CheckpointEntry] = []
    var places: [(shard: Int, position: Int)] = []
    for (name, shard) in index.tensors {
      guard let position = shards[shard].directory[name] else {
        throw LoadError(
          .invalidFile,
          "'\(index.path)' expects the tensor \(SafetensorsError.quoted(name)) in "
            + "\(SafetensorsError.quoted(index.shards[shard])), which does not have it; download the "
            + "checkpoint again")
      }
      places.append((shard, position))
      entries.append(shards[shard].directory.entries[position])
    }
    directory = CheckpointDirectory(entries)
    for (other, reader) in shards.enumerated() {
      for name in reader.names {
        guard let position = directory[name], places[position].shard != other else { continue }
        throw LoadError(
          .invalidFile,
          "'\(index.path)': the tensor \(SafetensorsError.quoted(name)) is in "
            + "\(SafetensorsError.quoted(index.shards[places[position].shard])) and in "
            + "\(SafetensorsError.quoted(index.shards[other])); expected it in one of them, convert the "
            + "checkpoint again")
      }
    }
    metadata = shards.first?.metadata ?? [:]
    self.shards = shards
    self.places = places
  }

  func tensor(at position: Int) throws(WeightsError) -> Tensor {
    let (shard, place) = places[position]
    return try shards[shard].tensor(at: place)
  }

  func checkBytes(at position: Int) throws(WeightsError) {
    let (shard, place) = places[position]
    try shards[shard].checkBytes(at: place)
  }
}
