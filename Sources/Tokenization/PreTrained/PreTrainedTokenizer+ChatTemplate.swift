public import Files

extension PreTrainedTokenizer {
  /// The text of a conversation; Python's `apply_chat_template(…, tokenize=False)`.
  ///
  /// - Parameters:
  ///   - messages: The conversation.
  ///   - tools: The JSON schemas of the tools that the model may call.
  ///   - documents: The documents of retrieval-augmented generation, each an object.
  ///   - chatTemplate: The name of one of the tokenizer's templates, or a template; nil for its own.
  ///   - addGenerationPrompt: Whether the beginning of the assistant's answer follows.
  ///   - continueFinalMessage: Whether the text ends with the last message, for the model to go on with it.
  ///   - variables: Further variables of the template; they cannot replace those that this call sets.
  ///   - clock: Where the template gets the time.
  /// - Returns: The text.
  /// - Throws: `ChatTemplateError` when there is no template or it cannot be rendered.
  public func chatText(
    messages: [ChatMessage], tools: [JSON]? = nil, documents: [JSON]? = nil,
    chatTemplate: String? = nil, addGenerationPrompt: Bool = false,
    continueFinalMessage: Bool = false, variables: JSONObject = [:],
    clock: ChatTemplateClock = .system
  ) throws(ChatTemplateError) -> String {
    let source = try chatTemplates.template(named: chatTemplate, hasTools: tools != nil)
    if continueFinalMessage, addGenerationPrompt {
      throw ChatTemplateError(
        .invalidArgument,
        "continue_final_message and add_generation_prompt are not compatible. Use"
          + " continue_final_message when you want the model to continue the final message, and"
          + " add_generation_prompt when you want to add a header that will prompt it to start a"
          + " new assistant message instead.")
    }
    let template = try ChatTemplate(source)
    var messages = messages
    let continued = continueFinalMessage ? try ContinuedMessage(&messages) : nil
    let rendering = try rendering(
      template, messages, tools, documents, addGenerationPrompt, variables, clock)
    return try continued?.cut(rendering.text) ?? rendering.text
  }

  /// The tokens of a conversation; Python's `apply_chat_template(…, return_dict=True)`.
  ///
  /// - Parameters:
  ///   - messages: The conversation.
  ///   - tools: The JSON schemas of the tools that the model may call.
  ///   - documents: The documents of retrieval-augmented generation, each an object.
  ///   - chatTemplate: The name of one of the tokenizer's templates, or a template; nil for its own.
  ///   - addGenerationPrompt: Whether the beginning of the assistant's answer follows.
  ///   - continueFinalMessage: Whether the text ends with the last message, for the model to go on with it.
  ///   - padding: How far the row is padded.
  ///   - truncation: What gives way when it is too long.
  ///   - maxLength: The length for both, in tokens; the model's when nil.
  ///   - variables: Further variables of the template; they cannot replace those that this call sets.
  ///   - clock: Where the template gets the time.
  /// - Returns: One row; the template has written the special tokens.
  /// - Throws: `ChatTemplateError`, or `TokenizerError` where the tokenizer raises.
  public func applyChatTemplate(
    messages: [ChatMessage], tools: [JSON]? = nil, documents: [JSON]? = nil,
    chatTemplate: String? = nil, addGenerationPrompt: Bool = false,
    continueFinalMessage: Bool = false, padding: Padding = .none,
    truncation: Truncation = .none, maxLength: Int? = nil, variables: JSONObject = [:],
    clock: ChatTemplateClock = .system
  ) throws -> BatchEncoding {
    let text = try chatText(
      messages: messages, tools: tools, documents: documents, chatTemplate: chatTemplate,
      addGenerationPrompt: addGenerationPrompt, continueFinalMessage: continueFinalMessage,
      variables: variables, clock: clock)
    return try self(
      text, addSpecialTokens: false, padding: padding, truncation: truncation,
      maxLength: maxLength)
  }

