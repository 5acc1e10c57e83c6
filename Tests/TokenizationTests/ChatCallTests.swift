import Files
import Testing
import Tokenization

/// What `apply_chat_template` makes of conversations; Scripts/fixtures/chat_calls.py writes the goldens.
@Suite struct ChatCallTests {
  static let folder = ChatTemplateTests.folder + "/calls"

  @Test(arguments: ["string", "list", "file", "folder", "nodefault", "none"])
  func everyCall(_ name: String) throws {
    var files = TokenizerFiles(folder: "\(Self.folder)/\(name)")
    files["tokenizer.json"] = Fixture(name: "bpe-gpt2").folder + "/tokenizer.json"
    let tokenizer = try PreTrainedTokenizer(files: files, overrides: ["pad_token": "<unk>"])
    let inputs = try JSON(parsing: FileSystem.readAll("\(Self.folder)/inputs.json"))
    var count = 0
    for line in try Fixture.lines("\(Self.folder)/calls.jsonl")
    where line["folder"]?.stringValue == name {
      let conversation = line["conversation"]?.intValue ?? 0
      let messages = inputs["conversations"]?.arrayValue?[conversation].arrayValue ?? []
      let options = inputs["options"]?.arrayValue?[line["option"]?.intValue ?? 0] ?? .null
      let comment: Comment = "\(name), conversation \(conversation): \(options)"
      count += 1
      do {
        let result = try Self.call(
          tokenizer, messages.compactMap { $0.objectValue.map { ChatMessage($0) } }, options)
        for (key, value) in result {
          if let text = value.stringValue {
            #expect(sameBytes([text], [line[key]?.stringValue ?? "nothing"]), comment)
          } else {
            #expect(value.ints == line[key]?.ints, comment)
          }
        }
        #expect(line["failure"] == nil, comment)
      } catch {
        let message = line["failure"]?.stringValue ?? "no failure"
        let found = (error as? ChatTemplateError)?.message ?? "\(error)"
        #expect(found.hasPrefix(message), comment)
      }
    }
    #expect(count == 108)
  }

  private static func call(
    _ tokenizer: PreTrainedTokenizer, _ messages: [ChatMessage], _ options: JSON
  ) throws -> [String: JSON] {
    func flag(_ name: String) -> Bool { options[name]?.boolValue ?? false }
    let tools = options["tools"]?.arrayValue
    let documents = options["documents"]?.arrayValue
    let template = options["chat_template"]?.stringValue
    let variables: JSONObject = options["extra"].map { ["extra": $0] } ?? [:]
    func ints(_ values: [Int]) -> JSON { .array(values.map { .integer($0) }) }
    if flag("mask") {
      let (encoding, mask) = try tokenizer.applyChatTemplateWithAssistantMask(
        messages: messages, tools: tools, documents: documents, chatTemplate: template,
        addGenerationPrompt: flag("add_generation_prompt"), variables: variables)
      return ["ids": ints(encoding.rows[0].ids.map { Int($0) }), "mask": ints(mask)]
    }
    if flag("tokenize") {
      let encoding = try tokenizer.applyChatTemplate(
        messages: messages, tools: tools, documents: documents, chatTemplate: template,
        addGenerationPrompt: flag("add_generation_prompt"),
        padding: options["padding"] == nil ? .none : .maxLength,
        truncation: flag("truncation") ? .longestFirst : .none,
        maxLength: options["max_length"]?.intValue, variables: variables)
      return [
        "ids": ints(encoding.rows[0].ids.map { Int($0) }),
        "attention": ints(encoding.rows[0].attentionMask.map { Int($0) }),
      ]
    }
    return [
      "text": .string(
        try tokenizer.chatText(
          messages: messages, tools: tools, documents: documents, chatTemplate: template,
          addGenerationPrompt: flag("add_generation_prompt"),
          continueFinalMessage: flag("continue_final_message"), variables: variables))
    ]
  }
}
