public import Files
public import Tokenization

/// Writes down what is said, with CTC models; long recordings in chunks whose edges overlap.
///
/// Source: transformers 4.57 `pipelines/automatic_speech_recognition.py`.
public struct AutomaticSpeechRecognitionPipeline: Pipeline {
  /// Of what the times are wanted.
  public enum Timestamps: String, NamedOption, Sendable {
    /// Of each character.
    case char
    /// Of each word.
    case word
  }

  /// The arguments of a call.
  public struct Options: PipelineOptions {
    /// The length of the chunks of a long recording in seconds; 0 for one chunk.
    public var chunkLengthS = 0.0
    /// How much of a chunk, at its left and its right, only gives the model context; a sixth of the chunk when nil.
    public var strideLengthS: [Double]?
    /// Of what the times are wanted.
    public var returnTimestamps: Timestamps?
    /// Every default.
    public init() {}

    /// One stride is that of both sides.
    public static func normalized(_ parameters: JSONObject) -> JSONObject {
      var parameters = parameters
      if let stride = parameters["stride_length_s"]?.doubleValue {
        parameters["stride_length_s"] = [.number(stride), .number(stride)]
      }
      return parameters
    }
  }

  /// A character or a word with its time.
  public struct Chunk: Sendable, Hashable {
    /// The character or the word.
    public let text: String
    /// From when to when it was heard, in seconds.
    public let timestamp: ClosedRange<Double>
  }

  /// What was said.
  public struct Output: Sendable, Hashable {
    /// The text.
    public let text: String
    /// Its characters or words with their times, when they were asked for.
    public let chunks: [Chunk]?
  }

  /// What the conclusion needs to know: which frames of each chunk count.
  public typealias Context = [SpeechChunk]

  /// The task's name in Python.
  public static let task = "automatic-speech-recognition"
  /// What Python takes when no model is named.
  public static var defaultModel: (id: String, revision: String)? {
    ("facebook/wav2vec2-base-960h", "22aad52")
  }
  /// The arguments of calls that give none.
  public var options = Options()
  private let model: any PretrainedModel<CTC>
  private let extractor: FeatureExtractor
  private let tokenizer: PreTrainedTokenizer
  /// How many samples make a frame.
  private let samplesPerFrame: Int

  /// A pipeline of parts.
  public init(
    model: any PretrainedModel<CTC>, extractor: FeatureExtractor, tokenizer: PreTrainedTokenizer
  ) {
    self.model = model
    self.extractor = extractor
    self.tokenizer = tokenizer
    samplesPerFrame = (model.config as? any SpeechConfig)?.convStride.reduce(1, *) ?? 1
  }

  /// Loads the model, its feature extractor and its tokenizer.
  public static func load(_ source: PipelineSource) async throws -> Self {
    Self(
      model: try await AutoModelForCTC.from(pretrained: source.model, options: source.options),
      extractor: try await AutoFeatureExtractor.from(
        pretrained: source.processorName, options: source.options),
      tokenizer: try await AutoTokenizer.from(
        pretrained: source.processorName, options: source.options))
  }

  /// A row for each chunk.
  public func prepare(_ input: Audio, _ options: Options) throws -> PreparedInput<[SpeechChunk]> {
    let sound = try input.mono().resampled(to: extractor.samplingRate)
    let chunks = try chunks(sound.samples.count, options)
    let rows = try chunks.map { chunk in
      try extractor(
        [Array(sound.samples[chunk.samples])], samplingRate: sound.samplingRate,
        returnAttentionMask: true)
    }
    return PreparedInput(rows: rows, context: chunks)
  }

