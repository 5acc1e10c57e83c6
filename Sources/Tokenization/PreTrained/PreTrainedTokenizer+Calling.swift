extension PreTrainedTokenizer {
  /// The arguments of a call beside the texts, under the names that they have in `callAsFunction`.
  struct Call {
    var addSpecialTokens = true
    var padding = Padding.automatic
    var truncation = Truncation.automatic
    var maxLength: Int?
    var stride = 0
    var padToMultipleOf: Int?
    var paddingSide: Side?
    var splitSpecialTokens: Bool?
    var returnOverflowingTokens = false
    var contents: BatchEncoding.Contents?
  }

  /// Encodes one text or a pair; Python's `tokenizer(text, text_pair, …)`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - pair: A second text; an empty one counts as none, as in Python.
  ///   - addSpecialTokens: Whether the model's special tokens are added.
  ///   - padding: How far the row is padded.
  ///   - truncation: What gives way when it is too long.
  ///   - maxLength: The length for both, in tokens; the model's when nil.
  ///   - stride: How many tokens overflowing windows share.
  ///   - padToMultipleOf: Raises the padded length to a multiple.
  ///   - paddingSide: Where padding goes; the tokenizer's side when nil.
  ///   - splitSpecialTokens: Whether special tokens in the text are text; the tokenizer's setting when nil.
  ///   - returnOverflowingTokens: Whether the other windows follow as further rows.
  ///   - contents: The keys of the result beside `input_ids`; those of the model's inputs when nil.
  /// - Returns: One row, or one for each window.
  /// - Throws: `TokenizerError` where Python raises.
  public func callAsFunction(
    _ text: String, pair: String? = nil, addSpecialTokens: Bool = true,
    padding: Padding = .automatic,
    truncation: Truncation = .automatic, maxLength: Int? = nil, stride: Int = 0,
    padToMultipleOf: Int? = nil, paddingSide: Side? = nil, splitSpecialTokens: Bool? = nil,
    returnOverflowingTokens: Bool = false, contents: BatchEncoding.Contents? = nil
  ) throws(TokenizerError) -> BatchEncoding {
    let second = pair.flatMap { $0.isEmpty ? nil : Tokenizer.Input.text($0) }
    return try encode(
      [.text(text)], pairs: second.map { [$0] }, isSingle: !returnOverflowingTokens,
      Call(
        addSpecialTokens: addSpecialTokens, padding: padding, truncation: truncation,
        maxLength: maxLength, stride: stride, padToMultipleOf: padToMultipleOf,
        paddingSide: paddingSide, splitSpecialTokens: splitSpecialTokens,
        returnOverflowingTokens: returnOverflowingTokens, contents: contents))
  }

  /// Encodes a batch; Python's `tokenizer([text, …], [text_pair, …], …)`.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - pairs: As many second texts.
  ///   - addSpecialTokens: Whether the model's special tokens are added.
  ///   - padding: How far rows are padded.
  ///   - truncation: What gives way when one is too long.
  ///   - maxLength: The length for both, in tokens; the model's when nil.
  ///   - stride: How many tokens overflowing windows share.
  ///   - padToMultipleOf: Raises the padded length to a multiple.
  ///   - paddingSide: Where padding goes; the tokenizer's side when nil.
  ///   - splitSpecialTokens: Whether special tokens in texts are text; the tokenizer's setting when nil.
  ///   - returnOverflowingTokens: Whether the other windows of a text follow it as further rows.
  ///   - contents: The keys of the result beside `input_ids`; those of the model's inputs when nil.
  /// - Returns: One row for each text, and for each window if asked.
  /// - Throws: `TokenizerError` where Python raises.
  public func callAsFunction(
    _ texts: [String], pairs: [String]? = nil, addSpecialTokens: Bool = true,
    padding: Padding = .automatic, truncation: Truncation = .automatic, maxLength: Int? = nil,
    stride: Int = 0, padToMultipleOf: Int? = nil, paddingSide: Side? = nil,
    splitSpecialTokens: Bool? = nil, returnOverflowingTokens: Bool = false,
    contents: BatchEncoding.Contents? = nil
  ) throws(TokenizerError) -> BatchEncoding {
    try encode(
      texts.map { .text($0) }, pairs: pairs?.map { .text($0) }, isSingle: false,
      Call(
        addSpecialTokens: addSpecialTokens, padding: padding, truncation: truncation,
        maxLength: maxLength, stride: stride, padToMultipleOf: padToMultipleOf,
        paddingSide: paddingSide, splitSpecialTokens: splitSpecialTokens,
        returnOverflowingTokens: returnOverflowingTokens, contents: contents))
  }

  /// Encodes texts that come in words; Python's `is_split_into_words=True`. Offsets count in each word.
  ///
  /// - Parameters:
  ///   - words: The words of each text.
  ///   - pairs: The words of as many second texts.
  ///   - addSpecialTokens: Whether the model's special tokens are added.
  ///   - padding: How far rows are padded.
  ///   - truncation: What gives way when one is too long.
  ///   - maxLength: The length for both, in tokens; the model's when nil.
  ///   - stride: How many tokens overflowing windows share.
  ///   - padToMultipleOf: Raises the padded length to a multiple.
  ///   - paddingSide: Where padding goes; the tokenizer's side when nil.
  ///   - splitSpecialTokens: Whether special tokens in words are text; the tokenizer's setting when nil.
  ///   - returnOverflowingTokens: Whether the other windows of a text follow it as further rows.
  ///   - contents: The keys of the result beside `input_ids`; those of the model's inputs when nil.
  /// - Returns: One row for each text, and for each window if asked.
  /// - Throws: `TokenizerError` where Python raises.
  public func callAsFunction(
    words: [[String]], pairs: [[String]]? = nil, addSpecialTokens: Bool = true,
    padding: Padding = .automatic, truncation: Truncation = .automatic, maxLength: Int? = nil,
    stride: Int = 0, padToMultipleOf: Int? = nil, paddingSide: Side? = nil,
    splitSpecialTokens: Bool? = nil, returnOverflowingTokens: Bool = false,
    contents: BatchEncoding.Contents? = nil
  ) throws(TokenizerError) -> BatchEncoding {
    if kind.wordsNeedPrefixSpace && addPrefixSpace != true {
      throw TokenizerError(
        .invalidArgument,
        expected: "You need to instantiate \(className)Fast with add_prefix_space=True to use it"
          + " with pretokenized inputs.")
    }
    return try encode(
      words.map { .words($0) }, pairs: pairs?.map { .words($0) }, isSingle: false,
      Call(
        addSpecialTokens: addSpecialTokens, padding: padding, truncation: truncation,
        maxLength: maxLength, stride: stride, padToMultipleOf: padToMultipleOf,
        paddingSide: paddingSide, splitSpecialTokens: splitSpecialTokens,
        returnOverflowingTokens: returnOverflowingTokens, contents: contents))
  }

  private func encode(
    _ texts: [Tokenizer.Input], pairs: [Tokenizer.Input]?, isSingle: Bool, _ call: Call
  ) throws(TokenizerError) -> BatchEncoding {
    if let pairs, pairs.count != texts.count {
      throw TokenizerError(
        .batchLengthMismatch,
        expected: "batch length of `text`: \(texts.count) does not match batch length of"
          + " `text_pair`: \(pairs.count).")
    }
    let options = try CallOptions(self, call)
    let encodings = try backend.splittingSpecialTokens(
      call.splitSpecialTokens ?? splitSpecialTokens
    )
    .encode(
      texts.indices.map { (texts[$0], pairs?[$0]) }, addSpecialTokens: call.addSpecialTokens,
      truncation: options.truncation, padding: options.padding,
      keepsOverflow: call.returnOverflowingTokens)
    var rows: [Encoding] = []
    var samples: [Int] = []
    for (sample, encoding) in encodings.enumerated() {
      rows.append(encoding)
      rows.append(contentsOf: encoding.overflowing)
      samples += repeatElement(sample, count: 1 + encoding.overflowing.count)
    }
    return BatchEncoding(
      rows: rows, isSingle: isSingle,
      contents: call.contents ?? BatchEncoding.Contents(inputNames: modelInputNames),
      overflowToSampleMapping: call.returnOverflowingTokens ? samples : nil,
      lengthLimit: options.truncation == nil ? modelMaxLength : nil)
  }
}

