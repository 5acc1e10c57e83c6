/// The members of a JSON object in the order of the file. Keys are equal when their UTF-8 bytes are: Swift's
/// `String ==` would merge canonically equivalent ones.
public struct JSONObject: Sendable {
  private var members: [(key: String, value: JSON)] = []
  /// Positions by key; empty while a walk through the members is faster.
  private var index = HashIndex()
  private static let smallCount = 8

  /// An object without members.
  public init() {}

  /// The keys in order.
  public var keys: [String] { members.map(\.key) }

  /// The value of `key`; setting nil removes the member, setting a new key appends it.
  public subscript(key: String) -> JSON? {
    get { position(of: key, Self.hash(of: key)).map { members[$0].value } }
    set {
      let hash = Self.hash(of: key)
      guard let position = position(of: key, hash) else {
        if let newValue { add(key, newValue, hash) }
        return
      }
      if let newValue { members[position].value = newValue } else { remove(at: position) }
    }
  }

  /// Appends a member unless the key is there already; the result says whether it did.
  package mutating func append(_ key: String, _ value: JSON) -> Bool {
    let hash = Self.hash(of: key)
    if position(of: key, hash) != nil { return false }
    add(key, value, hash)
    return true
  }

  /// Removes all members that satisfy the condition, in one walk.
  public mutating func removeAll(where condition: (String, JSON) -> Bool) {
    members.removeAll { condition($0.key, $0.value) }
    reindex()
  }

  private func position(of key: String, _ hash: Int) -> Int? {
    if index.isEmpty { return members.firstIndex { Self.same($0.key, key) } }
    return index.find(hash) { Self.same(members[$0].key, key) }
  }

  private mutating func add(_ key: String, _ value: JSON, _ hash: Int) {
    members.append((key, value))
    if index.isEmpty {
      if members.count > Self.smallCount { reindex() }
    } else {
      index.insert(members.count - 1, hash)
    }
  }

  private mutating func remove(at position: Int) {
    let hash = Self.hash(of: members[position].key)
    members.remove(at: position)
    if index.isEmpty { return }
    if members.count <= Self.smallCount {
      index = HashIndex()
    } else {
      index.remove(position, hash)
    }
  }

  private mutating func reindex() {
    index = HashIndex()
    if members.count <= Self.smallCount { return }
    for (i, member) in members.enumerated() { index.insert(i, Self.hash(of: member.key)) }
  }

  private static func same(_ a: String, _ b: String) -> Bool { JSON.sameBytes(a, b) }

  private static func hash(of key: String) -> Int {
    var key = key
    return key.withUTF8 { HashIndex.hash(of: UnsafeRawBufferPointer($0)) }
  }
}

extension JSONObject: Hashable {
  /// Members are compared in any order, as JSON says.
  public static func == (a: JSONObject, b: JSONObject) -> Bool {
    a.count == b.count && a.members.allSatisfy { b[$0.key] == $0.value }
  }

  /// Agrees with `==`: the order does not count.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    var members = 0
    for member in self.members {
      var one = Hasher()
      one.combine(Self.hash(of: member.key))
      one.combine(member.value)
      members ^= one.finalize()
    }
    hasher.combine(members)
  }
}

extension JSONObject: RandomAccessCollection {
  /// The position of the first member.
  public var startIndex: Int { 0 }
  /// The position after the last member.
  public var endIndex: Int { members.count }
  /// The member at a position.
  public subscript(position: Int) -> (key: String, value: JSON) { members[position] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object; of a key that repeats the last value counts.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    for (key, value) in elements { self[key] = value }
  }
}
