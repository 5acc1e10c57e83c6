import Tensors

/// What a text model accepts.
struct TextInputRules: Sendable {
  enum Positions: Sendable {
    /// 0, 1, 2, … along the padded row (BERT).
    case absolute
    /// `padId + 1, padId + 2, …` over the tokens that are not `padId`, which itself has position `padId` (RoBERTa).
    case afterPadding(padId: Int)
  }
  var modelName: String
  var vocabSize: Int
  var hiddenSize: Int
  /// nil when the model has no token types.
  var typeVocabSize: Int?
  var maxPositions: Int
  var positions = Positions.absolute
  /// Whether attention knows distances up to `maxPositions` only, whatever the position ids are.
  var limitsDistances = false
  /// Whether a mask may tell of each token which others it sees.
  var allowsQueryMasks = true
  /// Whether hidden tokens between real ones keep their places, for attention that counts how far a key is.
  var keepsHoles = false
  /// Whether a head reads the last column, whatever the mask says (SigLIP).
  var readsLastColumn = false
  /// Whether the caller may say which positions tokens have.
  var takesPositions = true
  /// Whether embeddings may stand for ids.
  var takesEmbeddings = true
  /// Before the name of each input: "decoder_" of a decoder beside an encoder.
  var prefix = ""
  /// The ones that forward of the Python class takes and this one computes with.
  var names: [String] {
    let types = typeVocabSize == nil ? [] : ["token_type_ids"]
    let positions = takesPositions ? ["position_ids"] : []
    let embeddings = takesEmbeddings ? ["inputs_embeds"] : []
    return (["input_ids", "attention_mask"] + types + positions + embeddings).map(name)
  }

  /// The name of an input with the prefix.
  func name(_ name: String) -> String { prefix + name }
}

extension TextInputRules {
  /// What a decoder accepts: any number of positions unless they are learned.
  init(
    decoder modelName: String, vocabSize: Int, hiddenSize: Int, typeVocabSize: Int? = nil,
    maxPositions: Int = .max, keepsHoles: Bool = false
  ) {
    self.init(
      modelName: modelName, vocabSize: vocabSize, hiddenSize: hiddenSize,
      typeVocabSize: typeVocabSize, maxPositions: maxPositions, allowsQueryMasks: false,
      keepsHoles: keepsHoles)
  }
}

/// The checked inputs of a text model, packed to the real tokens.
struct TextInputs: Sendable {
  let layout: TokenLayout
  /// `[tokens]`, or nil when embeddings are given.
  let ids: [Int64]?
  /// `[tokens, hidden]`, instead of ids.
  let embeddings: Tensor?
  /// `[tokens]`, zeros when none are given.
  let typeIds: [Int64]
  /// Whether types are given.
  let hasTypeIds: Bool
  /// `[tokens]`
  let positionIds: [Int64]

  /// - Throws: ``InputError`` naming the input, what was expected and what was found.
  init(_ inputs: ModelInputs, _ rules: TextInputRules) throws(InputError) {
    for name in inputs.names where !rules.names.contains(name) {
      throw InputError(
        .unexpectedName, name,
        "\(rules.modelName).forward() got an unexpected keyword argument '\(name)'; it takes "
          + rules.names.joined(separator: ", "))
    }
    let (batch, length) = try Self.size(inputs, rules)
    let (idsName, embedsName) = (rules.name("input_ids"), rules.name("inputs_embeds"))
    let positionsName = rules.name("position_ids")
    let reader = InputReader(inputs: inputs, batch: batch, length: length)
    let allIds = try reader.indices(idsName, below: rules.vocabSize, limit: "vocab_size")
    let types = try rules.typeVocabSize.flatMap { (size) throws(InputError) in
      try reader.indices(rules.name("token_type_ids"), below: size, limit: "type_vocab_size")
    }
    let given = try reader.indices(positionsName, below: .max, limit: "")
    layout = try reader.layout(rules)
    let positions = given ?? Self.positions(rules.positions, allIds, batch: batch, length: length)
    let kept = layout.positions
    positionIds = kept.map { Int64(positions[Int($0)]) }
    let columns = rules.limitsDistances ? kept.map { $0 % Int64(length) } : []
    if let last = (positionIds + columns).max(), last >= rules.maxPositions {
      throw InputError(
        .tooLong, given == nil ? (allIds == nil ? embedsName : idsName) : positionsName,
        "the input has \(length) tokens and uses position \(last), but \(rules.modelName) has only "
          + "\(rules.maxPositions) positions (max_position_embeddings); truncate the text")
    }
    if let first = positionIds.min(), first < 0 {
      throw InputError(
        .outOfRange, positionsName, "a token has position \(first), counted from pad_token_id")
    }
    hasTypeIds = types != nil
    typeIds = kept.map { Int64(types?[Int($0)] ?? 0) }
    ids = allIds.map { all in kept.map { Int64(all[Int($0)]) } }
    embeddings = inputs[embedsName].map {
      $0.widened.reshaped([batch * length, rules.hiddenSize]).gather(kept)
    }
  }

  private static func size(
    _ inputs: ModelInputs, _ rules: TextInputRules
  ) throws(InputError) -> (batch: Int, length: Int) {
    let (idsName, embedsName) = (rules.name("input_ids"), rules.name("inputs_embeds"))
    let shape: [Int]
    switch (inputs[idsName], inputs[embedsName]) {
    case (nil, nil):
      throw InputError(
        .missing, idsName, "You have to specify either \(idsName) or \(embedsName)")
    case (.some, .some):
      throw InputError(
        .conflict, embedsName,
        "You cannot specify both \(idsName) and \(embedsName) at the same time")
    case (let ids?, nil):
      guard ids.rank == 2 else {
        throw InputError(
          .wrongShape, idsName, "\(idsName) should be [batch, sequence] but is \(ids.shape)")
      }
      shape = ids.shape
    case (nil, let embeds?):
      guard embeds.rank == 3, embeds.dtype.isFloat, embeds.shape[2] == rules.hiddenSize else {
        throw InputError(
          .wrongShape, embedsName,
          "\(embedsName) should be floats [batch, sequence, \(rules.hiddenSize)] but is "
            + "\(embeds.dtype) \(embeds.shape)")
      }
      shape = embeds.shape
    }
    if shape[0] == 0 || shape[1] == 0 {
      throw InputError(.wrongShape, idsName, "the input is empty: its shape is \(shape)")
    }
    return (shape[0], shape[1])
  }

  /// Position ids of a whole padded batch where the caller gives none.
  private static func positions(
    _ rule: TextInputRules.Positions, _ ids: [Int]?, batch: Int, length: Int
  ) -> [Int] {
    switch rule {
    case .absolute:
      return (0..<batch * length).map { $0 % length }
    case .afterPadding(let padId):
      guard let ids else { return (0..<batch * length).map { padId + 1 + $0 % length } }
      var positions: [Int] = []
      var next = padId
      for (i, id) in ids.enumerated() {
        if i % length == 0 { next = padId }
        if id != padId { next += 1 }
        positions.append(id == padId ? padId : next)
      }
      return positions
    }
  }
}
