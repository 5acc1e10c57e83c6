/// Reads the numbers that the scripts in Scripts/unicode write: 5 bits a character, 32 says that another one follows.
struct PackedNumbers {
  private var text: UnsafeBufferPointer<UInt8>.Iterator

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text.makeIterator() }
  init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    self.init(UnsafeBufferPointer(rebasing: text))
  }

  mutating func next() -> Int? {
    var value = 0
    var shift = 0
    while let character = text.next() {
      // The alphabet begins at '#' and leaves '\' out.
      let digit = Int(character) - (character > 0x5C ? 0x24 : 0x23)
      value |= (digit & 31) << shift
      if digit < 32 { return value }
      shift += 5
    }
    return nil
  }

  mutating func nextSigned() -> Int? { next().map { $0 & 1 == 0 ? $0 >> 1 : -(($0 + 1) >> 1) } }
}
