import Files
import Tensors

/// Writes tensors as transformers does: `model.safetensors`, or several such files and their index.
struct ShardedWriter {
  /// The tensors without their bytes.
  let tensors: [SafetensorsDescription]
  /// The most bytes of tensors in one file; a larger tensor has a file alone.
  let maxShardSize: Int
  /// Goes into the names of the files: "fp16" for `model.fp16.safetensors`.
  let variant: String?
  /// The tensor of a position.
  let tensor: (_ position: Int) throws(WeightsError) -> Tensor

  /// Writes the files into a folder that is there; each appears when it is complete. What is left of an earlier save is
  /// removed.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - progress: called with the file and the bytes of its tensors that are written.
  /// - Returns: which tensors are in which file.
  /// - Throws: ``SafetensorsError`` or `FileError` when a file cannot be written, ``WeightsError`` when a tensor
  ///   cannot be read.
  func write(
    to folder: String,
    progress: (_ file: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
  ) throws -> ShardPlan {
    let single = WeightFile.safetensors.variant(variant).name
    let index = WeightFile.safetensorsIndex.variant(variant).name
    let sizes = tensors.map { (try? $0.dtype.byteCount($0.shape).get()) ?? 0 }
    let plan = ShardPlan(sizes: sizes, limit: maxShardSize, name: single)
    for (name, positions) in plan.files {
      let total = positions.reduce(0) { $0 + sizes[$1] }
      var done = 0
      progress(name, 0, total)
      try write(positions, to: FileSystem.join(folder, name)) {
        done += $0
        progress(name, done, total)
      }
    }
    if plan.isSharded {
      let text = json(plan).serialized(indent: 2, sortedKeys: true) + "\n"
      try FileSystem.writeAtomically(FileSystem.join(folder, index), text.utf8)
    }
    // An older file would be read in place of these.
    let new = Set(plan.files.map(\.name) + (plan.isSharded ? [index] : []))
    for file in try FileSystem.list(folder) where !new.contains(file) {
      if file == single || file == index || ShardPlan.isShard(file, of: single) {
        FileSystem.remove(FileSystem.join(folder, file))
      }
    }
    return plan
  }

  private func write(
    _ positions: [Int], to path: String, progress: (_ written: Int) -> Void
  ) throws {
    // The writer's closure has one kind of error; the other one is thrown in its place.
    var failure: WeightsError?
    do {
      try SafetensorsFile.write(
        to: path, positions.map { tensors[$0] }, metadata: ["format": "pt"]
      ) { (index, write) throws(SafetensorsError) in
        let tensor: Tensor
        do throws(WeightsError) { tensor = try self.tensor(positions[index]) } catch {
          failure = error
          return
        }
        try tensor.withBytes { (bytes) throws(SafetensorsError) in try write(bytes) }
        progress(tensor.byteCount)
      }
    } catch {
      throw failure ?? error
    }
    if let failure { throw failure }
  }

  private func json(_ plan: ShardPlan) -> JSON {
    var map = JSONObject()
    for (file, positions) in plan.files {
      for position in positions { map[tensors[position].name] = .string(file) }
    }
    let parameters = tensors.reduce(0) { $0 + $1.shape.reduce(1, *) }
    return [
      "metadata": [
        "total_parameters": .integer(parameters), "total_size": .integer(plan.totalSize),
      ],
      "weight_map": .object(map),
    ]
  }
}
