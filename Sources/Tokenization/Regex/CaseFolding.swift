/// How case is ignored: Unicode's full folding, where `ß` and `ss` are the same.
enum CaseFolding: Equatable, Sendable {
  case unicode

  /// What a place in a literal matches: `count` of its scalars are one of `scalars`, or these sets one after another.
  struct Item {
    let count: Int
    var scalars: ScalarSet
    var sequence: [ScalarSet]
  }

  /// The item at the start of `text`, at most three scalars long; only one long, and without sequences, when `single`.
  func item(_ text: ArraySlice<UInt32>, single: Bool) -> Item {
    let tables = CaseFoldingTables.shared
    guard let first = text.first else { return Item(count: 0, scalars: ScalarSet(), sequence: []) }
    if !single {
      let folds = text.prefix(3).map { tables.simple[$0] ?? $0 }
      for length in [3, 2] where folds.count >= length {
        let key = Array(folds[..<length])
        if let unfolds = tables.unfoldsOfSeveral[key] {
          return Item(
            count: length, scalars: ScalarSet(unfolds), sequence: key.map(tables.equivalents))
        }
      }
    }
    if let full = tables.full[first] {
      let unfolds = tables.unfoldsOfSeveral[full] ?? []
      return Item(
        count: 1, scalars: ScalarSet(unfolds + [first]),
        sequence: single ? [] : full.map(tables.equivalents))
    }
    return Item(count: 1, scalars: tables.equivalents(tables.simple[first] ?? first), sequence: [])
  }

  /// The set with all scalars that fold to the same as one of its own, and the sequences that do.
  func closure(of set: ScalarSet) -> (set: ScalarSet, sequences: [[ScalarSet]]) {
    let tables = CaseFoldingTables.shared
    var added: [UInt32] = []
    for (folded, unfolds) in tables.unfolds
    where set.contains(folded) || unfolds.contains(where: set.contains) {
      added.append(folded)
      added += unfolds
    }
    var sequences: [[UInt32]] = []
    for (folded, unfolds) in tables.unfoldsOfSeveral where unfolds.contains(where: set.contains) {
      added += unfolds
      sequences.append(folded)
    }
    // Shorter ones first: two of the same length never match at the same place.
    sequences.sort { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
    return (set.union(ScalarSet(added)), sequences.map { $0.map(tables.equivalents) })
  }
}

/// `RegexTables`' folds, unpacked once.
struct CaseFoldingTables: Sendable {
  static let shared = CaseFoldingTables()

  let simple: [UInt32: UInt32]
  let full: [UInt32: [UInt32]]
  let unfolds: [UInt32: [UInt32]]
  let unfoldsOfSeveral: [[UInt32]: [UInt32]]

  private init() {
    var simple: [UInt32: UInt32] = [:]
    var unfolds: [UInt32: [UInt32]] = [:]
    RegexTables.simpleFolds.withUTF8Buffer { text in
      var numbers = PackedNumbers(text)
      var scalar = 0
      while let gap = numbers.next(), let distance = numbers.nextSigned() {
        scalar += gap
        let folded = UInt32(truncatingIfNeeded: scalar + distance)
        simple[UInt32(truncatingIfNeeded: scalar)] = folded
        unfolds[folded, default: []].append(UInt32(truncatingIfNeeded: scalar))
      }
    }
    var full: [UInt32: [UInt32]] = [:]
    var unfoldsOfSeveral: [[UInt32]: [UInt32]] = [:]
    RegexTables.fullFolds.withUTF8Buffer { text in
      var numbers = PackedNumbers(text)
      var scalar = 0
      while let gap = numbers.next(), let count = numbers.next() {
        scalar += gap
        var folded: [UInt32] = []
        for _ in 0..<count {
          folded.append(UInt32(truncatingIfNeeded: scalar + (numbers.nextSigned() ?? 0)))
        }
        full[UInt32(truncatingIfNeeded: scalar)] = folded
        unfoldsOfSeveral[folded, default: []].append(UInt32(truncatingIfNeeded: scalar))
      }
    }
    self.simple = simple
    self.full = full
    self.unfolds = unfolds
    self.unfoldsOfSeveral = unfoldsOfSeveral
  }

  /// A folded scalar and all that fold to it.
  func equivalents(_ folded: UInt32) -> ScalarSet {
    ScalarSet([folded] + (unfolds[folded] ?? []))
  }
}
