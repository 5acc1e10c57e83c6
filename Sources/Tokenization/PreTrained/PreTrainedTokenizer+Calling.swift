extension PreTrainedTokenizer {
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
  ///   - returnOverflowingTokens: Whether the other windows follow as further rows.
  /// - Returns: One row, or one for each window.
  /// - Throws: `TokenizerError` where Python raises.
  public func callAsFunction(
    _ text: String, pair: String? = nil, addSpecialTokens: Bool = true, padding: Padding = .none,
    truncation: Truncation = .automatic, maxLength: Int? = nil, stride: Int = 0,
    padToMultipleOf: Int? = nil, returnOverflowingTokens: Bool = false
  ) throws(TokenizerError) -> BatchEncoding {
    let second = pair.flatMap { $0.isEmpty ? nil : Tokenizer.Input.text($0) }
    return try encode(
      [(.text(text), second)], isSingle: !returnOverflowingTokens, addSpecialTokens,
      CallOptions(
        self, padding: padding, truncation: truncation, maxLength: maxLength, stride: stride,
        multiple: padToMultipleOf),
      returnOverflowingTokens)
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
  ///   - returnOverflowingTokens: Whether the other windows of a text follow it as further rows.
  /// - Returns: One row for each text, and for each window if asked.
  /// - Throws: `TokenizerError` where Python raises.
  public func callAsFunction(
    _ texts: [String], pairs: [String]? = nil, addSpecialTokens: Bool = true,
    padding: Padding = .none, truncation: Truncation = .automatic, maxLength: Int? = nil,
    stride: Int = 0, padToMultipleOf: Int? = nil, returnOverflowingTokens: Bool = false
  ) throws(TokenizerError) -> BatchEncoding {
    if let pairs, pairs.count != texts.count {
      throw TokenizerError(
        .batchLengthMismatch,
        expected: "batch length of `text`: \(texts.count) does not match batch length of"
          + " `text_pair`: \(pairs.count).")
    }
    let batch = texts.indices.map { position in
      (Tokenizer.Input.text(texts[position]), pairs.map { Tokenizer.Input.text($0[position]) })
    }
    return try encode(
      batch, isSingle: false, addSpecialTokens,
      CallOptions(
        self, padding: padding, truncation: truncation, maxLength: maxLength, stride: stride,
        multiple: padToMultipleOf),
      returnOverflowingTokens)
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
  ///   - returnOverflowingTokens: Whether the other windows of a text follow it as further rows.
  /// - Returns: One row for each text, and for each window if asked.
  /// - Throws: `TokenizerError` where Python raises.
  public func callAsFunction(
    words: [[String]], pairs: [[String]]? = nil, addSpecialTokens: Bool = true,
    padding: Padding = .none, truncation: Truncation = .automatic, maxLength: Int? = nil,
    stride: Int = 0, padToMultipleOf: Int? = nil, returnOverflowingTokens: Bool = false
  ) throws(TokenizerError) -> BatchEncoding {
    if let pairs, pairs.count != words.count {
      throw TokenizerError(
        .batchLengthMismatch,
        expected: "batch length of `text`: \(words.count) does not match batch length of"
          + " `text_pair`: \(pairs.count).")
    }
    let batch = words.indices.map { position in
      (Tokenizer.Input.words(words[position]), pairs.map { Tokenizer.Input.words($0[position]) })
    }
    return try encode(
      batch, isSingle: false, addSpecialTokens,
      CallOptions(
        self, padding: padding, truncation: truncation, maxLength: maxLength, stride: stride,
        multiple: padToMultipleOf),
      returnOverflowingTokens)
  }

  private func encode(
    _ batch: [(text: Tokenizer.Input, pair: Tokenizer.Input?)], isSingle: Bool,
    _ addSpecialTokens: Bool, _ options: CallOptions, _ returnsOverflow: Bool
  ) throws(TokenizerError) -> BatchEncoding {
    let encodings = try backend.encode(
      batch, addSpecialTokens: addSpecialTokens, truncation: options.truncation,
      padding: options.padding, keepsOverflow: returnsOverflow)
    var rows: [Encoding] = []
    var samples: [Int] = []
    for (sample, encoding) in encodings.enumerated() {
      rows.append(encoding)
      rows.append(contentsOf: encoding.overflowing)
      samples += repeatElement(sample, count: 1 + encoding.overflowing.count)
    }
    return BatchEncoding(
      rows: rows, isSingle: isSingle, modelInputNames: modelInputNames,
      overflowToSampleMapping: returnsOverflow ? samples : nil)
  }

  /// The tokens of a text, without special tokens.
  ///
  /// - Parameter text: The text.
  /// - Returns: The tokens.
  /// - Throws: `TokenizerError` when the vocabulary lacks its unknown token.
  public func tokenize(_ text: String) throws(TokenizerError) -> [String] {
    try self(text, addSpecialTokens: false).rows.first?.tokens ?? []
  }
}
