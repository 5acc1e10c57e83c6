extension RegexProgram {
  /// A program's arrays as plain memory, for as long as one text is searched.
  struct View {
    let instructions: UnsafePointer<Instruction>
    let pool: UnsafePointer<UInt8>
    let ascii: UnsafePointer<UInt64>
    let pages: UnsafePointer<UInt16>
    let words: UnsafePointer<UInt64>
    let filters: UnsafePointer<UInt8>
    let startFilter: Int
    let keepSlot: Int
    let hasRestores: Bool
    let references: [[Int32]]

    /// The bytes of the scalar at `position` when it is in the class, otherwise 0.
    @inline(__always)
    func matchLength(
      _ number: Int, _ bytes: UnsafePointer<UInt8>, _ position: Int, _ end: Int
    ) -> Int {
      guard position < end else { return 0 }
      let byte = bytes[position]
      if byte < 0x80 {
        return Int(ascii[number << 1 | Int(byte >> 6)] >> UInt64(byte & 63) & 1)
      }
      var next = position
      let scalar = Int(decodeScalar(bytes, &next, end))
      let page = Int(pages[number * ClassTables.pageCount + min(scalar >> 8, 0x10FF)])
      let bit = words[page << 2 | (scalar >> 6) & 3] >> UInt64(scalar & 63) & 1
      return bit == 0 ? 0 : next - position
    }
  }

  /// Calls `body` with the arrays as plain memory.
  func withView<R>(_ body: (View) -> R?) -> R? {
    // None of them may be without an address; no program reads what is not there.
    (pool + [0]).withUnsafeBufferPointer { pool in
      (classes.ascii + [0]).withUnsafeBufferPointer { ascii in
        classes.pages.withUnsafeBufferPointer { pages in
          classes.words.withUnsafeBufferPointer { words in
            filters.withUnsafeBufferPointer { filters in
              instructions.withUnsafeBufferPointer { instructions in
                guard let pool = pool.baseAddress, let ascii = ascii.baseAddress,
                  let words = words.baseAddress, let filters = filters.baseAddress,
                  let instructions = instructions.baseAddress
                else { return nil }
                // Without classes nothing reads pages.
                let pages =
                  pages.baseAddress ?? UnsafeRawPointer(words).assumingMemoryBound(to: UInt16.self)
                return body(
                  View(
                    instructions: instructions, pool: pool, ascii: ascii, pages: pages,
                    words: words, filters: filters, startFilter: Int(startFilter),
                    keepSlot: Int(keepSlot), hasRestores: hasRestores, references: references))
              }
            }
          }
        }
      }
    }
  }
}
