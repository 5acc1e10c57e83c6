/// Reads JSON piece by piece, without building a tree, straight from bytes that somebody else keeps alive.
///
/// ```swift
/// var scanner = try JSONScanner(bytes)
/// try scanner.beginObject()
/// while let key = try scanner.nextKey() {
///   switch key {
///   case "vocab": …
///   default: try scanner.skipValue()
///   }
/// }
/// try scanner.finish()
/// ```
///
/// After `beginObject` ask for `nextKey` until it gives nil and read or skip one value after each; after
/// `beginArray` ask for `nextElement` until it is false and read or skip one value after each. Everything that is
/// passed over is checked, except that duplicate keys are the caller's to find (`duplicateKey(_:first:)` makes the
/// error). The scanner is a value: a copy of it looks ahead.
public struct JSONScanner {
  /// The whole text.
  public let bytes: UnsafeRawBufferPointer
  /// What is accepted.
  public let options: JSONOptions
  /// The offset of the next byte to read.
  public internal(set) var offset = 0

  /// The text as bytes to index without a check; every use compares with `count` first.
  let base: UnsafePointer<UInt8>
  let count: Int
  private var depth = 0
  /// True between the beginning of an array or object and its first element.
  private var atFirst = false

  /// Begins at the start of `bytes`, which must outlive the scanner.
  public init(_ bytes: UnsafeRawBufferPointer, options: JSONOptions = .init()) throws(JSONError) {
    self.bytes = bytes
    self.options = options
    count = bytes.count
    // Nothing is read through the stand-in: `count` is 0.
    base =
      bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
      ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    if count > options.maximumSize {
      throw error(.tooLarge, at: 0, "at most \(options.maximumSize) bytes", "\(count) bytes")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw error(.byteOrderMark, at: 0, "a value", "a byte order mark")
    }
  }

  /// The kind of the next value, which stays unread.
  public mutating func peek() throws(JSONError) -> JSONKind {
    guard let kind = nextKind() else { throw unexpected("a value") }
    return kind
  }

  /// Enters an object.
  public mutating func beginObject() throws(JSONError) { try begin(UInt8(ascii: "{"), "an object") }

  /// Enters an array.
  public mutating func beginArray() throws(JSONError) { try begin(UInt8(ascii: "["), "an array") }

  /// The next key of the object, or nil after its last member. The value is read next.
  public mutating func nextKey() throws(JSONError) -> JSONText? {
    guard try advance(to: UInt8(ascii: "}"), "',' or '}'") else { return nil }
    guard offset < count, base[offset] == UInt8(ascii: "\"") else {
      throw unexpected("a key")
    }
    let key = try scanString()
    skipWhitespace()
    guard offset < count, base[offset] == UInt8(ascii: ":") else { throw unexpected("':'") }
    offset += 1
    return key
  }

  /// True when another element of the array follows, which is read next.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try advance(to: UInt8(ascii: "]"), "',' or ']'")
  }

  /// A string.
  public mutating func readString() throws(JSONError) -> JSONText {
    try expect(.string, "a string")
    return try scanString()
  }

  /// `true` or `false`.
  public mutating func readBool() throws(JSONError) -> Bool {
    try expect(.bool, "true or false")
    if base[offset] == UInt8(ascii: "t") {
      try literal("true")
      return true
    }
    try literal("false")
    return false
  }

  /// `null`.
  public mutating func readNull() throws(JSONError) {
    try expect(.null, "null")
    try literal("null")
  }

  /// Passes over one value of any kind.
  public mutating func skipValue() throws(JSONError) {
    switch try peek() {
    case .null: try literal("null")
    case .bool: _ = try readBool()
    case .number:
      let number = try scanNumber()
      // What `readValue` refuses is refused here: only an exponent can make a short number too large.
      if !number.isInteger { _ = try double(number) }
    case .string: _ = try scanString()
    case .array:
      try beginArray()
      while try nextElement() { try skipValue() }
    case .object:
      try beginObject()
      while try nextKey() != nil { try skipValue() }
    }
  }

  /// A scanner before an element at another place, which the caller knows to be as deep as this one.
  package func moved(to offset: Int) -> JSONScanner {
    var scanner = self
    scanner.offset = offset
    scanner.atFirst = false
    return scanner
  }

  /// Checks that only white space is left.
  public mutating func finish() throws(JSONError) {
    skipWhitespace()
    if offset < count {
      throw error(.trailingContent, at: offset, "the end of the text", found(at: offset))
    }
  }
}

// MARK: Parts

extension JSONScanner {
  mutating func expect(_ kind: JSONKind, _ name: String) throws(JSONError) {
    guard let actual = nextKind() else { throw unexpected(name) }
    if actual != kind { throw error(.unexpected, at: offset, name, actual.name) }
  }

  /// What the next byte begins, if anything.
  private mutating func nextKind() -> JSONKind? {
    skipWhitespace()
    guard offset < count else { return nil }
    switch base[offset] {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    // NaN and Infinity, whether allowed or not.
    case UInt8(ascii: "N"), UInt8(ascii: "I"): return .number
    default: return nil
    }
  }

  mutating func skipWhitespace() {
    while offset < count {
      switch base[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  mutating func literal(_ text: StaticString) throws(JSONError) {
    let start = offset
    for i in 0..<text.utf8CodeUnitCount {
      guard offset < count, base[offset] == text.utf8Start[i] else {
        if offset < count { offset = start }
        throw unexpected("\(text)")
      }
      offset += 1
    }
  }

  private mutating func begin(_ opening: UInt8, _ name: String) throws(JSONError) {
    try expect(opening == UInt8(ascii: "{") ? .object : .array, name)
    guard depth < options.maximumDepth else {
      throw error(
        .tooDeep, at: offset, "at most \(options.maximumDepth) levels of arrays and objects",
        "one more")
    }
    depth += 1
    offset += 1
    atFirst = true
  }

  /// Passes the comma before the next element, or the closing bracket: then the result is false.
  private mutating func advance(to closing: UInt8, _ expected: String) throws(JSONError) -> Bool {
    skipWhitespace()
    guard offset < count else { throw unexpected(expected) }
    let byte = base[offset]
    if byte == closing {
      offset += 1
      depth -= 1
      atFirst = false
      return false
    }
    if atFirst {
      atFirst = false
      return true
    }
    guard byte == UInt8(ascii: ",") else { throw unexpected(expected) }
    offset += 1
    skipWhitespace()
    return true
  }
}
