import Tensors

/// A base model of an encoder and a decoder that looks at it, on which the regular heads can stand.
protocol EncoderDecoder: PretrainedModel where Task == BaseModelTask {
  /// What scores the entries of the vocabulary.
  associatedtype VocabularyHead: TokenScores

  /// The checkpoint's names start where the base model's do.
  init(_ config: Config, base weights: Weights) throws(WeightsError)

  /// The name under which a model that generates, or finds answers, holds the base model; empty where it has its parts
  /// itself.
  static var basePrefix: String { get }
  /// The width of the states.
  var width: Int { get }
  /// The table of input embeddings, `[vocabulary, width]`.
  var inputEmbeddings: Tensor { get }

  /// Runs both sides; with `shifts` a decoder without inputs gets the encoder's, one place later.
  func encode(
    _ inputs: ModelInputs, _ recorder: Recorder, shifts: Bool
  ) throws(InputError) -> EncoderDecoderStates

  /// The head that scores vocabulary entries.
  static func languageModelHead(
    _ config: Config, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> VocabularyHead
}

extension EncoderDecoder {
  init(_ config: Config, _ weights: Weights) throws(WeightsError) {
    try self.init(config, base: weights)
  }

  static var basePrefix: String { baseModelPrefix }

  /// "T5" of "T5Model": the classes with heads are named after it.
  static var family: String { String(className.dropLast("Model".count)) }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let states = try encode(inputs, recorder, shifts: false)
    return BaseModelOutput(
      values: states.values(["last_hidden_state": states.layout.padded(states.decoder)]))
  }
}

/// What both sides give.
struct EncoderDecoderStates: Sendable {
  /// The states after the decoder's last layer, `[tokens, width]`.
  let decoder: Tensor
  /// Where the decoder's tokens are.
  let layout: TokenLayout
  let memory: Memory
  private let decoderRecorder: Recorder
  private let encoderRecorder: Recorder

  /// Runs an encoder and then a decoder, each with a recorder of its own.
  init(
    _ recorder: Recorder, layout: TokenLayout, encoder: (inout Recorder) -> Memory,
    decoder: (Memory, inout Recorder) -> Tensor
  ) {
    var own = recorder
    memory = encoder(&own)
    encoderRecorder = own
    own = recorder
    self.decoder = decoder(memory, &own)
    decoderRecorder = own
    self.layout = layout
  }

  /// The main values, and then in Python's order what each side gives.
  func values(_ main: KeyValuePairs<String, Tensor?>) -> NamedTensors {
    var values = NamedTensors()
    for (name, tensor) in main { values[name] = tensor }
    for (name, tensor) in decoderRecorder.values(prefix: "decoder_") { values[name] = tensor }
    values["encoder_last_hidden_state"] = memory.layout.padded(memory.states)
    for (name, tensor) in encoderRecorder.values(prefix: "encoder_") { values[name] = tensor }
    return values
  }
}
