import Files
import Tokenization

/// A call as a golden line records it: Python's keyword arguments.
struct GoldenCall {
  let json: JSON

  func run(_ tokenizer: PreTrainedTokenizer) throws(TokenizerError) -> BatchEncoding {
    let special = json["add_special_tokens"]?.boolValue ?? true
    let length = json["max_length"]?.intValue
    let stride = json["stride"]?.intValue ?? 0
    let multiple = json["pad_to_multiple_of"]?.intValue
    let overflow = json["return_overflowing_tokens"]?.boolValue ?? false
    let side = json["padding_side"]?.stringValue.flatMap { Side(rawValue: $0) }
    let split = json["split_special_tokens"]?.boolValue
    if let words = json["words"]?.arrayValue {
      return try tokenizer(
        words: words.map { $0.strings ?? [] }, addSpecialTokens: special, padding: padding,
        truncation: truncation, maxLength: length, stride: stride, padToMultipleOf: multiple,
        paddingSide: side, splitSpecialTokens: split, returnOverflowingTokens: overflow,
        contents: contents(tokenizer))
    }
    if let texts = json["text"]?.strings, json["text"]?.arrayValue != nil {
      return try tokenizer(
        texts, pairs: json["text_pair"]?.strings, addSpecialTokens: special, padding: padding,
        truncation: truncation, maxLength: length, stride: stride, padToMultipleOf: multiple,
        paddingSide: side, splitSpecialTokens: split, returnOverflowingTokens: overflow,
        contents: contents(tokenizer))
    }
    return try tokenizer(
      json["text"]?.stringValue ?? "", pair: json["text_pair"]?.stringValue,
      addSpecialTokens: special, padding: padding, truncation: truncation, maxLength: length,
      stride: stride, padToMultipleOf: multiple,
      paddingSide: side, splitSpecialTokens: split, returnOverflowingTokens: overflow,
      contents: contents(tokenizer))
  }

  /// Python's `return_…` flags over what the class gives; nil when there are none.
  private func contents(_ tokenizer: PreTrainedTokenizer) -> BatchEncoding.Contents? {
    let flags: [(name: String, key: String, bit: BatchEncoding.Contents)] = [
      ("return_token_type_ids", "token_type_ids", .tokenTypeIds),
      ("return_attention_mask", "attention_mask", .attentionMask),
      ("return_special_tokens_mask", "special_tokens_mask", .specialTokensMask),
      ("return_offsets_mapping", "offset_mapping", .offsetMapping),
      ("return_length", "length", .length),
    ]
    if !flags.contains(where: { json[$0.name] != nil }) { return nil }
    return flags.reduce(into: []) { contents, flag in
      let usual = tokenizer.modelInputNames.contains(flag.key)
      if json[flag.name]?.boolValue ?? usual { contents.insert(flag.bit) }
    }
  }

  private var padding: PreTrainedTokenizer.Padding {
    switch json["padding"] {
    case .string("max_length"): .maxLength
    case .bool(true), .string("longest"): .longest
    case nil: .automatic
    default: .none
    }
  }

  private var truncation: PreTrainedTokenizer.Truncation {
    switch json["truncation"] {
    case nil: .automatic
    case .bool(true), .string("longest_first"): .longestFirst
    case .string("only_first"): .onlyFirst
    case .string("only_second"): .onlySecond
    default: .none
    }
  }
}
