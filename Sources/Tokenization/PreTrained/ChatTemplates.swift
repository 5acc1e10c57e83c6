import Files

/// The chat templates of a tokenizer by their names; one that stands alone is the default.
struct ChatTemplates: Sendable {
  private(set) var templates: [(name: String, source: String)] = []
  /// Whether the files name their templates: then a name that is asked for is looked up.
  private var isNamed = false

  /// Templates in files of their own win over those in tokenizer_config.json, and these over chat_template.json.
  init(_ files: TokenizerFiles, _ settings: TokenizerSettings) throws(TokenizerError) {
    if let path = files[Self.defaultFile] {
      templates.append(("default", try Self.text(path)))
    }
    for path in files.additionalChatTemplates {
      let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
      templates.append((String(name.dropLast(6)), try Self.text(path)))
      isNamed = true
    }
    if !templates.isEmpty { return }
    var node = settings["chat_template"]
    if node == nil, let path = files["chat_template.json"] {
      node = try TokenizerFiles.json(path)["chat_template"]
    }
    guard let node else { return }
    if node.json.stringValue != nil {
      templates = [("default", try node.string())]
      return
    }
    isNamed = true
    if node.json.objectValue != nil {
      for (name, source) in try node.members() { templates.append((name, try source.string())) }
      return
    }
    for entry in try node.elements() {
      let name = try entry.required("name").string()
      templates.removeAll { $0.name == name }
      templates.append((name, try entry.required("template").string()))
    }
  }

  static let defaultFile = "chat_template.jinja"

  /// The files that the templates are saved in. Names come from files: none may lead out of the folder.
  func files() throws(TokenizerError) -> [(name: String, source: String)] {
    var files: [(name: String, source: String)] = []
    for (name, source) in templates {
      if name == "default" {
        files.append((Self.defaultFile, source))
      } else if name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 }) {
        throw TokenizerError(
          .unwritableFile, expected: "A chat template's name is the name of its file",
          found: PythonText.quoted(name), remedy: "give the template another name")
      } else {
        files.append(("\(TokenizerFiles.chatTemplateFolder)/\(name).jinja", source))
      }
    }
    return files
  }

  private static func text(_ path: String) throws(TokenizerError) -> String {
    let mapped = try TokenizerFiles.map(path)
    return mapped.withBytes { bytes in String(decoding: bytes, as: UTF8.self) }
  }

  /// Python's `get_chat_template`.
  func template(named name: String?, hasTools: Bool) throws(ChatTemplateError) -> String {
    func source(_ name: String) -> String? { templates.first { $0.name == name }?.source }
    if let name { return isNamed ? source(name) ?? name : name }
    if hasTools, isNamed, let source = source("tool_use") { return source }
    if let source = source("default") { return source }
    if templates.isEmpty {
      throw ChatTemplateError(
        .noTemplate,
        "Cannot use chat template functions because tokenizer.chat_template is not set and no"
          + " template argument was passed! For information about writing templates and setting the"
          + " tokenizer.chat_template attribute, please see the documentation at"
          + " https://huggingface.co/docs/transformers/main/en/chat_templating",
        remedy: "give chatTemplate, or use a chat model's tokenizer")
    }
    let names = templates.map(\.name).sorted().map(PythonText.quoted).joined(separator: ", ")
    throw ChatTemplateError(
      .ambiguousTemplate,
      "This model has multiple chat templates with no default specified! Please either pass a chat"
        + " template or the name of the template you wish to use to the `chat_template` argument."
        + " Available template names are [\(names)].")
  }
}
