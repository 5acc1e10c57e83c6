public import Files

/// Why the Auto classes choose what they choose for a model: which files were looked for, which rule named each class,
/// and which heads the weights have. The weights themselves are not read, nor downloaded.
public struct Explanation: Sendable {
  /// A class and the rule that chose it.
  public struct Choice: Sendable {
    /// "BertConfig"
    public let className: String
    /// "model_type 'bert' in config.json"
    public let rule: String
  }
  /// What one Auto class would give.
  public struct Model: Sendable {
    /// "AutoModelForMaskedLM"
    public let autoClass: String
    /// "BertForMaskedLM"
    public let className: String
    /// Parameters that the checkpoint does not have, or has in another shape. Sorted; empty for a trained model.
    public let untrained: [String]
  }
  /// What the weight file holds.
  public struct Weights: Sendable {
    /// The file's name.
    public let file: String
    /// Number of tensors.
    public let tensors: Int
    /// Number of elements of all tensors.
    public let parameters: Int
    /// Bytes of all tensors.
    public let bytes: Int
    /// The types of the tensors, "F32".
    public let dtypes: [String]
  }

  /// The name that was asked for.
  public let id: String
  /// The files that were looked for, and whether they are there.
  public let files: [(name: String, found: Bool)]
  /// The configuration's class.
  public let config: Choice
  /// The tokenizer's class; nil when there are no files for one.
  public let tokenizer: Choice?
  /// The processor's class; nil when the model has none.
  public let processor: Choice?
  /// What the Auto classes would give, one by one.
  public let models: [Model]
  /// The weights; nil when there is no file that this package reads.
  public let weights: Weights?

  /// Looks at a model.
  ///
  /// - Parameters:
  ///   - id: a folder, or a name that ``ModelSource`` leads to.
  ///   - options: which revision, subfolder and cache.
  /// - Returns: what was found and chosen.
  /// - Throws: the errors of ``AutoConfig`` and of the weight file's header.
  public static func of(
    pretrained id: String, options: LoadOptions = LoadOptions()
  ) async throws -> Explanation {
    let files = try await ModelFiles(id, options, purpose: .configuration)
    let file = try await ConfigFile(files)
    let (type, rule) = try AutoConfig.choose(file)
    let config = try type.init(json: file.json)
    let weights = try await WeightFileOutline(files, options, for: config)
    return Explanation(
      id: id,
      files: try await looked(for: files, weights),
      config: Choice(className: type.className, rule: rule),
      tokenizer: try? await AutoTokenizer.choose(files, file),
      processor: (try? await AutoProcessor.choose(files)) ?? nil,
      models: try AutoClass.all.compactMap { try $0.explain(config, weights?.outline) },
      weights: weights.map(Weights.init))
  }

  private static func looked(
    for files: ModelFiles, _ weights: WeightFileOutline?
  ) async throws -> [(name: String, found: Bool)] {
    let names = ["config.json"] + AutoTokenizer.fileNames
    let paths = try await files.paths(of: names)
    return names.map { ($0, paths[$0] != nil) }
      + [(weights?.file.name ?? WeightFile.safetensors.name, weights != nil)]
  }
}

extension Explanation.Weights {
  init(_ weights: WeightFileOutline) {
    let entries = weights.outline.directory.entries
    self.init(
      file: weights.file.name, tensors: entries.count,
      parameters: entries.reduce(0) { $0 + $1.count },
      bytes: entries.reduce(0) { $0 + $1.byteCount },
      dtypes: Set(entries.map(\.dtype)).sorted())
  }
}

extension Explanation {
  /// The same for machines.
  public var json: JSON {
    var (tokenizer, processor) = (JSON.null, JSON.null)
    if let choice = self.tokenizer { tokenizer = Self.json(choice) }
    if let choice = self.processor { processor = Self.json(choice) }
    var weights = JSON.null
    if let found = self.weights {
      weights = [
        "file": .string(found.file), "tensors": .integer(found.tensors),
        "parameters": .integer(found.parameters), "bytes": .integer(found.bytes),
        "dtypes": .array(found.dtypes.map(JSON.string)),
      ]
    }
    let models = self.models.map { model -> JSON in
      [
        "auto_class": .string(model.autoClass), "class": .string(model.className),
        "trained": .bool(model.untrained.isEmpty),
        "untrained": .array(model.untrained.map(JSON.string)),
      ]
    }
    let files = self.files.map { file -> JSON in
      ["name": .string(file.name), "found": .bool(file.found)]
    }
    return [
      "id": .string(id), "files": .array(files), "config": Self.json(config),
      "tokenizer": tokenizer, "processor": processor, "weights": weights, "models": .array(models),
    ]
  }

  private static func json(_ choice: Choice) -> JSON {
    ["class": .string(choice.className), "rule": .string(choice.rule)]
  }
}
