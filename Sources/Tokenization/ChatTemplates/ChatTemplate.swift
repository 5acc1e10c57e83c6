public import Files

/// A chat template: Jinja in the sandbox of transformers, without any way out of it.
///
/// Source: transformers 4.57, utils/chat_template_utils.py; Jinja 3.1.
public struct ChatTemplate: Sendable {
  /// The text of the template.
  public let source: String
  private let syntax: JinjaSyntax

  /// What a rendering gives.
  struct Rendering {
    var text: String
    /// What the assistant wrote, in Unicode scalars.
    var generations: [Range<Int>]
  }

  /// Reads a template.
  ///
  /// - Parameter source: The Jinja source.
  /// - Throws: `ChatTemplateError` with the line of the template.
  public init(_ source: String) throws(ChatTemplateError) {
    self.source = source
    syntax = try JinjaParser.parse(source)
  }

  /// Renders the template with the given variables.
  ///
  /// - Parameters:
  ///   - variables: What the template can read.
  ///   - clock: Where `strftime_now` gets the time.
  /// - Returns: The text.
  /// - Throws: `ChatTemplateError` with the line of the template.
  public func render(_ variables: JSONObject, clock: ChatTemplateClock = .system)
    throws(ChatTemplateError) -> String
  {
    try rendering(variables, clock).text
  }

  func rendering(_ variables: JSONObject, _ clock: ChatTemplateClock) throws(ChatTemplateError)
    -> Rendering
  {
    var size = 0
    var values: [(name: String, value: JinjaValue)] = []
    for (key, value) in variables { values.append((key, try Self.value(value, &size, 0))) }
    let renderer = JinjaRenderer(syntax, values, inputSize: size, clock: clock)
    let bytes = try renderer.render()
    var generations: [Range<Int>] = []
    var (place, scalars) = (0, 0)
    for (start, text) in renderer.generations {
      for byte in bytes[min(place, start)..<start] where byte & 0xC0 != 0x80 { scalars += 1 }
      place = start
      generations.append(scalars..<scalars + text.unicodeScalars.count)
    }
    return Rendering(text: String(decoding: bytes, as: UTF8.self), generations: generations)
  }

  private static func value(_ json: JSON, _ size: inout Int, _ depth: Int)
    throws(ChatTemplateError) -> JinjaValue
  {
    if depth > JinjaBudget.maximumDepth - 10 {
      throw ChatTemplateError(
        .limit, "the messages nest more than \(JinjaBudget.maximumDepth - 10) levels deep")
    }
    size += 16
    switch json {
    case .null: return .none
    case .bool(let value): return .bool(value)
    case .integer(let value): return .integer(value)
    case .largeInteger(let digits): return .largeInteger(digits)
    case .number(let value): return .float(value)
    case .string(let text):
      size += text.utf8.count
      return .string(text)
    case .array(let elements):
      var values: [JinjaValue] = []
      values.reserveCapacity(elements.count)
      for element in elements { values.append(try value(element, &size, depth + 1)) }
      return .list(JinjaList(values))
    case .object(let object):
      var members: [(name: String, value: JinjaValue)] = []
      for (key, member) in object {
        size += key.utf8.count
        members.append((key, try value(member, &size, depth + 1)))
      }
      return .dictionary(JinjaDictionary(named: members))
    }
  }
}
