import Files
import Tensors
public import Tokenization

/// Texts to vectors, as the sentence-transformers library does: a base model, a pooling of its states, and whatever
/// else `modules.json` lists. A model without that file is pooled by the mean.
public struct SentenceEncoder: Sendable {
  /// The tokenizer, which cuts texts at ``maxLength`` tokens.
  public let tokenizer: PreTrainedTokenizer
  /// The base model.
  public let model: any PretrainedModel<BaseModelTask>
  /// Tokens beyond this are cut off, special tokens included.
  public let maxLength: Int
  private let pooling: Pooling
  private let normalizes: Bool
  private let lowercases: Bool

  /// Loads a model and its pooling.
  ///
  /// - Parameters:
  ///   - id: the model.
  ///   - options: which revision and cache; a pooler that the checkpoint lacks is no error.
  /// - Returns: the encoder.
  /// - Throws: ``LoadError`` for a folder that is no model or lists a module that is not known.
  public static func from(
    pretrained id: String, options: LoadOptions = LoadOptions()
  ) async throws -> SentenceEncoder {
    let files = try await ModelFiles(id, options, purpose: .configuration)
    let modules = try await SentenceModules(files)
    let transformer = files[modules.transformer]
    var options = options
    // The pooler, which checkpoints of sentence encoders may lack, is not used.
    options.onUntrainedHead = .allow
    let model = try await AutoModel.load(transformer, nil, options).model
    let tokenizer = try await AutoTokenizer.load(transformer)
    let positions = model.config[attribute: "max_position_embeddings"]?.intValue ?? .max
    return SentenceEncoder(
      tokenizer: tokenizer, model: model,
      maxLength: min(
        modules.maxLength ?? min(positions, tokenizer.modelMaxLength ?? .max), positions),
      pooling: modules.pooling, normalizes: modules.normalizes, lowercases: modules.lowercases)
  }

  /// One vector for each text, in order. Texts of like length are run together.
  ///
  /// - Parameters:
  ///   - texts: the texts.
  ///   - batchSize: how many texts are run at once; more use more memory.
  /// - Returns: the vectors, each as wide as the pooling makes it.
  /// - Throws: `TokenizerError` or ``InputError``.
  public func callAsFunction(_ texts: [String], batchSize: Int = 32) throws -> [[Float]] {
    let encoded = try texts.map(encode)
    let order = encoded.indices.sorted {
      encoded[$0].inputIds[0].count < encoded[$1].inputIds[0].count
    }
    var vectors = [[Float]](repeating: [], count: texts.count)
    for start in stride(from: 0, to: order.count, by: max(batchSize, 1)) {
      let batch = order[start..<min(start + max(batchSize, 1), order.count)]
      for (index, vector) in zip(batch, try embed(batch.map { encoded[$0] })) {
        vectors[index] = vector
      }
    }
    return vectors
  }

  /// A text's tokens, as many as the model takes.
  func encode(_ text: String) throws(TokenizerError) -> BatchEncoding {
    try tokenizer(
      lowercases ? text.lowercased() : text, truncation: .longestFirst, maxLength: maxLength)
  }

  /// A text's vector from the states `[count, width]` of its tokens.
  func vector(_ states: UnsafeBufferPointer<Float>, width: Int) -> [Float] {
    let vector = pooling(states, width: width)
    return normalizes ? Self.normalized(vector) : vector
  }

  private func embed(_ batch: [BatchEncoding]) throws(InputError) -> [[Float]] {
    let counts = batch.map { $0.inputIds[0].count }
    let length = counts.max() ?? 0
    func padded(_ row: [Int]) -> [Int] { row + Array(repeating: 0, count: length - row.count) }
    let inputs = ModelInputs(
      inputIds: batch.map { padded($0.inputIds[0]) },
      attentionMask: batch.map { padded($0.attentionMask[0]) },
      tokenTypeIds: batch[0].tokenTypeIds == nil
        ? nil : batch.map { padded($0.tokenTypeIds?[0] ?? []) })
    let states = try model(inputs, outputAttentions: false, outputHiddenStates: false)
      .lastHiddenState
    let width = states.shape[2]
    return states.withFloats { floats in
      counts.enumerated().map { row, count in
        let start = row * length * width
        return vector(
          UnsafeBufferPointer(rebasing: floats[start..<start + count * width]), width: width)
      }
    }
  }

  /// The vector with length 1; zeros stay.
  static func normalized(_ vector: [Float]) -> [Float] {
    let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return vector.map { $0 / max(norm, 1e-12) }
  }
}

/// What `modules.json` and the files it points to say.
private struct SentenceModules {
  var transformer = ""
  var pooling = Pooling.mean
  var normalizes = false
  var lowercases = false
  var maxLength: Int?

  init(_ files: ModelFiles) async throws {
    if let path = try await files.path(of: "modules.json") {
      for module in try JSON(file: path).arrayValue ?? [] {
        let folder = module["path"]?.stringValue ?? ""
        let type = module["type"]?.stringValue ?? ""
        switch type.split(separator: ".").last {
        case "Transformer": transformer = folder
        case "Normalize": normalizes = true
        case "Pooling":
          let name = FileSystem.join(folder, "config.json")
          guard let path = try await files.path(of: name) else {
            throw LoadError(.missingFile, "\(files.id) has a Pooling module but no file \(name)")
          }
          pooling = try Pooling(json: try JSON(file: path), file: path)
        default:
          throw LoadError(
            .unsupported,
            "\(path): module type '\(type)' is not known; known are Transformer, Pooling, Normalize"
          )
        }
      }
    }
    let settings = FileSystem.join(transformer, "sentence_bert_config.json")
    if let path = try await files.path(of: settings) {
      let json = try JSON(file: path)
      maxLength = json["max_seq_length"]?.intValue
      lowercases = json["do_lower_case"]?.boolValue ?? false
    }
  }
}
