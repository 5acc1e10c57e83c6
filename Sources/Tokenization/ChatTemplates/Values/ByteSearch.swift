/// Finds bytes in bytes, in linear time whatever they are (Knuth, Morris and Pratt).
enum ByteSearch {
  /// Where `part` begins first, from `start` on.
  static func first(_ part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    if part.isEmpty { return start <= text.count ? start : nil }
    guard start <= text.count - part.count else { return nil }
    if part.count == 1 { return text[start...].firstIndex(of: part[0]) }
    let borders = borders(of: part)
    var matched = 0
    for place in start..<text.count {
      while matched > 0 && text[place] != part[matched] { matched = borders[matched - 1] }
      if text[place] == part[matched] { matched += 1 }
      if matched == part.count { return place + 1 - matched }
    }
    return nil
  }

  /// Where `part` begins last, ending at `end` at the latest.
  static func last(_ part: [UInt8], in text: [UInt8], before end: Int) -> Int? {
    guard end >= part.count else { return nil }
    if part.isEmpty { return end }
    let part = Array(part.reversed())
    let borders = borders(of: part)
    var matched = 0
    for place in stride(from: end - 1, through: 0, by: -1) {
      while matched > 0 && text[place] != part[matched] { matched = borders[matched - 1] }
      if text[place] == part[matched] { matched += 1 }
      if matched == part.count { return place }
    }
    return nil
  }

  /// For every prefix the length of its longest proper prefix that is also its end.
  private static func borders(of part: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: part.count)
    var matched = 0
    for place in 1..<max(part.count, 1) {
      while matched > 0 && part[place] != part[matched] { matched = borders[matched - 1] }
      if part[place] == part[matched] { matched += 1 }
      borders[place] = matched
    }
    return borders
  }

  /// The text with at most `limit` occurrences replaced; nil for all. An empty `old` stands between all characters.
  static func replace(_ old: [UInt8], _ new: [UInt8], in text: [UInt8], limit: Int?) -> [UInt8] {
    var left = limit ?? .max
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = 0
    if old.isEmpty {
      while left > 0 {
        result += new
        left -= 1
        guard place < text.count else { break }
        let length = PythonText.scalar(text, place).length
        result += text[place..<place + length]
        place += length
      }
    } else {
      while left > 0, let found = first(old, in: text, from: place) {
        result += text[place..<found]
        result += new
        place = found + old.count
        left -= 1
      }
    }
    result += text[place...]
    return result
  }
}
