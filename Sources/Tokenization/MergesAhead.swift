import CKernels
import Files

/// The merges of a tokenizer.json, read before it is known where they stand.
struct MergesAhead {
  /// Where they were found.
  let start: Int
  /// What was read.
  let tables: ModelTables
  /// The scanner behind them.
  let scanner: JSONScanner

  /// Looks for an array named "merges" behind `scanner`, which is before a value of the object to which it would belong, and
  /// reads it. nil when there is none, or it is no good: then whoever comes there says so.
  init?(behind scanner: JSONScanner) {
    guard let start = Self.find(scanner.bytes, from: scanner.offset) else { return nil }
    var scanner = scanner.moved(to: start)
    var tables = ModelTables()
    guard (try? tables.readMerges(&scanner)) != nil else { return nil }
    self.start = start
    self.tables = tables
    self.scanner = scanner
  }

  /// The offset of the bracket. In a vocabulary the word would stand before a number.
  private static func find(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let key = "\"merges\""
    guard var place = bytes.baseAddress.map({ $0 + start }) else { return nil }
    var left = bytes.count - start
    while let found = ac_find(place, left, key, key.utf8.count) {
      left -= found - place + key.utf8.count
      place = found + key.utf8.count
      var index = 0
      for mark in [UInt8(ascii: ":"), UInt8(ascii: "[")] {
        let rest = UnsafeRawBufferPointer(start: place, count: left)
        while index < left, [0x20, 0x0A, 0x0D, 0x09].contains(rest[index]) { index += 1 }
        guard index < left, rest[index] == mark else { break }
        if mark == UInt8(ascii: "[") { return bytes.count - left + index }
        index += 1
      }
    }
    return nil
  }
}