extension PreTrainedTokenizer {
  /// The ids of a text; Python's `encode`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - pair: A second text.
  ///   - addSpecialTokens: Whether the model's special tokens are added.
  /// - Returns: The ids.
  /// - Throws: `TokenizerError` when the vocabulary lacks its unknown token.
  public func encode(_ text: String, pair: String? = nil, addSpecialTokens: Bool = true)
    throws(TokenizerError) -> [Int]
  {
    try self(text, pair: pair, addSpecialTokens: addSpecialTokens, padding: .none).rows.first?.ids
      ?? []
  }

  /// The tokens of a text, without special tokens unless they are wanted.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - pair: A second text.
  ///   - addSpecialTokens: Whether the model's special tokens are added.
  /// - Returns: The tokens.
  /// - Throws: `TokenizerError` when the vocabulary lacks its unknown token.
  public func tokenize(_ text: String, pair: String? = nil, addSpecialTokens: Bool = false)
    throws(TokenizerError) -> [String]
  {
    try self(text, pair: pair, addSpecialTokens: addSpecialTokens, padding: .none).rows.first?
      .tokens ?? []
  }

  /// The number of special tokens that a call adds to one text or to a pair.
  ///
  /// - Parameter isPair: Whether there are two texts.
  /// - Returns: The number.
  public func numSpecialTokensToAdd(isPair: Bool = false) -> Int {
    backend.addedTokenCount(isPair: isPair)
  }

  /// Puts the special tokens of the template around ids.
  ///
  /// - Parameters:
  ///   - ids: The ids of a text.
  ///   - pair: The ids of a second text.
  /// - Returns: The ids of all together.
  public func buildInputsWithSpecialTokens(_ ids: [Int], pair: [Int]? = nil) -> [Int] {
    let pieces = backend.postProcessor?.template(isPair: pair != nil)
    guard let pieces else { return ids + (pair ?? []) }
    return pieces.flatMap { piece in
      switch piece {
      case .special(let tokens, _): tokens.ids
      case .sequence(let number, _): number == 0 ? ids : pair ?? []
      }
    }
  }
}
