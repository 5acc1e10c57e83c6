import Files
import Tensors

/// Turns a checkpoint of any format that this package reads into safetensors files that Python reads too, with the
/// configuration and the tokenizer's files beside them.
///
/// Tensors keep their types and bits; those that GGUF packs in blocks become f32. A TensorFlow checkpoint comes out under
/// the names that the architecture of its `config.json` uses, where those are known.
public struct Conversion: Sendable {
  /// How far a conversion has come: the file, the bytes of its tensors that are written, and all of them.
  public typealias Progress = @Sendable (_ file: String, _ done: Int, _ total: Int) -> Void

  /// The file that was read.
  public let source: String
  /// "safetensors", "pytorch", "tensorBundle", "hdf5" or "gguf".
  public let format: String
  /// The files that were written, with the number of their tensors.
  public let files: [(name: String, tensors: Int)]
  /// The bytes of all tensors.
  public let byteCount: Int
  /// The files that were copied as they are.
  public let copied: [String]
  /// What is in the source and in no file, because it is not numbers: names and types.
  public let skipped: [(name: String, dtype: String)]

  /// The number of tensors that were written.
  public var tensors: Int { files.reduce(0) { $0 + $1.tensors } }

  /// Converts a checkpoint, and compares what was written with the source bit for bit.
  ///
  /// - Parameters:
  ///   - id: a folder, a file of weights, or a name that ``ModelSource`` leads to.
  ///   - folder: where the files go; made when it is not there.
  ///   - maxShardSize: the most bytes of tensors in one file.
  ///   - options: which file, revision, subfolder and cache.
  ///   - progress: called as tensors are written.
  /// - Returns: what was done.
  /// - Throws: the format's error for a file that breaks a rule, ``LoadError``, ``WeightsError`` for a tensor that
  ///   cannot be read, `FileError` or ``SafetensorsError`` when a file cannot be written.
  public static func convert(
    pretrained id: String, to folder: String, maxShardSize: Int = 5_000_000_000,
    options: LoadOptions = LoadOptions(), progress: @escaping Progress = { _, _, _ in }
  ) async throws -> Conversion {
    let found = try await FoundCheckpoint(id, options)
    let checkpoint = try await named(found.reader, found.files)
    let (positions, skipped) = kept(checkpoint)
    let tensors = try positions.map { position in
      let entry = checkpoint.directory.entries[position]
      guard let dtype = checkpoint.dtype(at: position) else {
        throw WeightsError.unsupportedDType(
          tensor: entry.name, dtype: entry.dtype, file: checkpoint.path)
      }
      return SafetensorsDescription(name: entry.name, dtype: dtype, shape: entry.shape)
    }
    try FileSystem.makeDirectory(folder)
    let writer = ShardedWriter(tensors: tensors, maxShardSize: maxShardSize, variant: nil) {
      (position) throws(WeightsError) in
      try checkpoint.checkBytes(at: positions[position])
      return try checkpoint.tensor(at: positions[position])
    }
    let plan = try writer.write(to: folder, progress: progress)
    try verify(plan, in: folder, tensors, writer.tensor)
    return Conversion(
      source: found.path, format: "\(found.file.format)",
      files: plan.files.map { ($0.name, $0.positions.count) }, byteCount: plan.totalSize,
      copied: try await copy(found.files, to: folder), skipped: skipped)
  }

  /// A TensorFlow checkpoint under a model's names, where its configuration says which model it is.
  private static func named(
    _ checkpoint: any CheckpointReader, _ files: ModelFiles
  ) async throws -> any CheckpointReader {
    guard let variables = checkpoint as? TensorBundleCheckpoint,
      try await files.path(of: "config.json") != nil,
      let config = try? AutoConfig.read(try await ConfigFile(files), set: [:]).config,
      let named = type(of: config) as? any TensorFlowNamed.Type
    else { return checkpoint }
    return try TensorBundleCheckpoint(variables, names: named.tensorFlowNames)
  }

  /// The positions of what is written. Of several tensors with the same name the last counts.
  private static func kept(
    _ checkpoint: any CheckpointReader
  ) -> (positions: [Int], skipped: [(name: String, dtype: String)]) {
    var positions: [Int] = []
    var skipped: [(name: String, dtype: String)] = []
    for (position, entry) in checkpoint.directory.entries.enumerated() {
      if notNumbers.contains(entry.dtype) {
        skipped.append((entry.name, entry.dtype))
      } else if checkpoint.directory[entry.name] == position {
        positions.append(position)
      }
    }
    return (positions, skipped)
  }

  private static let notNumbers: Set<String> = ["DT_STRING", "DT_RESOURCE", "DT_VARIANT"]
}

extension Conversion {
  /// Reads the files again and compares every tensor with the source.
  private static func verify(
    _ plan: ShardPlan, in folder: String, _ tensors: [SafetensorsDescription],
    _ original: (_ position: Int) throws(WeightsError) -> Tensor
  ) throws {
    for (name, positions) in plan.files {
      let path = FileSystem.join(folder, name)
      let file = try SafetensorsFile(path: path)
      for position in positions {
        let expected = tensors[position]
        let entry = try file.entry(named: expected.name)
        let source = try original(position)
        let same =
          entry.dtype == expected.dtype && entry.shape == expected.shape
          && source.withBytes { source in
            file.withBytes(of: entry) { equalBytes($0, source) }
          }
        guard same else {
          throw LoadError(
            .invalidFile,
            "\(path): tensor \(SafetensorsError.quoted(expected.name)) is not what was written; check "
              + "the disk and convert again")
        }
      }
      guard file.count == positions.count else {
        throw LoadError(
          .invalidFile, "\(path): expected \(positions.count) tensors, found \(file.count)")
      }
    }
  }

  /// What belongs to a model besides its weights, as far as it is there.
  private static let companions =
    ["config.json", "generation_config.json", "preprocessor_config.json", "processor_config.json"]
    + AutoTokenizer.fileNames
    + [
      "vocab.json", "merges.txt", "spiece.model", "tokenizer.model", "sentencepiece.bpe.model",
      "chat_template.jinja", "chat_template.json", "modules.json", "1_Pooling/config.json",
      "sentence_bert_config.json",
    ]

  private static func copy(_ files: ModelFiles, to folder: String) async throws -> [String] {
    let names = companions
    let paths = try await files.paths(of: names)
    var copied: [String] = []
    for name in names {
      guard let path = paths[name], !copied.contains(name) else { continue }
      let target = FileSystem.join(folder, name)
      // In the folder of the source everything is there already.
      let bytes = try FileSystem.readAll(path)
      if (try? FileSystem.readAll(target)) != bytes {
        try FileSystem.makeDirectory(FileSystem.directory(of: target))
        try FileSystem.writeAtomically(target, bytes)
      }
      copied.append(name)
    }
    return copied
  }
}
