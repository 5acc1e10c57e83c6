import Files
import Tensors

extension PretrainedModel {
  /// Writes the configuration and the weights into a folder, as `save_pretrained` of transformers does: safetensors
  /// files under Python's names, tied weights once, and an index when there are several. Weights are saved in the types
  /// that they were read in; each file appears when it is complete.
  ///
  /// - Parameters:
  ///   - folder: the folder, which is made when it is not there; an earlier save in it is replaced.
  ///   - maxShardSize: the most bytes of weights in one file; a larger parameter has a file alone.
  ///   - variant: goes into the names of the weights: "fp16" for `model.fp16.safetensors`.
  /// - Throws: ``FileError`` or ``SafetensorsError`` when a file cannot be written, ``WeightsError`` when the
  ///   checkpoint that the model was read from cannot be read any more.
  public func save(
    to folder: String, maxShardSize: Int = 5_000_000_000, variant: String? = nil
  ) throws {
    try FileSystem.makeDirectory(folder)
    let all = parameters.all
    let dtypes = try all.map { try parameters.dtype(of: $0) }
    var config = config
    config.common.architectures = [Self.className]
    config.common.dtype =
      zip(all, dtypes).lazy.compactMap { $1?.pythonFloatName }.first ?? config.common.dtype
    try config.save(to: folder)

    let single = WeightFile.safetensors.variant(variant).name
    let index = WeightFile.safetensorsIndex.variant(variant).name
    let sizes = zip(all, dtypes).map { parameter, dtype in
      (dtype ?? .f64).bits / 8 * parameter.shape.reduce(1, *)
    }
    let plan = ShardPlan(sizes: sizes, limit: maxShardSize, name: single)
    for (name, positions) in plan.files {
      try write(positions.map { (all[$0], dtypes[$0]) }, to: FileSystem.join(folder, name))
    }
    if plan.isSharded {
      let json = Self.index(plan, names: all.map(\.name), shapes: all.map(\.shape))
      let text = json.serialized(indent: 2, sortedKeys: true) + "\n"
      try FileSystem.writeAtomically(FileSystem.join(folder, index), text.utf8)
    }
    // What is left of an earlier save would be read in place of this one.
    let new = Set(plan.files.map(\.name) + (plan.isSharded ? [index] : []))
    for file in try FileSystem.list(folder) where !new.contains(file) {
      if file == single || file == index || ShardPlan.isShard(file, of: single) {
        FileSystem.remove(FileSystem.join(folder, file))
      }
    }
  }

  private func write(
    _ shard: [(parameter: ModelParameters.Parameter, dtype: SafetensorsDType?)], to path: String
  ) throws {
    let descriptions = try shard.map { parameter, dtype in
      guard let dtype else {
        let type = try parameters.tensor(parameter).dtype.rawValue
        throw SafetensorsError(.unsupportedDType(type), file: path, tensor: parameter.name)
      }
      return SafetensorsDescription(name: parameter.name, dtype: dtype, shape: parameter.shape)
    }
    // The writer's closure has one kind of error; the other one is thrown in its place.
    var failure: WeightsError?
    do {
      try SafetensorsFile.write(to: path, descriptions, metadata: ["format": "pt"]) {
        (position, write) throws(SafetensorsError) in
        let tensor: Tensor
        do throws(WeightsError) {
          tensor = try parameters.tensor(shard[position].parameter)
        } catch {
          failure = error
          return
        }
        try tensor.withBytes { (bytes) throws(SafetensorsError) in try write(bytes) }
      }
    } catch {
      throw failure ?? error
    }
  }

  private static func index(_ plan: ShardPlan, names: [String], shapes: [[Int]]) -> JSON {
    var map = JSONObject()
    for (file, positions) in plan.files {
      for position in positions { map[names[position]] = .string(file) }
    }
    let parameters = shapes.reduce(0) { $0 + $1.reduce(1, *) }
    return [
      "metadata": [
        "total_parameters": .integer(parameters), "total_size": .integer(plan.totalSize),
      ],
      "weight_map": .object(map),
    ]
  }
}

extension SafetensorsDType {
  /// What `config.json` calls a type of floats.
  fileprivate var pythonFloatName: String? {
    switch self {
    case .f64: "float64"
    case .f32: "float32"
    case .f16: "float16"
    case .bf16: "bfloat16"
    default: nil
    }
  }
}
