public import Tensors
public import Tokenization

/// What prepares everything that a model takes: a tokenizer, and an image processor or a feature extractor. For a model
/// that needs one of them only it is that one.
///
/// Source: transformers 4.57, processing_utils.py and processing_*.py.
public struct Processor: Sendable {
  /// The Python class, "Wav2Vec2Processor"; that of the part when it stands alone.
  public let className: String
  /// What prepares texts, and makes texts of ids.
  public let tokenizer: PreTrainedTokenizer?
  /// What prepares pictures.
  public let imageProcessor: ImageProcessor?
  /// What prepares sound.
  public let featureExtractor: FeatureExtractor?
  let kind: ProcessorClass?

  /// A tokenizer alone.
  public init(_ tokenizer: PreTrainedTokenizer) {
    self.init(tokenizer.className, nil, tokenizer: tokenizer)
  }

  /// An image processor alone.
  public init(_ imageProcessor: ImageProcessor) {
    self.init(imageProcessor.className, nil, imageProcessor: imageProcessor)
  }

  /// A feature extractor alone.
  public init(_ featureExtractor: FeatureExtractor) {
    self.init(featureExtractor.className, nil, featureExtractor: featureExtractor)
  }

  /// A processor of pictures and texts.
  ///
  /// - Parameters:
  ///   - className: "CLIPProcessor".
  ///   - imageProcessor: what prepares pictures.
  ///   - tokenizer: what prepares texts.
  /// - Throws: ``ProcessorError`` when there is no such class here, or it has other parts.
  public init(
    _ className: String, imageProcessor: ImageProcessor, tokenizer: PreTrainedTokenizer
  ) throws(ProcessorError) {
    let kind = try Self.kind(className)
    guard case .imageProcessor(let name) = kind.part,
      name ?? imageProcessor.className == imageProcessor.className
    else { throw Self.wrongPart(className, imageProcessor.className) }
    self.init(className, kind, tokenizer: tokenizer, imageProcessor: imageProcessor)
  }

  /// A processor of sound and texts.
  ///
  /// - Parameters:
  ///   - className: "WhisperProcessor".
  ///   - featureExtractor: what prepares sound.
  ///   - tokenizer: what prepares texts.
  /// - Throws: ``ProcessorError`` when there is no such class here, or it has other parts.
  public init(
    _ className: String, featureExtractor: FeatureExtractor, tokenizer: PreTrainedTokenizer
  ) throws(ProcessorError) {
    let kind = try Self.kind(className)
    guard case .featureExtractor(featureExtractor.className) = kind.part else {
      throw Self.wrongPart(className, featureExtractor.className)
    }
    self.init(className, kind, tokenizer: tokenizer, featureExtractor: featureExtractor)
  }

  private init(
    _ className: String, _ kind: ProcessorClass?, tokenizer: PreTrainedTokenizer? = nil,
    imageProcessor: ImageProcessor? = nil, featureExtractor: FeatureExtractor? = nil
  ) {
    self.className = className
    self.kind = kind
    self.tokenizer = tokenizer
    self.imageProcessor = imageProcessor
    self.featureExtractor = featureExtractor
  }

  static func kind(_ name: String) throws(ProcessorError) -> ProcessorClass {
    if let kind = ProcessorClass.named(name) { return kind }
    throw ProcessorError(
      .unknownClass,
      "The processor '\(name)' is not known here; known are "
        + ProcessorClass.known.map(\.name).joined(separator: ", "))
  }

  private static func wrongPart(_ className: String, _ part: String) -> ProcessorError {
    ProcessorError(.unknownClass, "Received a \(part) for a \(className), which has another part")
  }

  /// The text of ids; see ``Tokenization/PreTrainedTokenizer/decode(_:skipSpecialTokens:cleanUpTokenizationSpaces:)``.
  ///
  /// - Parameters:
  ///   - ids: the ids.
  ///   - skipSpecialTokens: whether special tokens are left out.
  /// - Returns: the text.
  /// - Throws: ``ProcessorError`` (`invalidInput`) when there is no tokenizer.
  public func decode(_ ids: [Int], skipSpecialTokens: Bool = false) throws(ProcessorError) -> String
  {
    try part(tokenizer, "Cannot decode text: \(className) has no tokenizer.")
      .decode(ids, skipSpecialTokens: skipSpecialTokens)
  }

  /// The texts of many rows of ids.
  ///
  /// - Parameters:
  ///   - rows: the ids of each text.
  ///   - skipSpecialTokens: whether special tokens are left out.
  /// - Returns: the texts.
  /// - Throws: ``ProcessorError`` (`invalidInput`) when there is no tokenizer.
  public func batchDecode(
    _ rows: [[Int]], skipSpecialTokens: Bool = false
  ) throws(ProcessorError) -> [String] {
    try part(tokenizer, "Cannot batch decode text: \(className) has no tokenizer.")
      .batchDecode(rows, skipSpecialTokens: skipSpecialTokens)
  }

  /// The texts of ids `[batch, sequence]`, as a model predicts them.
  ///
  /// - Parameters:
  ///   - ids: integers.
  ///   - skipSpecialTokens: whether special tokens are left out.
  /// - Returns: the texts.
  /// - Throws: ``ProcessorError`` (`invalidInput`) when there is no tokenizer, or when these are no ids.
  public func batchDecode(
    _ ids: Tensor, skipSpecialTokens: Bool = false
  ) throws(ProcessorError) -> [String] {
    guard ids.rank == 2, let all = ids.integersIfExact else {
      throw ProcessorError(
        .invalidInput,
        "Ids should be integers [batch, sequence] but are \(ids.dtype) \(ids.shape)")
    }
    let width = ids.shape[1]
    let rows = (0..<ids.shape[0]).map { Array(all[$0 * width..<($0 + 1) * width]) }
    return try batchDecode(rows, skipSpecialTokens: skipSpecialTokens)
  }

  func part<Part>(_ part: Part?, _ complaint: String) throws(ProcessorError) -> Part {
    if let part { return part }
    throw ProcessorError(.invalidInput, complaint)
  }
}
