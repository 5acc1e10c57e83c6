/// The members of a JSON object in the order of the file. Keys are equal when their UTF-8 bytes are: Swift's
/// `String ==` would merge canonically equivalent ones.
public struct JSONObject: Sendable, Hashable {
  private var members: [(key: String, value: JSON)] = []
  private var index: [Name: Int] = [:]

  private struct Name: Hashable, Sendable {
    let text: String
    static func == (a: Name, b: Name) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
    func hash(into hasher: inout Hasher) {
      var copy = text
      copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// An object without members.
  public init() {}

  /// The keys in order.
  public var keys: [String] { members.map(\.key) }

  /// The value of `key`; setting nil removes the member, setting a new key appends it.
  public subscript(key: String) -> JSON? {
    get { index[Name(text: key)].map { members[$0].value } }
    set {
      let wanted = Name(text: key)
      if let position = index[wanted] {
        if let newValue {
          members[position].value = newValue
        } else {
          members.remove(at: position)
          index = [:]
          for (i, member) in members.enumerated() { index[Name(text: member.key)] = i }
        }
      } else if let newValue {
        index[wanted] = members.count
        members.append((key, newValue))
      }
    }
  }

  /// Members are compared in any order, as JSON says.
  public static func == (a: JSONObject, b: JSONObject) -> Bool {
    a.count == b.count && a.members.allSatisfy { b[$0.key] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    var members = 0
    for member in self.members {
      var one = Hasher()
      one.combine(Name(text: member.key))
      one.combine(member.value)
      members ^= one.finalize()
    }
    hasher.combine(members)
  }
}

extension JSONObject: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { members.count }
  public subscript(position: Int) -> (key: String, value: JSON) { members[position] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSON)...) {
    for (key, value) in elements { self[key] = value }
  }
}
