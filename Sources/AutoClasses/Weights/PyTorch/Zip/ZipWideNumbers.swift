/// The numbers of an entry that do not fit its record: those are all ones there, and in its extra field.
struct ZipWideNumbers {
  let plain: Int
  let stored: Int
  let header: Int

  init(
    _ extra: ArraySlice<UInt8>, plain: Int, stored: Int, header: Int, disk: UInt16,
    _ error: (String) -> PyTorchError
  ) throws {
    var wide: ArraySlice<UInt8>?
    var reader = LittleEndian(extra)
    while reader.remaining > 0 {
      guard reader.remaining >= 4 else {
        throw error("expected whole extra fields; the file is damaged")
      }
      let kind: UInt16 = reader.number()
      let count = Int(reader.number(UInt16.self))
      guard count <= reader.remaining else {
        throw error("expected whole extra fields; the file is damaged")
      }
      let field = reader.take(count)
      guard kind == 1 else { continue }
      guard wide == nil else {
        throw error("expected one field of large numbers; the file is damaged")
      }
      wide = field
    }
    var numbers = LittleEndian(wide ?? [])
    func resolve(_ value: Int) throws -> Int {
      guard value == 0xFFFF_FFFF else { return value }
      guard numbers.remaining >= 8, let value = Int(exactly: numbers.number(UInt64.self)) else {
        throw error("expected a large number in the extra field; the file is damaged")
      }
      return value
    }
    self.plain = try resolve(plain)
    self.stored = try resolve(stored)
    self.header = try resolve(header)
    guard numbers.remaining == 0, disk == 0 else {
      throw error("expected no more large numbers in the extra field; the file is damaged")
    }
  }
}
