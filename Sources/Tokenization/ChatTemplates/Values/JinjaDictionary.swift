import Files

/// A dictionary in the order of insertion; nothing can change it once it is made.
final class JinjaDictionary {
  /// What a view of a dictionary shows.
  enum Part: String {
    case keys = "dict_keys"
    case values = "dict_values"
    case items = "dict_items"
  }

  let members: [(key: JinjaValue, value: JinjaValue)]
  let depth: Int
  private let index: [JinjaKey: Int]

  private init(_ members: [(key: JinjaValue, value: JinjaValue)], _ index: [JinjaKey: Int]) {
    self.members = members
    self.index = index
    var depth = 0
    for member in members { depth = max(depth, member.value.depth, member.key.depth) }
    self.depth = depth + 1
  }

  /// Of a key that repeats the last value and the first place count.
  convenience init(_ pairs: [(key: JinjaValue, value: JinjaValue)]) throws(ChatTemplateError) {
    var members: [(key: JinjaValue, value: JinjaValue)] = []
    var index: [JinjaKey: Int] = [:]
    members.reserveCapacity(pairs.count)
    for pair in pairs {
      let key = try JinjaKey(pair.key)
      if let place = index[key] {
        members[place].value = pair.value
      } else {
        index[key] = members.count
        members.append(pair)
      }
    }
    self.init(members, index)
  }

  /// Members with different names.
  convenience init(named pairs: [(name: String, value: JinjaValue)]) {
    var index: [JinjaKey: Int] = [:]
    for (place, pair) in pairs.enumerated() { index[.text(ByteKey(pair.name))] = place }
    self.init(pairs.map { (.string($0.name), $0.value) }, index)
  }

  subscript(key: JinjaKey) -> JinjaValue? { index[key].map { members[$0].value } }
  subscript(name: String) -> JinjaValue? { self[.text(ByteKey(name))] }
}

/// A value as a key: what Python holds for equal has the same key.
indirect enum JinjaKey: Hashable {
  case none
  case integer(Int)
  case largeInteger(String)
  case float(Double)
  case text(ByteKey)
  case tuple([JinjaKey])
  case undefined
  case object(ObjectIdentifier)

  private static let maximumLeaves = 1000

  init(_ value: JinjaValue) throws(ChatTemplateError) {
    switch value {
    case .none: self = .none
    case .bool(let value): self = .integer(value ? 1 : 0)
    case .integer(let value): self = .integer(value)
    case .largeInteger(let digits): self = .largeInteger(digits)
    case .float(let value):
      if let integer = Int(exactly: value) {
        self = .integer(integer)
      } else {
        self = .float(value)
      }
    case .string(let text), .markup(let text): self = .text(ByteKey(text))
    case .tuple(let list):
      // Tuples that share their parts can have any number of leaves.
      guard list.leaves <= Self.maximumLeaves else {
        throw ChatTemplateError(
          .limit, "a key of more than \(Self.maximumLeaves) values")
      }
      var keys: [JinjaKey] = []
      for element in list.elements { keys.append(try JinjaKey(element)) }
      self = .tuple(keys)
    case .undefined: self = .undefined
    case .namespace(let object): self = .object(ObjectIdentifier(object))
    case .macro(let object): self = .object(ObjectIdentifier(object))
    case .iterator(let object): self = .object(ObjectIdentifier(object))
    default:
      throw ChatTemplateError(.wrongType, "unhashable type: '\(value.typeName)'")
    }
  }
}
