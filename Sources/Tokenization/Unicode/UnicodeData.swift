/// The Unicode tables of the Rust crate, unpacked once at first use. One look-up gives a record number; everything
/// known about a scalar hangs on its record.
struct UnicodeData: Sendable {
  static let shared = UnicodeData()

  /// Bits of a record's flags; Scripts/unicode/tokenizer_tables.py has the same ones.
  struct Flags: OptionSet {
    let rawValue: UInt16
    /// `clean_text` removes it: control, format, private use and what was unassigned in an old Unicode.
    static let removedByBert = Flags(rawValue: 1 << 0)
    static let whitespace = Flags(rawValue: 1 << 1)
    /// ASCII punctuation and symbols, or a general category P*.
    static let punctuation = Flags(rawValue: 1 << 2)
    static let nonspacingMark = Flags(rawValue: 1 << 3)
    static let mark = Flags(rawValue: 1 << 4)
    /// `\w` of the regex crate.
    static let word = Flags(rawValue: 1 << 5)
    /// `clean_text` makes it a space.
    static let bertSpace = Flags(rawValue: 1 << 6)
    /// NFC changes it, or may join it to what stands before it.
    static let notNFC = Flags(rawValue: 1 << 7)
    static let notNFKC = Flags(rawValue: 1 << 8)
  }

  private let stage1: [UInt16]
  private let stage2: [UInt16]
  private let flags: [UInt16]
  private let classes: [UInt8]
  private let decompositions: [UInt32]
  private let lowercases: [UInt32]
  private let compatible: [UInt32]
  private let graphemes: [UInt8]
  private let pool: [UInt32]
  private let compositions: CompositionTable

  private init() {
    stage1 = Self.runs(UnicodeTables.stage1)
    stage2 = Self.runs(UnicodeTables.stage2)
    flags = Self.runs(UnicodeTables.flags)
    classes = Self.runs(UnicodeTables.combiningClasses)
    decompositions = Self.runs(UnicodeTables.decompositions)
    lowercases = Self.runs(UnicodeTables.lowercase)
    compatible = Self.runs(UnicodeTables.compatible)
    graphemes = Self.runs(UnicodeTables.graphemes)
    pool = Self.differences(UnicodeTables.pool)
    compositions = CompositionTable(Self.differences(UnicodeTables.compositions))
  }

  /// The number of the record of a scalar value; values beyond Unicode share that of U+10FFFF.
  func record(_ scalar: UInt32) -> Int {
    let scalar = Int(min(scalar, 0x10FFFF))
    return Int(stage2[Int(stage1[scalar >> 7]) << 7 | scalar & 127])
  }

  func flags(of scalar: UInt32) -> Flags { Flags(rawValue: flags[record(scalar)]) }
  func flags(ofRecord record: Int) -> Flags { Flags(rawValue: flags[record]) }
  /// The canonical combining class, 0 for starters.
  func combiningClass(ofRecord record: Int) -> UInt8 { classes[record] }
  /// The full canonical decomposition; empty when the scalar is its own. Hangul syllables are not in the table.
  func decomposition(ofRecord record: Int) -> ArraySlice<UInt32> { pooled(decompositions[record]) }
  /// The full compatibility decomposition; empty when it is the canonical one.
  func compatibleDecomposition(ofRecord record: Int) -> ArraySlice<UInt32> {
    pooled(compatible[record])
  }
  /// The scalar that NFC makes of two; Hangul is not in the table.
  func composition(_ first: UInt32, _ second: UInt32) -> UInt32? { compositions[first, second] }
  func graphemeClass(of scalar: UInt32) -> GraphemeClass {
    GraphemeClass(rawValue: graphemes[record(scalar)]) ?? .other
  }
  /// The lowercase form; empty when the scalar is its own.
  func lowercase(ofRecord record: Int) -> ArraySlice<UInt32> { pooled(lowercases[record]) }

  private func pooled(_ place: UInt32) -> ArraySlice<UInt32> {
    let start = Int(place >> 5)
    return pool[start..<start + Int(place & 31)]
  }
}

extension UnicodeData {
  private static func runs<T: FixedWidthInteger>(_ text: StaticString) -> [T] {
    text.withUTF8Buffer { buffer in
      var numbers = PackedNumbers(buffer)
      var values: [T] = []
      var value = 0
      while let difference = numbers.nextSigned(), let more = numbers.next() {
        value += difference
        values.append(contentsOf: repeatElement(T(truncatingIfNeeded: value), count: more + 1))
      }
      return values
    }
  }

  private static func differences(_ text: StaticString) -> [UInt32] {
    text.withUTF8Buffer { buffer in
      var numbers = PackedNumbers(buffer)
      var values: [UInt32] = []
      var value = 0
      while let difference = numbers.nextSigned() {
        value += difference
        values.append(UInt32(truncatingIfNeeded: value))
      }
      return values
    }
  }
}
