public import Files

extension Tokenizer {
  /// What a tokenizer.json says, with the keys and the order of the crate.
  public var json: JSON {
    [
      "version": "1.0", "truncation": truncation?.json ?? .null, "padding": padding?.json ?? .null,
      "added_tokens": .array(
        addedTokens.sorted { $0.key < $1.key }.map { $0.value.json(id: $0.key) }),
      "normalizer": ComponentForm.canonical(json(.normalizer), .normalizer),
      "pre_tokenizer": ComponentForm.canonical(json(.preTokenizer), .preTokenizer),
      "post_processor": ComponentForm.canonical(json(.postProcessor), .postProcessor),
      "decoder": ComponentForm.canonical(json(.decoder), .decoder),
      "model": model.json(description.tree["model"]),
    ]
  }

  /// Writes a tokenizer.json as the crate's `save` does.
  ///
  /// - Parameter file: The path of the file; one that is there is replaced.
  /// - Throws: `TokenizerError` when the file cannot be written.
  public func save(file: String) throws(TokenizerError) {
    try TokenizerFiles.write(
      Array(json.serialized(indent: 2, ensureASCII: false).utf8), to: file)
  }
}

extension AddedToken {
  func json(id: Int) -> JSON {
    [
      "id": .integer(id), "content": .string(content), "single_word": .bool(singleWord),
      "lstrip": .bool(lstrip), "rstrip": .bool(rstrip), "normalized": .bool(normalized),
      "special": .bool(special),
    ]
  }
}

extension Side {
  fileprivate var json: JSON { self == .left ? "Left" : "Right" }
}

extension TruncationParameters {
  fileprivate var json: JSON {
    let name: JSON =
      switch strategy {
      case .longestFirst: "LongestFirst"
      case .onlyFirst: "OnlyFirst"
      case .onlySecond: "OnlySecond"
      }
    return [
      "direction": side.json, "max_length": .integer(maxLength), "strategy": name,
      "stride": .integer(stride),
    ]
  }
}

extension PaddingParameters {
  fileprivate var json: JSON {
    let strategy: JSON =
      switch target {
      case .longest: "BatchLongest"
      case .fixed(let length): ["Fixed": .integer(length)]
      }
    return [
      "strategy": strategy, "direction": side.json,
      "pad_to_multiple_of": multiple.map(JSON.integer) ?? .null, "pad_id": .integer(id),
      "pad_type_id": .integer(typeId), "pad_token": .string(token),
    ]
  }
}
