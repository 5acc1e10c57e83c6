/// Finds the merges of a BPE from its pieces, which is all that SentencePiece keeps.
///
/// Every way to cut a piece into two pieces is a merge. The order is that of `generate_merges` in transformers: the
/// better score first, then the longer left and the longer right half, then the order of finding.
struct MergeGenerator {
  private struct Merge {
    var piece: Int32
    /// Bytes of the left half.
    var cut: Int32
    var score: Double
    /// Scalars of the halves.
    var leftCount: Int32
    var rightCount: Int32
  }

  /// The longest piece that is cut: the work grows with the square of the length. SentencePiece's default is 16.
  private static let longestPiece = 4096

  /// The ids of halves, by their bytes.
  private let halves: Vocabulary

  init(halves: Vocabulary) { self.halves = halves }

  /// The merges of all pieces; of equal pieces the first gives the place and the last the score, as in a dictionary.
  func merges(of pieces: [(text: String, score: Double)]) -> MergeList {
    let (texts, scores) = Self.distinct(pieces)
    var merges: [Merge] = []
    for (number, text) in texts.enumerated() where text.count <= Self.longestPiece {
      append(Int32(truncatingIfNeeded: number), text, scores[number], to: &merges)
    }
    let order = merges.indices.sorted { a, b in
      let (x, y) = (merges[a], merges[b])
      if x.score != y.score { return x.score > y.score }
      if x.leftCount != y.leftCount { return x.leftCount > y.leftCount }
      if x.rightCount != y.rightCount { return x.rightCount > y.rightCount }
      return a < b
    }
    var list = MergeList()
    list.reserve(merges: merges.count, bytes: merges.count * 8)
    for index in order {
      let merge = merges[index]
      texts[Int(merge.piece)].withUnsafeBytes { bytes in
        _ = list.append(
          UnsafeRawBufferPointer(rebasing: bytes[..<Int(merge.cut)]),
          UnsafeRawBufferPointer(rebasing: bytes[Int(merge.cut)...]))
      }
    }
    return list
  }

  private static func distinct(_ pieces: [(text: String, score: Double)]) -> (
    texts: [[UInt8]], scores: [Double]
  ) {
    var places: [ByteKey: Int] = [:]
    places.reserveCapacity(pieces.count)
    var texts: [[UInt8]] = []
    var scores: [Double] = []
    for piece in pieces {
      if let place = places[ByteKey(piece.text)] {
        scores[place] = piece.score
      } else {
        places[ByteKey(piece.text)] = texts.count
        texts.append(Array(piece.text.utf8))
        scores.append(piece.score)
      }
    }
    return (texts, scores)
  }

  private func append(_ piece: Int32, _ text: [UInt8], _ score: Double, to merges: inout [Merge]) {
    text.withUnsafeBufferPointer { bytes in
      let total = countScalars(bytes)
      var found: [(left: UInt32, right: UInt32, merge: Merge)] = []
      var leftCount = 0
      for cut in bytes.indices {
        if isContinuation(bytes[cut]) { continue }
        defer { leftCount += 1 }
        if cut == 0 { continue }
        guard let left = halves.id(of: UnsafeBufferPointer(rebasing: bytes[..<cut])),
          let right = halves.id(of: UnsafeBufferPointer(rebasing: bytes[cut...]))
        else { continue }
        let merge = Merge(
          piece: piece, cut: Int32(truncatingIfNeeded: cut), score: score,
          leftCount: Int32(truncatingIfNeeded: leftCount),
          rightCount: Int32(truncatingIfNeeded: total - leftCount))
        found.append((left, right, merge))
      }
      found.sort { ($0.left, $0.right) < ($1.left, $1.right) }
      merges += found.map(\.merge)
    }
  }
}
