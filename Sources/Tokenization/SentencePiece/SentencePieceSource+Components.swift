import Files

extension SentencePieceSource {
  /// The components around the model, as tokenizer.json has them.
  func components(_ model: SentencePieceModel, _ options: Options) -> JSONObject {
    var tree: JSONObject = [
      "normalizer": normalizer(model, options) ?? .null,
      "pre_tokenizer": preTokenizer(options) ?? .null,
      "decoder": decoder(options),
    ]
    tree["post_processor"] = .null
    return tree
  }

  private func normalizer(_ model: SentencePieceModel, _ options: Options) -> JSON? {
    let charsmap: [JSON] =
      model.charsmap.isEmpty
      ? []
      : [
        [
          "type": "Precompiled", "precompiled_charsmap": .string(Base64.encode(model.charsmap)),
        ]
      ]
    let quotes = [Self.replace("``", "\""), Self.replace("''", "\"")]
    var folding: [JSON] = []
    if !options.keepsAccents { folding += [["type": "NFKD"], ["type": "StripAccents"]] }
    let lowercase: [JSON] = options.lowercases ? [["type": "Lowercase"]] : []
    switch normalization {
    case .standard:
      return Self.sequence(charsmap + [Self.strip(left: false), Self.replaceSpaces(by: "▁")])
    case .albert:
      return Self.sequence(
        quotes + folding + lowercase + charsmap + [Self.replaceSpaces(by: " ")])
    case .remBert:
      return Self.sequence(
        quotes + [Self.replaceSpaces(by: " ")] + folding + lowercase + charsmap)
    case .deberta:
      return Self.sequence(
        lowercase + [Self.strip(left: true)] + charsmap + [Self.replaceSpaces(by: " ")])
    case .gemma: return Self.replace(" ", "▁")
    case .llama:
      guard options.isLegacy else { return nil }
      let prefix: [JSON] =
        options.addsPrefixSpace ? [["type": "Prepend", "prepend": "▁"]] : []
      return Self.sequence(prefix + [Self.replace(" ", "▁")])
    }
  }

  private static func sequence(_ normalizers: [JSON]) -> JSON {
    ["type": "Sequence", "normalizers": .array(normalizers)]
  }

  private static func strip(left: Bool) -> JSON {
    ["type": "Strip", "strip_left": .bool(left), "strip_right": true]
  }

  private static func replace(_ pattern: String, _ content: String) -> JSON {
    ["type": "Replace", "pattern": ["String": .string(pattern)], "content": .string(content)]
  }

  private static func replaceSpaces(by content: String) -> JSON {
    ["type": "Replace", "pattern": ["Regex": " {2,}"], "content": .string(content)]
  }

  private func metaspace(_ options: Options, splits: Bool) -> JSON {
    let scheme = options.addsPrefixSpace ? options.isLegacy ? "always" : "first" : "never"
    return [
      "type": "Metaspace", "replacement": "▁", "prepend_scheme": .string(scheme),
      "split": .bool(splits),
    ]
  }

  private func preTokenizer(_ options: Options) -> JSON? {
    let metaspace = metaspace(options, splits: splitting != .llama)
    func sequence(_ first: [JSON]) -> JSON {
      ["type": "Sequence", "pretokenizers": .array(first + [metaspace])]
    }
    switch splitting {
    case .metaspace: return metaspace
    case .punctuation:
      return sequence(
        options.splitsPunctuation ? [["type": "Punctuation", "behavior": "Isolated"]] : [])
    case .whitespace: return sequence([["type": "WhitespaceSplit"]])
    case .gemma:
      return [
        "type": "Split", "pattern": ["String": " "], "behavior": "MergedWithPrevious",
        "invert": false,
      ]
    case .llama: return options.isLegacy ? nil : metaspace
    }
  }

  private func decoder(_ options: Options) -> JSON {
    if decoding == .metaspace { return metaspace(options, splits: true) }
    var parts: [JSON] = [
      Self.replace("▁", " "), ["type": "ByteFallback"], ["type": "Fuse"],
    ]
    if decoding == .llama && options.addsPrefixSpace {
      parts.append(["type": "Strip", "content": " ", "start": 1, "stop": 0])
    }
    return ["type": "Sequence", "decoders": .array(parts)]
  }

  /// The template, or nil when the class has none; `id` names the tokens' ids.
  func template(_ options: Options, id: (String) -> Int?) -> JSON? {
    if single.isEmpty { return nil }
    var tokens = JSONObject()
    func pieces(_ template: String) -> [JSON] {
      template.split(separator: " ").map { word in
        // Only the last part can be a type: tokens have no colon.
        let parts = word.split(separator: ":")
        let type = JSON.integer(parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        if parts[0].first == "$" {
          return ["Sequence": ["id": .string(String(parts[0].dropFirst())), "type_id": type]]
        }
        let name =
          parts[0] == "{eos}" ? options.tokens[.eosToken] ?? "</s>" : String(parts[0])
        if let id = id(name) {
          tokens[name] = ["id": .string(name), "ids": [.integer(id)], "tokens": [.string(name)]]
        }
        return ["SpecialToken": ["id": .string(name), "type_id": type]]
      }
    }
    let (first, second) = (pieces(single), pieces(pair))
    _ = pieces(unusedTokens.joined(separator: " "))
    return [
      "type": "TemplateProcessing", "single": .array(first), "pair": .array(second),
      "special_tokens": .object(tokens),
    ]
  }
}
