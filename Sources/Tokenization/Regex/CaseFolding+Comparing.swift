extension CaseFolding {
  /// The bytes of `text` that are equal to `group` when case is ignored, or nil.
  static func prefix(
    of text: UnsafeBufferPointer<UInt8>, equalTo group: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let group = Folded(group), var text = Folded(text) else {
      return group.isEmpty ? 0 : nil
    }
    var wanted = group
    while let scalar = wanted.next() {
      guard text.next() == scalar else { return nil }
    }
    return text.isAtBorder ? text.index : nil
  }

  /// The folded scalars of a text, one by one.
  private struct Folded {
    let bytes: UnsafePointer<UInt8>
    let end: Int
    var index = 0
    private var pending: ArraySlice<UInt32> = []

    init?(_ text: UnsafeBufferPointer<UInt8>) {
      guard let base = text.baseAddress, !text.isEmpty else { return nil }
      bytes = base
      end = text.count
    }

    var isAtBorder: Bool { pending.isEmpty }

    mutating func next() -> UInt32? {
      if let first = pending.popFirst() { return first }
      guard index < end else { return nil }
      let scalar = decodeScalar(bytes, &index, end)
      let tables = CaseFoldingTables.shared
      if let full = tables.full[scalar] {
        pending = full[...]
        return pending.popFirst()
      }
      return tables.simple[scalar] ?? scalar
    }
  }
}
