@testable import AutoClasses

/// Pickles by hand: a program's bytes as a string of scalars below 256.
enum Pickle {
  static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
  private static func text(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
  }
  private static func little(_ number: Int, _ count: Int) -> String {
    text((0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
  }

  static func string(_ value: String) -> String {
    "X" + little(value.utf8.count, 4) + text(Array(value.utf8))
  }
  static func integer(_ value: Int) -> String {
    Int32(exactly: value) == nil ? "\u{8A}\u{8}" + little(value, 8) : "J" + little(value, 4)
  }
  static func tuple(_ values: [Int]) -> String { "(" + values.map(integer).joined() + "t" }
  static func global(_ module: String, _ name: String) -> String { "c\(module)\n\(name)\n" }

  static func storage(_ key: String = "0", _ type: String = "Float", _ count: Int = 4) -> String {
    "(" + string("storage") + global("torch", type + "Storage") + string(key) + string("cpu")
      + integer(count) + "tQ"
  }
  static func tensor(
    _ storage: String = storage(), _ shape: [Int] = [4], _ strides: [Int] = [1], offset: Int = 0,
    more: String = ""
  ) -> String {
    global("torch._utils", "_rebuild_tensor_v2") + "(" + storage + integer(offset) + tuple(shape)
      + tuple(strides) + "\u{89}" + global("collections", "OrderedDict") + ")R" + more + "tR"
  }
  /// `{"a": value}` as a whole program.
  static func dictionary(_ value: String) -> String {
    "\u{80}\u{2}}" + string("a") + value + "s."
  }
}

/// Zip archives by hand, whose every field can be wrong.
struct Zip {
  struct Entry {
    var name: String
    var localName: String?
    var data: [UInt8]
    var flags = 0x0808
    var method = 0
    var checksum: UInt32?
    var localChecksum: UInt32?
    var size: Int?
    var storedSize: Int?
    var headerOffset: Int?
    var extra: [UInt8] = []
    init(_ name: String, _ data: [UInt8]) { (self.name, self.data) = (name, data) }
  }
  var entries: [Entry]
  var front: [UInt8] = []
  var count: Int?
  var comment: [UInt8] = []
  var back: [UInt8] = []
  /// Change the record for large archives; nil leaves it out.
  var wide: ((inout [Int]) -> Void)? = { _ in }

  /// An archive of torch.save with one storage of 16 bytes.
  init(pickle: String, storages: [(String, [UInt8])] = [("0", [UInt8](repeating: 1, count: 16))]) {
    entries =
      [Entry("x/data.pkl", Pickle.bytes(pickle)), Entry("x/byteorder", Array("little".utf8))]
      + storages.map { Entry("x/data/\($0.0)", $0.1) } + [Entry("x/version", Array("3\n".utf8))]
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  var bytes: [UInt8] {
    var out = front
    var directory: [UInt8] = []
    for entry in entries {
      let offset = out.count
      let isLater = entry.flags & 8 != 0
      let checksum = Int(entry.checksum ?? entry.data.withUnsafeBytes { CRC32.checksum($0) })
      let size = entry.size ?? entry.data.count
      let numbers =
        Self.little(checksum, 4) + Self.little(entry.storedSize ?? size, 4) + Self.little(size, 4)
      let local = Array((entry.localName ?? entry.name).utf8)
      let localNumbers =
        Self.little(Int(entry.localChecksum ?? UInt32(checksum)), 4) + numbers.dropFirst(4)
      let middle = Self.little(entry.flags, 2) + Self.little(entry.method, 2) + Self.little(0, 4)
      out += Self.little(0x0403_4B50, 4) + Self.little(0, 2) + middle
      out += isLater ? Self.little(0, 12) : localNumbers
      out += Self.little(local.count, 2) + Self.little(0, 2) + local + entry.data
      directory += Self.little(0x0201_4B50, 4) + Self.little(0, 4) + middle + numbers
      directory += Self.little(entry.name.utf8.count, 2) + Self.little(entry.extra.count, 2)
      directory += Self.little(0, 10) + Self.little(entry.headerOffset ?? offset, 4)
      directory += Array(entry.name.utf8) + entry.extra
    }
    let start = out.count
    let count = count ?? entries.count
    out += directory
    if let wide {
      var numbers = [count, count, directory.count, start, out.count]
      wide(&numbers)
      out += Self.little(0x0606_4B50, 4) + Self.little(44, 8) + Self.little(0, 12)
      out += numbers[..<4].flatMap { Self.little($0, 8) }
      out += Self.little(0x0706_4B50, 4) + Self.little(0, 4) + Self.little(numbers[4], 8)
      out += Self.little(1, 4)
    }
    out += Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2)
    out += Self.little(count, 2) + Self.little(directory.count, 4) + Self.little(start, 4)
    return out + Self.little(comment.count, 2) + comment + back
  }
}
