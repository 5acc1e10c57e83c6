import Tensors

/// The checked inputs of a text encoder and of a decoder that looks at it.
struct EncoderDecoderInputs: Sendable {
  let encoder: TextInputs
  let decoder: TextInputs

  /// Checks both sides; `shift` tells how the decoder's tokens follow from the encoder's where the caller gives none.
  ///
  /// - Throws: ``InputError`` naming the input, what was expected and what was found.
  init(
    _ inputs: ModelInputs, _ encoderRules: TextInputRules, _ decoderRules: TextInputRules,
    shifting shift: ShiftedInputs?
  ) throws(InputError) {
    try inputs.check(encoderRules.modelName, encoderRules.names + decoderRules.names)
    let inputs = if let shift { try inputs.shifted(shift) } else { inputs }
    encoder = try TextInputs(inputs.only(encoderRules.names), encoderRules)
    decoder = try TextInputs(inputs.only(decoderRules.names), decoderRules)
    try decoder.layout.check(batch: encoder.layout.batch)
  }
}

extension TokenLayout {
  /// Refuses a decoder's batch that is not the encoder's.
  func check(batch other: Int) throws(InputError) {
    guard batch == other else {
      throw InputError(
        .wrongShape, "decoder_input_ids",
        "the decoder has \(batch) rows but the encoder has \(other)")
    }
  }
}

/// How a decoder's tokens follow from the encoder's where the caller gives none: the same, one place later.
struct ShiftedInputs: Sendable {
  /// `decoder_start_token_id`
  let start: Int?
  /// `pad_token_id`
  let padId: Int?
}

extension PretrainedConfig {
  var shiftedInputs: ShiftedInputs {
    ShiftedInputs(
      start: common.extra["decoder_start_token_id"]?.intValue, padId: common.padTokenId)
  }
}

extension ModelInputs {
  /// Refuses names that are not among those.
  func check(_ modelName: String, _ known: [String]) throws(InputError) {
    if let name = names.first(where: { !known.contains($0) }) {
      throw InputError(
        .unexpectedName, name,
        "\(modelName).forward() got an unexpected keyword argument '\(name)'; it takes "
          + known.joined(separator: ", "))
    }
  }

  /// Those of some names.
  func only(_ wanted: [String]) -> ModelInputs {
    var result = ModelInputs()
    for (name, tensor) in self where wanted.contains(name) { result[name] = tensor }
    return result
  }

  /// With the decoder's tokens, which follow from the encoder's where there are none.
  func shifted(_ shift: ShiftedInputs) throws(InputError) -> ModelInputs {
    let name = "decoder_input_ids"
    if self[name] != nil || self["decoder_inputs_embeds"] != nil { return self }
    guard let ids = self["input_ids"], ids.rank == 2, let values = ids.integersIfExact else {
      throw InputError(
        .missing, name,
        "If no `decoder_input_ids` or `decoder_inputs_embeds` are passed, `input_ids` cannot be "
          + "`None`. Please pass either `input_ids` or `decoder_input_ids` or "
          + "`decoder_inputs_embeds`.")
    }
    guard let start = shift.start, shift.padId != nil else {
      let attribute = shift.start == nil ? "decoder_start_token_id" : "pad_token_id"
      throw InputError(.missing, name, "self.model.config.\(attribute) has to be defined.")
    }
    let length = Swift.max(ids.shape[1], 1)
    let moved = values.indices.map { $0.isMultiple(of: length) ? start : values[$0 - 1] }
    var result = self
    result[name] = Tensor(moved, shape: ids.shape)
    return result
  }
}
