extension PreTrainedTokenizer {
  /// Which rows are padded, and how far.
  public enum Padding: Sendable {
    /// What the class does; Python's default: none, but for SeamlessM4T `longest`, to a multiple of two.
    case automatic
    /// No padding.
    case none
    /// To the longest row of the batch.
    case longest
    /// To `maxLength`, or to the model's.
    case maxLength
  }

  /// Which text gives way when a row is too long.
  public enum Truncation: Sendable {
    /// `longestFirst` when `maxLength` is given without padding, otherwise `none`; Python's default.
    case automatic
    /// No truncation.
    case none
    /// The longer text of a pair.
    case longestFirst
    /// The first text.
    case onlyFirst
    /// The second text.
    case onlySecond
  }
}

/// The arguments of a call, checked as `_get_padding_truncation_strategies` does.
struct CallOptions {
  var truncation: TruncationParameters?
  var padding: PaddingParameters?

  init(
    _ tokenizer: PreTrainedTokenizer, _ call: PreTrainedTokenizer.Call
  ) throws(TokenizerError) {
    let padding = call.padding == .automatic ? tokenizer.kind.padding : call.padding
    let multiple = call.padToMultipleOf ?? tokenizer.kind.padMultiple
    let stride = call.stride
    let maxLength = call.maxLength
    for (name, value) in [
      ("maxLength", maxLength), ("stride", stride), ("padToMultipleOf", multiple),
    ] {
      if let value, value < 0 {
        throw TokenizerError(
          .invalidArgument, expected: "The argument \(name) must not be negative", found: "\(value)"
        )
      }
    }
    // Without a length there is only the model's; a model without one is not truncated.
    let limit = maxLength ?? tokenizer.modelMaxLength
    let strategy: TruncationStrategy? =
      switch call.truncation {
      case .automatic: maxLength != nil && padding == .none ? .longestFirst : nil
      case .none: nil
      case .longestFirst: .longestFirst
      case .onlyFirst: .onlyFirst
      case .onlySecond: .onlySecond
      }
    if let strategy, let limit {
      try Self.checkStride(stride, limit, tokenizer.backend.addedTokenCount(isPair: false))
      self.truncation = TruncationParameters(
        maxLength: limit, strategy: strategy, stride: stride, side: tokenizer.truncationSide)
    }
    guard let target = Self.target(padding, limit) else { return }
    guard let token = tokenizer[.padToken], let id = tokenizer.id(of: .padToken) else {
      throw TokenizerError(
        .noPaddingToken,
        expected: "Asking to pad but the tokenizer does not have a padding token. Please select a"
          + " token to use as `pad_token` `(tokenizer.pad_token = tokenizer.eos_token e.g.)` or add"
          + " a new pad token via `tokenizer.add_special_tokens({'pad_token': '[PAD]'})`.",
        remedy: "load the tokenizer with the override `pad_token`")
    }
    if let multiple, let length = self.truncation?.maxLength,
      multiple == 0 || length % multiple != 0
    {
      throw TokenizerError(
        .notAMultiple,
        expected: "Truncation and padding are both activated but truncation length (\(length)) is"
          + " not a multiple of pad_to_multiple_of (\(multiple)).")
    }
    self.padding = PaddingParameters(
      target: target, side: call.paddingSide ?? tokenizer.paddingSide, multiple: multiple, id: id,
      typeId: tokenizer.padTokenTypeId, token: token)
  }

  /// What `enable_truncation` refuses before it has seen a text.
  private static func checkStride(_ stride: Int, _ limit: Int, _ added: Int) throws(TokenizerError)
  {
    // As in the crate, a limit without room for the special tokens wraps around to no limit.
    guard limit >= added, limit - added < stride else { return }
    throw TokenizerError(
      .strideTooLarge,
      expected: "tokenizer stride set to \(stride), which is greater than or equal to its effective"
        + " max length of \(limit - added) (= \(limit) original max length - \(added) added special"
        + " tokens), ",
      remedy: "lower stride or raise maxLength")
  }

  private static func target(_ padding: PreTrainedTokenizer.Padding, _ limit: Int?)
    -> PaddingParameters.Target?
  {
    switch padding {
    case .none, .automatic: nil
    case .longest: .longest
    case .maxLength: limit.map { .fixed($0) }
    }
  }
}
