/// The classes of a program as bits: ASCII in two words, the rest in pages of 256 scalars that classes share.
struct ClassTables: Sendable {
  static let pageCount = 0x1100

  /// Two words a class.
  private(set) var ascii: [UInt64] = []
  /// The page of every 256 scalars of every class.
  private(set) var pages: [UInt16] = []
  /// Four words a page.
  private(set) var words: [UInt64] = [0, 0, 0, 0, .max, .max, .max, .max]
  private var pageNumbers: [[UInt64]: UInt16] = [
    [0, 0, 0, 0]: 0, [UInt64.max, .max, .max, .max]: 1,
  ]
  private(set) var sets: [ScalarSet] = []
  private var numbers: [ScalarSet: Int] = [:]

  /// The number of a set; nil when there are too many different ones.
  mutating func number(of set: ScalarSet) -> Int32? {
    if let number = numbers[set] { return Int32(number) }
    guard sets.count < 1024 else { return nil }
    var table = [UInt16](repeating: 0, count: Self.pageCount)
    var partial: [Int: [UInt64]] = [:]
    for run in set.runs {
      for page in Int(run.first >> 8)...Int(run.last >> 8) {
        let first = max(Int(run.first), page << 8) & 255
        let last = min(Int(run.last), page << 8 | 255) & 255
        if first == 0 && last == 255 {
          table[page] = 1
          continue
        }
        var bits = partial[page] ?? [0, 0, 0, 0]
        for bit in first...last { bits[bit >> 6] |= 1 << UInt64(bit & 63) }
        partial[page] = bits
      }
    }
    for (page, bits) in partial {
      if let number = pageNumbers[bits] {
        table[page] = number
      } else {
        guard let number = UInt16(exactly: words.count / 4) else { return nil }
        pageNumbers[bits] = number
        words += bits
        table[page] = number
      }
    }
    let first = partial[0] ?? (table[0] == 1 ? [.max, .max, .max, .max] : [0, 0, 0, 0])
    ascii += first[0..<2]
    pages += table
    numbers[set] = sets.count
    sets.append(set)
    return Int32(sets.count - 1)
  }
}
