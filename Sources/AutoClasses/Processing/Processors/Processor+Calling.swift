import Tensors
import Tokenization

extension Processor {
  /// Prepares sound.
  ///
  /// - Parameters:
  ///   - samples: one channel, from -1 to 1.
  ///   - samplingRate: how many of them are a second; another rate than the model's is refused. nil is not checked.
  /// - Returns: what the model takes.
  /// - Throws: ``ProcessorError`` (`invalidInput`).
  public func callAsFunction(_ samples: [Float], samplingRate: Int?) throws -> ModelInputs {
    try self(audio: [samples], samplingRate: samplingRate)
  }

  /// Prepares sound of one channel at the model's rate.
  public func callAsFunction(_ audio: Audio) throws -> ModelInputs {
    try part(featureExtractor, "\(className) takes no sound")(audio)
  }

  /// Prepares a picture.
  public func callAsFunction(_ image: Image) throws -> ModelInputs { try self(images: [image]) }

  /// Prepares a text.
  public func callAsFunction(_ text: String) throws -> ModelInputs { try self(text: [text]) }

  /// Prepares texts, pictures and sound, whichever the processor takes. What is nil is as the class has it.
  ///
  /// - Parameters:
  ///   - text: texts; of a processor for speech their tokens are the `labels`.
  ///   - images: pictures.
  ///   - audio: recordings of one channel each, from -1 to 1.
  ///   - samplingRate: samples a second; another rate than the model's is refused. nil is not checked.
  ///   - padding: how rows of different lengths become one batch.
  ///   - maxLength: for `truncation` and for `padding: .maxLength`.
  ///   - truncation: whether longer rows are cut to `maxLength`.
  ///   - padToMultipleOf: what the padded length is a multiple of.
  ///   - returnAttentionMask: whether sound has an `attention_mask`.
  /// - Returns: what the model takes.
  /// - Throws: ``ProcessorError`` and `TokenizerError` where Python raises.
  public func callAsFunction(
    text: [String]? = nil, images: [Image]? = nil, audio: [[Float]]? = nil,
    samplingRate: Int? = nil, padding: FeatureExtractor.Padding? = nil, maxLength: Int? = nil,
    truncation: Bool? = nil, padToMultipleOf: Int? = nil, returnAttentionMask: Bool? = nil
  ) throws -> ModelInputs {
    guard text != nil || images != nil || audio != nil else {
      throw ProcessorError(
        .invalidInput,
        kind?.complaint ?? "You need to provide at least one input to call \(className)")
    }
    var others = ModelInputs()
    if let images {
      others = try part(imageProcessor, "\(className) takes no pictures")(images)
    }
    if let audio {
      let extractor = try part(featureExtractor, "\(className) takes no sound")
      others = try extractor(
        audio, samplingRate: samplingRate, padding: padding, maxLength: maxLength,
        truncation: truncation, padToMultipleOf: padToMultipleOf,
        returnAttentionMask: returnAttentionMask)
    }
    guard let text else { return others }
    let tokenizer = try part(tokenizer, "\(className) takes no texts")
    var call = TextCall(padding, maxLength, truncation)
    if padding == nil, let length = kind?.textLength {
      call.padding = .maxLength
      call.maxLength = call.maxLength ?? length
    }
    let tokens = try Self.tensors(
      tokenizer(
        text, padding: call.padding, truncation: call.truncation, maxLength: call.maxLength,
        padToMultipleOf: padToMultipleOf, contents: kind?.contents))
    return try joined(others, tokens)
  }

  private func joined(_ others: ModelInputs, _ tokens: ModelInputs) throws -> ModelInputs {
    guard let kind, !others.names.isEmpty else { return tokens }
    var (result, rest) = (others, tokens)
    switch kind.text {
    case .afterOthers: break
    case .beforeOthers: (result, rest) = (tokens, others)
    case .labels:
      result["labels"] = tokens["input_ids"]
      return result
    case .alone:
      throw ProcessorError(
        .invalidInput,
        "Text and audios are mututally exclusive when passed to `SeamlessM4T`. Specify one or another."
      )
    }
    for (name, tensor) in rest { result[name] = tensor }
    return result
  }

  /// The keys of an encoding as tensors.
  private static func tensors(_ encoding: BatchEncoding) throws(ProcessorError) -> ModelInputs {
    guard Set(encoding.inputIds.map(\.count)).count <= 1 else {
      throw ProcessorError(
        .invalidInput,
        "Unable to create tensor, you should probably activate truncation and/or padding with "
          + "'padding=True' 'truncation=True' to have batched tensors with the same length. Perhaps your "
          + "features (`input_ids` in this case) have excessive nesting (inputs type `list` where type `int` "
          + "is expected).")
    }
    var result = ModelInputs()
    for key in encoding.keys {
      switch key {
      case "input_ids": result[key] = Tensor(encoding.inputIds)
      case "attention_mask": result[key] = Tensor(encoding.attentionMask)
      case "token_type_ids": result[key] = encoding.tokenTypeIds.map { Tensor($0) }
      default: break
      }
    }
    return result
  }

  /// A call's arguments as a tokenizer has them.
  private struct TextCall {
    var padding: PreTrainedTokenizer.Padding
    var truncation: PreTrainedTokenizer.Truncation
    var maxLength: Int?

    init(_ padding: FeatureExtractor.Padding?, _ maxLength: Int?, _ truncation: Bool?) {
      self.maxLength = maxLength
      self.padding =
        switch padding {
        case nil: .automatic
        case .some(.none): .none
        case .longest: .longest
        case .maxLength: .maxLength
        }
      self.truncation = truncation.map { $0 ? .longestFirst : .none } ?? .automatic
    }
  }
}
