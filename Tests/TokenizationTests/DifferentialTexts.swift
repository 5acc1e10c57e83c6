/// The texts of a differential run: each behind its length in bytes. Some are not valid UTF-8.
struct DifferentialTexts {
  private let bytes: [UInt8]
  private let ranges: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var ranges: [Range<Int>] = []
    var place = 0
    while place + 4 <= bytes.count {
      let end = place + 4 + Int(DifferentialSums.word(bytes, place))
      guard end <= bytes.count else { break }
      ranges.append(place + 4..<end)
      place = end
    }
    self.ranges = ranges
  }

  var count: Int { ranges.count }

  subscript(index: Int) -> String { String(decoding: bytes[ranges[index]], as: UTF8.self) }

  /// The first `length` scalars of a text.
  func start(of index: Int, _ length: Int) -> String {
    String(String.UnicodeScalarView(self[index].unicodeScalars.prefix(length)))
  }
}
