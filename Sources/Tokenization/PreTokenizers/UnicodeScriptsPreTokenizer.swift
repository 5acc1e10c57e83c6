/// `UnicodeScripts`: cuts where the script changes. Kana counts as Han, and some scalars, like the space, belong to any
/// script; those at the very start belong to none and are dropped.
struct UnicodeScriptsPreTokenizer: Sendable {
  func split(_ text: NormalizedText, _ pieces: inout [PieceRange]) {
    let data = ScriptData.shared
    var words: [PieceRange] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      for piece in pieces {
        let end = Int(piece.upper)
        var index = Int(piece.lower)
        var start: Int?
        var last: UInt8 = ScriptData.anyScript
        while index < end {
          let begin = index
          let script = data.script(of: decodeScalar(base, &index, end))
          if script == ScriptData.anyScript || script == last { continue }
          if let start { words.append(PieceRange(start, begin)) }
          start = begin
          last = script
        }
        if let start { words.append(PieceRange(start, end)) }
      }
    }
    pieces = words
  }
}
