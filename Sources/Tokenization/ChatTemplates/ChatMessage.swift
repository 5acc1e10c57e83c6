public import Files

/// One message of a conversation: `role`, `content`, and whatever else its template reads.
public struct ChatMessage: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// The members as the template sees them.
  public var members: JSONObject

  /// A message with any members.
  public init(_ members: JSONObject) { self.members = members }

  /// A message with any members, as in Python: `["role": "user", "content": "Hi"]`.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    members = JSONObject()
    for (key, value) in elements { members[key] = value }
  }

  /// A message.
  ///
  /// - Parameters:
  ///   - role: `system`, `user`, `assistant`, `tool` or what else the template knows.
  ///   - content: A text or a list of parts.
  ///   - extra: Further members, such as `tool_calls`.
  public init(role: String, content: JSON, extra: JSONObject = [:]) {
    members = ["role": .string(role), "content": content]
    for (key, value) in extra { members[key] = value }
  }

  /// A message of text.
  ///
  /// - Parameters:
  ///   - role: `system`, `user`, `assistant`, `tool` or what else the template knows.
  ///   - content: The text.
  public init(role: String, content: String) {
    self.init(role: role, content: .string(content))
  }
}
