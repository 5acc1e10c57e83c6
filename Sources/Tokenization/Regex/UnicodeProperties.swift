/// The sets behind `\p{…}`, `[:…:]` and the letters like `\w`, by Oniguruma's names.
struct UnicodeProperties: Sendable {
  static let shared = UnicodeProperties()

  private let numbers: [String: Int]
  /// The bytes of every set in `RegexTables.sets`.
  private let places: [Range<Int>]

  private init() {
    var numbers: [String: Int] = [:]
    RegexTables.names.withUTF8Buffer { text in
      for entry in text.split(separator: UInt8(ascii: " ")) {
        guard let comma = entry.firstIndex(of: UInt8(ascii: ",")) else { continue }
        var number = PackedNumbers(entry[(comma + 1)...])
        numbers[String(decoding: entry[..<comma], as: UTF8.self)] = number.next()
      }
    }
    self.numbers = numbers
    places = RegexTables.sets.withUTF8Buffer { text in
      text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        .map { $0.startIndex..<$0.endIndex }
    }
  }

  /// The set of a property; the name as it is written in a pattern.
  func property(_ name: [UInt32]) -> ScalarSet? {
    var key = ""
    for scalar in name where scalar != 0x20 && scalar != 0x2D && scalar != 0x5F {
      guard scalar < 0x80, let scalar = Unicode.Scalar(scalar) else { return nil }
      key.unicodeScalars.append(scalar)
    }
    key = key.lowercased()
    return key.hasPrefix("[") ? nil : set(key)
  }

  /// The set of a POSIX bracket, as in `[[:alpha:]]`.
  func posix(_ name: String) -> ScalarSet? { set("[:\(name):]") }

  /// The set of `\w` outside classes and of word boundaries, which has some numbers of Latin-1 more than `[\w]`.
  var word: ScalarSet { self.set("[:w:]") ?? ScalarSet() }

  private func set(_ key: String) -> ScalarSet? {
    guard let number = numbers[key], number < places.count else { return nil }
    return RegexTables.sets.withUTF8Buffer { text in
      ScalarSet(packed: UnsafeBufferPointer(rebasing: text[places[number]]))
    }
  }
}
