import Tensors

/// An encoder and decoder with a classifier of the decoder's state at the text's last `<eos>`.
struct ForClassesOfDecoder<Model: EncoderDecoder>: PretrainedModel {
  typealias Task = SequenceClassification
  static var className: String { "\(Model.family)ForSequenceClassification" }
  static var baseModelPrefix: String { Model.baseModelPrefix }

  let config: Model.Config
  let parameters: ModelParameters
  private let model: Model
  private let dense: Linear
  private let projection: Linear

  init(_ config: Model.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    model = try Model(config, base: weights[Model.baseModelPrefix])
    let head = weights["classification_head"]
    dense = try Linear(head["dense"], model.width, model.width)
    projection = try Linear(head["out_proj"], model.width, config.numLabels)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> SequenceClassifierOutput {
    guard let ids = inputs["input_ids"]?.integersIfExact, inputs["inputs_embeds"] == nil else {
      throw InputError(
        .missing, "input_ids",
        "Passing input embeddings is currently not supported for \(Self.className)")
    }
    let states = try model.encode(inputs, recorder, shifts: true)
    let pooled = states.decoder.gather(try ends(ids, states.layout))
    return SequenceClassifierOutput(
      values: states.values(["logits": projection(dense(pooled, .tanh))]))
  }

  /// The packed row of each text's last `<eos>`.
  private func ends(_ ids: [Int], _ layout: TokenLayout) throws(InputError) -> [Int64] {
    let length = ids.count / layout.batch
    let eos = config.common.eosTokenId.intValue
    let places = (0..<layout.batch).map { row in
      (0..<length).filter { ids[row * length + $0] == eos }
    }
    guard Set(places.map(\.count)).count == 1 else {
      throw InputError(
        .conflict, "input_ids", "All examples must have the same number of <eos> tokens.")
    }
    return try places.enumerated().map { (row, columns) throws(InputError) in
      let cell = columns.last.map { Int64(row * layout.length + $0) }
      guard let cell, length == layout.length, let place = layout.positions.firstIndex(of: cell)
      else {
        throw InputError(
          .conflict, "decoder_input_ids",
          "row \(row) has no <eos> (eos_token_id \(eos.map(String.init) ?? "None")) at which the "
            + "decoder has a token that its mask shows")
      }
      return Int64(place)
    }
  }
}
