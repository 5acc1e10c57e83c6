/// `precompiled_charsmap` of a SentencePiece model: a double array over the bytes of what is replaced, whose values
/// are places in a text of replacements, each ended by a zero.
///
/// Source: spm_precompiled 0.1.4; the array is that of https://github.com/s-yata/darts-clone.
struct Charsmap: Sendable {
  struct Problem: Error {
    var expected: String
    var found: String
  }

  private let units: [UInt32]
  private let replacements: [UInt8]
  /// ASCII bytes with which nothing begins.
  private let plain: [Bool]

  init(_ bytes: [UInt8]) throws(Problem) {
    guard bytes.count >= 4 else {
      throw Problem(expected: "a charsmap with its size", found: "\(bytes.count) bytes")
    }
    func word(_ place: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32($1 * 8) }
    }
    let size = Int(word(0)) / 4
    guard size > 0, size <= (bytes.count - 4) / 4 else {
      throw Problem(expected: "a charsmap of \(word(0)) bytes", found: "\(bytes.count - 4)")
    }
    let units = (0..<size).map { word(4 + $0 * 4) }
    let replacements = Array(bytes[(4 + size * 4)...])
    guard String(validating: replacements, as: UTF8.self) != nil else {
      throw Problem(expected: "replacements in UTF-8", found: "other bytes")
    }
    self.units = units
    self.replacements = replacements
    plain = (0..<256).map { byte in
      if byte >= 0x80 { return false }
      if byte == 0 { return true }
      let node = Self.offset(units[0]) ^ byte
      return node >= size || Self.label(units[node]) != UInt32(byte)
    }
  }

  /// True for ASCII with which nothing begins that is replaced.
  @inline(__always)
  func isPlain(_ byte: UInt8) -> Bool { plain[Int(byte)] }

  /// The replacement of the shortest key that is a prefix of bytes `start..<end`. Whatever the array says, nothing is
  /// read outside of it: a damaged one finds nothing.
  func shortestMatch(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> ArraySlice<UInt8>?
  {
    let place = units.withUnsafeBufferPointer { units -> Int? in
      var node = Self.offset(units[0])
      for index in start..<end {
        let byte = bytes[index]
        if byte == 0 { return nil }
        node ^= Int(byte)
        guard node < units.count else { return nil }
        let unit = units[node]
        if Self.label(unit) != UInt32(byte) { return nil }
        node ^= Self.offset(unit)
        if unit >> 8 & 1 == 1 {
          return node < units.count ? Int(units[node] & 0x7FFF_FFFF) : nil
        }
      }
      return nil
    }
    guard let place, place <= replacements.count,
      place == replacements.count || !isContinuation(replacements[place])
    else { return nil }
    let value = replacements[place...]
    return value[..<(value.firstIndex(of: 0) ?? value.endIndex)]
  }

  @inline(__always)
  private static func label(_ unit: UInt32) -> UInt32 { unit & 0x8000_00FF }

  @inline(__always)
  private static func offset(_ unit: UInt32) -> Int {
    Int(unit >> 10) << Int((unit & 1 << 9) >> 6)
  }
}
