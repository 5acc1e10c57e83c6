/// Finds bytes in bytes.
enum ByteSearch {
  /// Where `part` begins first, from `start` on.
  static func first(_ part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard let head = part.first else { return start <= text.count ? start : nil }
    guard part.count <= text.count else { return nil }
    var place = start
    let last = text.count - part.count
    while place <= last {
      if text[place] == head, text[place..<place + part.count].elementsEqual(part) { return place }
      place += 1
    }
    return nil
  }

  /// Where `part` begins last, ending at `end` at the latest.
  static func last(_ part: [UInt8], in text: [UInt8], before end: Int) -> Int? {
    var place = end - part.count
    while place >= 0 {
      if text[place..<place + part.count].elementsEqual(part) { return place }
      place -= 1
    }
    return nil
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
