/// `Precompiled`: the charsmap of a SentencePiece model.
///
/// A grapheme cluster of less than six bytes is replaced as a whole when the charsmap knows a *prefix* of it; otherwise
/// its scalars are, one by one. That drops what stands behind the prefix, as the crate does.
struct PrecompiledNormalizer: Sendable {
  private let charsmap: Charsmap

  /// The longest cluster that is looked up as a whole.
  private static let longestCluster = 5

  init(_ node: JSONNode) throws(TokenizerError) {
    let blob = try node.required("precompiled_charsmap")
    guard let bytes = Base64.decode(try blob.string()) else {
      throw blob.invalid("base64", "something else", remedy: "the file is damaged")
    }
    do throws(Charsmap.Problem) {
      charsmap = try Charsmap(bytes)
    } catch {
      throw blob.invalid(error.expected, error.found, remedy: "the file is damaged")
    }
  }

  func apply(to text: inout NormalizedText) {
    let result = text.bytes.withUnsafeBufferPointer { bytes -> AlignedText? in
      guard let base = bytes.baseAddress, changes(base, bytes.count) else { return nil }
      return map(text, base, bytes.count)
    }
    if let result { text.replace(with: result) }
  }

  /// False when the charsmap maps nothing in the text.
  private func changes(_ base: UnsafePointer<UInt8>, _ end: Int) -> Bool {
    var index = 0
    while index < end {
      if charsmap.isPlain(base[index]) {
        index += 1
        continue
      }
      // A cluster is mapped by a prefix of it, so by something that begins at its first scalar.
      let length = utf8Length(first: base[index])
      let limit = min(index + Self.longestCluster, end)
      if charsmap.shortestMatch(base, index, limit) != nil { return true }
      index += length
    }
    return false
  }

  private func map(_ text: NormalizedText, _ base: UnsafePointer<UInt8>, _ end: Int) -> AlignedText
  {
    let unicode = UnicodeData.shared
    var editor = TextEditor(text)
    var index = 0
    while index < end {
      let cluster = endOfCluster(base, index, end, unicode)
      if cluster - index <= Self.longestCluster,
        let value = charsmap.shortestMatch(base, index, cluster)
      {
        replace(base, index, cluster, by: value, &editor)
        index = cluster
        continue
      }
      while index < cluster {
        let start = index
        let scalar = decodeScalar(base, &index, end)
        if let value = charsmap.shortestMatch(base, start, index) {
          replace(base, start, index, by: value, &editor)
        } else {
          editor.emit(scalar)
        }
      }
    }
    return editor.finish()
  }

  private func endOfCluster(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ unicode: UnicodeData
  ) -> Int {
    var index = start
    let first = decodeScalar(base, &index, end)
    if index == end { return end }
    // Two letters in ASCII never join.
    if first < 0x80 && first != 0x0D && base[index] < 0x80 { return index }
    var breaker = GraphemeBreaker(unicode.graphemeClass(of: first))
    while index < end {
      var next = index
      let scalar = decodeScalar(base, &next, end)
      if !breaker.joins(unicode.graphemeClass(of: scalar)) { break }
      index = next
    }
    return index
  }

  /// More scalars than there were are insertions at the end, fewer are removals behind the last one.
  private func replace(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, by value: ArraySlice<UInt8>,
    _ editor: inout TextEditor
  ) {
    let old = countScalars(UnsafeBufferPointer(start: base + start, count: end - start))
    var new = 0
    value.withUnsafeBufferPointer { value in
      guard let base = value.baseAddress else { return }
      var index = 0
      while index < value.count {
        editor.emit(decodeScalar(base, &index, value.count), change: new < old ? 0 : 1)
        new += 1
      }
    }
    if new < old { editor.remove(old - new) }
  }
}