  private func chunks(_ count: Int, _ options: Options) throws(PipelineError) -> [SpeechChunk] {
    guard options.chunkLengthS != 0 else { return [SpeechChunk(samples: 0..<count)] }
    let strides = options.strideLengthS ?? [options.chunkLengthS / 6, options.chunkLengthS / 6]
    let lengths = [options.chunkLengthS] + strides
    // A day; what is longer is a mistake, and what is infinite would trap.
    guard lengths.count == 3, lengths.allSatisfy({ (0...86400).contains($0) }) else {
      throw PipelineError(
        .invalidOption,
        "chunk_length_s should be seconds from 0 to 86400 and stride_length_s one or two such numbers; "
          + "found \(options.chunkLengthS) and \(strides)")
    }
    let samples = lengths.map { seconds in
      let frames = seconds * Double(extractor.samplingRate) / Double(samplesPerFrame)
      return Int(frames.rounded(.toNearestOrEven)) * samplesPerFrame
    }
    let step = samples[0] - samples[1] - samples[2]
    guard step > 0 else {
      throw PipelineError(.invalidOption, "Chunk length must be superior to stride length")
    }
    var chunks: [SpeechChunk] = []
    for start in stride(from: 0, to: count, by: step) {
      let end = min(start + samples[0], count)
      let chunk = SpeechChunk(
        samples: start..<end, left: start == 0 ? 0 : samples[1],
        right: end == count ? 0 : samples[2])
      if chunk.samples.count > chunk.left { chunks.append(chunk) }
      if end == count { break }
    }
    return chunks
  }

  /// Runs the model.
  public func forward(_ inputs: ModelInputs) throws -> NamedTensors {
    try model(inputs, outputAttentions: false, outputHiddenStates: false).values
  }

  /// The text of the frames that count.
  public func conclude(
    _ outputs: [NamedTensors], _ chunks: [SpeechChunk], _ options: Options
  ) throws -> Output {
    var ids: [Int] = []
    for (chunk, output) in zip(chunks, outputs) {
      let frames = (output["logits"]?.rows ?? []).map { Scores.argmax($0) }
      ids +=
        options.chunkLengthS == 0
        ? frames : Array(frames[chunk.frames(frames.count, samplesPerFrame)])
    }
    guard let timestamps = options.returnTimestamps else {
      return Output(text: tokenizer.decode(ids), chunks: nil)
    }
    let reading = try tokenizer.decode(ids, outputCharOffsets: true, outputWordOffsets: true)
    let offsets = timestamps == .char ? reading.charOffsets : reading.wordOffsets
    let seconds = Double(extractor.samplingRate)
    return Output(
      text: reading.text,
      chunks: (offsets ?? []).map { offset in
        Chunk(
          text: offset.text,
          timestamp: Double(offset.startOffset * samplesPerFrame) / seconds...Double(
            offset.endOffset * samplesPerFrame) / seconds)
      })
  }

  /// Takes sound.
  public static func input(_ value: PipelineInput) throws(PipelineError) -> Audio {
    try Audio(value)
  }

  /// `{"text"}`, and `"chunks": [{"text", "timestamp": [start, end]}]`.
  public static func json(_ output: Output) -> JSON {
    var object: JSONObject = ["text": .string(output.text)]
    object["chunks"] = output.chunks.map { chunks in
      .array(
        chunks.map { chunk in
          let times = [chunk.timestamp.lowerBound, chunk.timestamp.upperBound]
          return ["text": .string(chunk.text), "timestamp": .array(times.map(JSON.number))]
        })
    }
    return .object(object)
  }
}

/// A part of a long recording; its first and last samples may only give context.
public struct SpeechChunk: Sendable, Hashable {
  let samples: Range<Int>
  var left = 0
  var right = 0

  /// The frames that count, of those that the model made of the chunk.
  func frames(_ count: Int, _ samplesPerFrame: Int) -> Range<Int> {
    func rounded(_ value: Double) -> Int { Int(value.rounded(.toNearestOrEven)) }
    let length = Double(samples.count)
    let all = rounded(length / Double(samplesPerFrame))
    let first = rounded(Double(left) / length * Double(all))
    let last = all - rounded(Double(right) / length * Double(all))
    return min(first, count)..<max(min(first, count), min(last, count))
  }
}