  /// The tokens of a conversation, and 1 for those that the assistant wrote; Python's
  /// `apply_chat_template(…, return_assistant_tokens_mask=True)`.
  ///
  /// - Parameters:
  ///   - messages: The conversation.
  ///   - tools: The JSON schemas of the tools that the model may call.
  ///   - documents: The documents of retrieval-augmented generation, each an object.
  ///   - chatTemplate: The name of one of the tokenizer's templates, or a template; nil for its own.
  ///   - addGenerationPrompt: Whether the beginning of the assistant's answer follows.
  ///   - variables: Further variables of the template; they cannot replace those that this call sets.
  ///   - clock: Where the template gets the time.
  /// - Returns: One row, and its mask; all zeros when the template has no `{% generation %}`.
  /// - Throws: `ChatTemplateError`, or `TokenizerError` where the tokenizer raises.
  public func applyChatTemplateWithAssistantMask(
    messages: [ChatMessage], tools: [JSON]? = nil, documents: [JSON]? = nil,
    chatTemplate: String? = nil, addGenerationPrompt: Bool = false, variables: JSONObject = [:],
    clock: ChatTemplateClock = .system
  ) throws -> (encoding: BatchEncoding, assistantMask: [Int]) {
    let template = try ChatTemplate(
      try chatTemplates.template(named: chatTemplate, hasTools: tools != nil))
    let rendering = try rendering(
      template, messages, tools, documents, addGenerationPrompt, variables, clock)
    let encoding = try self(rendering.text, addSpecialTokens: false, truncation: .none)
    let row = encoding.rows.first
    let offsets = row?.offsets ?? []
    var mask = [Int](repeating: 0, count: offsets.count)
    // The first token of every scalar, as tokens may share one.
    var tokens = [Int?](repeating: nil, count: offsets.reduce(0) { max($0, $1.upperBound) })
    for (token, range) in offsets.enumerated() {
      for scalar in range where tokens[scalar] == nil { tokens[scalar] = token }
    }
    func token(_ scalar: Int) -> Int? { tokens.indices.contains(scalar) ? tokens[scalar] : nil }
    for range in rendering.generations {
      guard let first = token(range.lowerBound) else { break }
      // As in Python, an end that no token has, and token 0, stand for the end of the text.
      let last = token(range.upperBound - 1) ?? 0
      for place in first..<max(first, last == 0 ? offsets.count : last + 1) { mask[place] = 1 }
    }
    return (encoding, mask)
  }

  private func rendering(
    _ template: ChatTemplate, _ messages: [ChatMessage], _ tools: [JSON]?, _ documents: [JSON]?,
    _ addGenerationPrompt: Bool, _ extra: JSONObject, _ clock: ChatTemplateClock
  ) throws(ChatTemplateError) -> ChatTemplate.Rendering {
    for (kind, values) in [("tools", tools), ("documents", documents)] {
      guard values?.allSatisfy({ $0.objectValue != nil }) ?? true else {
        throw ChatTemplateError(.invalidArgument, "\(kind) must be a list of JSON objects")
      }
    }
    var variables: JSONObject = [
      "messages": .array(messages.map { .object($0.members) }),
      "tools": tools.map { .array($0) } ?? .null,
      "documents": documents.map { .array($0) } ?? .null,
      "add_generation_prompt": .bool(addGenerationPrompt),
    ]
    for attribute in SpecialTokenAttribute.allCases {
      if let token = self[attribute] { variables[attribute.rawValue] = .string(token) }
    }
    if !additionalSpecialTokens.isEmpty {
      variables["additional_special_tokens"] = .array(additionalSpecialTokens.map { .string($0) })
    }
    for (key, value) in extra {
      if variables[key] != nil {
        throw ChatTemplateError(
          .invalidArgument, "the variable '\(key)' belongs to the call and cannot be replaced")
      }
      variables[key] = value
    }
    return try template.rendering(variables, clock)
  }
}

/// The last message when the model goes on with it: a mark shows where its text ends.
private struct ContinuedMessage {
  private static let mark = "CONTINUE_FINAL_MESSAGE_TAG "
  let text: String

  init(_ messages: inout [ChatMessage]) throws(ChatTemplateError) {
    guard let last = messages.last?.members["content"] else {
      throw ChatTemplateError(.invalidArgument, "the last message has no content to continue")
    }
    let place = messages.count - 1
    switch last {
    case .string(let text):
      self.text = text
      messages[place].members["content"] = .string(text + Self.mark)
    case .array(var parts):
      guard let index = parts.lastIndex(where: { $0["text"] != nil }),
        let text = parts[index]["text"]?.stringValue, var part = parts[index].objectValue
      else { throw Self.noText }
      self.text = text
      part["text"] = .string(text + Self.mark)
      parts[index] = .object(part)
      messages[place].members["content"] = .array(parts)
    default: throw Self.noText
    }
  }

  private static let noText = ChatTemplateError(
    .invalidArgument,
    "continue_final_message is set but we could not find any text to continue in the final"
      + " message!")

  func cut(_ rendered: String) throws(ChatTemplateError) -> String {
    let bytes = Array(rendered.utf8)
    let mark = Array(Self.mark.utf8)
    let trimmedMark = Array(mark.dropLast())
    let message = Array(text.utf8)
    let start = PythonText.skipWhitespace(message, 0)
    let wanted = Array(
      message[start..<PythonText.trimmedEnd(message, start..<message.count)])
    guard ByteSearch.first(wanted, in: bytes, from: 0) != nil,
      let place = ByteSearch.last(trimmedMark, in: bytes, before: bytes.count)
    else {
      throw ChatTemplateError(
        .invalidArgument,
        "continue_final_message is set but the final message does not appear in the chat after"
          + " applying the chat template! This can happen if the chat template deletes portions of"
          + " the final message. Please verify the chat template and final message in your chat to"
          + " ensure they are compatible.")
    }
    let keepsSpace = bytes[place...].starts(with: mark)
    let end = keepsSpace ? place : PythonText.trimmedEnd(bytes, 0..<place)
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
