import Files

extension BytePairSource {
  /// The post-processor, for which the ids of special tokens must be known; nil when there is none.
  func postProcessor(_ tokenizer: PreTrainedTokenizer, _ settings: TokenizerSettings)
    throws(TokenizerError) -> JSON?
  {
    func token(_ attribute: SpecialTokenAttribute) -> String { tokenizer[attribute] ?? "" }
    func pair(_ attribute: SpecialTokenAttribute) -> JSON {
      [.string(token(attribute)), .integer(tokenizer.id(of: attribute) ?? 0)]
    }
    func template(_ writer: TemplateWriter) -> JSON? {
      writer.json { tokenizer.convertTokenToId($0) }
    }
    switch form {
    case .roberta:
      return [
        "type": "RobertaProcessing", "sep": pair(.sepToken), "cls": pair(.clsToken),
        "trim_offsets": true, "add_prefix_space": .bool(tokenizer.addPrefixSpace ?? false),
      ]
    case .clip:
      return [
        "type": "RobertaProcessing", "sep": pair(.eosToken), "cls": pair(.bosToken),
        "trim_offsets": false, "add_prefix_space": false,
      ]
    case .herbert:
      return ["type": "BertProcessing", "sep": pair(.sepToken), "cls": pair(.clsToken)]
    case .openAI: return nil
    case .qwen2: return Self.byteLevel(trimOffsets: false)
    case .gpt2:
      guard try settings["add_bos_token"]?.bool() == true else {
        return Self.byteLevel(trimOffsets: false)
      }
      let begin = TemplateWriter.Piece.token(token(.bosToken), type: 0)
      return template(
        TemplateWriter(single: [begin, .first], pair: [begin, .first, .second(type: 1)]))
    case .deberta:
      let single: [TemplateWriter.Piece] = [
        .token("[CLS]", type: 0), .first, .token("[SEP]", type: 0),
      ]
      return template(
        TemplateWriter(
          single: single, pair: single + [.second(type: 1), .token("[SEP]", type: 1)]))
    case .blenderbot:
      return template(
        TemplateWriter(
          single: [.first, .token(token(.eosToken), type: 0)], pair: [.first, .second(type: 1)]))
    case .whisper:
      let prefix = try WhisperPrompt(settings).tokens(tokenizer)
      return WhisperPrompt.template(prefix, tokenizer)
    }
  }
}
