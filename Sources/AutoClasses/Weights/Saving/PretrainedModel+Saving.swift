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
  /// - Throws: `FileError` or ``SafetensorsError`` when a file cannot be written, ``WeightsError`` when the
  ///   checkpoint that the model was read from cannot be read any more.
  public func save(
    to folder: String, maxShardSize: Int = 5_000_000_000, variant: String? = nil
  ) throws {
    try FileSystem.makeDirectory(folder)
    let all = parameters.all
    let dtypes = all.map { parameters.dtype(of: $0) }
    var config = config
    config.common.architectures = [Self.className]
    config.common.dtype =
      zip(all, dtypes).lazy.compactMap { $1?.pythonFloatName }.first ?? config.common.dtype
    try config.save(to: folder)

    let descriptions = try zip(all, dtypes).map { parameter, dtype in
      guard let dtype else {
        let type = try parameters.tensor(parameter).dtype.rawValue
        throw SafetensorsError(
          .unsupportedDType(type), file: FileSystem.join(folder, WeightFile.safetensors.name),
          tensor: parameter.name)
      }
      return SafetensorsDescription(name: parameter.name, dtype: dtype, shape: parameter.shape)
    }
    let writer = ShardedWriter(
      tensors: descriptions, maxShardSize: maxShardSize, variant: variant
    ) { (position) throws(WeightsError) in try parameters.tensor(all[position]) }
    _ = try writer.write(to: folder)
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
