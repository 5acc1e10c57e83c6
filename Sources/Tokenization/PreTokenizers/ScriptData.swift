/// `ScriptTables`, unpacked once.
struct ScriptData: Sendable {
  static let shared = ScriptData()
  static let anyScript: UInt8 = 0

  /// All scalars that the crate takes for numbers.
  let numbers: ScalarSet
  /// The script of every 64 scalars that have the same one, otherwise the block of `mixed`, plus 256.
  private let blocks: [UInt16]
  private let mixed: [UInt8]

  private init() {
    numbers = ScriptTables.numbers.withUTF8Buffer { text in
      ScalarSet(packed: UnsafeBufferPointer(rebasing: text[...]))
    }
    var blocks: [UInt16] = []
    var mixed: [UInt8] = []
    var open: [UInt8] = []
    ScriptTables.scripts.withUTF8Buffer { text in
      var packed = PackedNumbers(text)
      while let script = packed.next(), let more = packed.next() {
        var left = more + 1
        while left > 0 {
          let taken = min(left, 64 - open.count)
          open.append(contentsOf: repeatElement(UInt8(truncatingIfNeeded: script), count: taken))
          left -= taken
          guard open.count == 64 else { continue }
          if open.allSatisfy({ $0 == open[0] }) {
            blocks.append(UInt16(open[0]))
          } else {
            blocks.append(UInt16(256 + mixed.count / 64))
            mixed += open
          }
          open.removeAll(keepingCapacity: true)
        }
      }
    }
    self.blocks = blocks
    self.mixed = mixed
  }

  /// The number of a scalar's script; 0 is any.
  func script(of scalar: UInt32) -> UInt8 {
    let index = Int(scalar >> 6)
    guard index < blocks.count else { return Self.anyScript }
    let block = blocks[index]
    return block < 256
      ? UInt8(truncatingIfNeeded: block) : mixed[Int(block - 256) << 6 | Int(scalar & 63)]
  }
}
