import Tensors

/// A text model that scores every vocabulary entry at every token.
struct ForMaskedLM<Encoder: TextModel>: PretrainedModel {
  typealias Task = MaskedLM
  static var className: String { "\(Encoder.family)ForMaskedLM" }
  static var baseModelPrefix: String { Encoder.baseModelPrefix }

  let config: Encoder.Config
  let parameters: ModelParameters
  private let encoder: Encoder
  private let head: Encoder.VocabularyHead

  init(_ config: Encoder.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try Encoder(config, encoder: weights[Encoder.baseModelPrefix])
    head = try Encoder.languageModelHead(config, weights, tiedTo: encoder.inputEmbeddings)
  }

  /// `[batch, sequence, vocabulary]`
  func logits(_ inputs: ModelInputs, _ recorder: inout Recorder) throws(InputError) -> Tensor {
    let inputs = try encoder.inputs(inputs)
    return inputs.layout.padded(head(encoder.encode(inputs, &recorder)))
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> MaskedLMOutput {
    MaskedLMOutput(["logits": try logits(inputs, &recorder)], recorder)
  }
}

/// The same head used to predict the next token. Decoders are causal; an encoder is when the configuration says
/// `is_decoder`, and as in Python it is not otherwise.
struct ForCausalLM<Encoder: TextModel>: PretrainedModel {
  typealias Task = CausalLM
  static var className: String { Encoder.causalLMClassName }
  static var baseModelPrefix: String { Encoder.baseModelPrefix }

  var config: Encoder.Config { model.config }
  var parameters: ModelParameters { model.parameters }
  private let model: ForMaskedLM<Encoder>

  init(_ config: Encoder.Config, _ weights: Weights) throws(WeightsError) {
    model = try ForMaskedLM(config, weights)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> CausalLMOutput {
    CausalLMOutput(["logits": try model.logits(inputs, &recorder)], recorder)
  }
}
