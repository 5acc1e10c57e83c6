import AutoClasses
import Files
import Tokenization

/// Measures how fast a tokenizer turns a file into ids: in pieces of 4000 characters, on one thread.
struct TokenizerMeasurement {
  private static let pieceLength = 4000
  private static let seconds = 3.0

  /// Of the pass in which every word is new.
  private(set) var firstPass = 0.0
  /// The median of all passes, in megabytes a second.
  private(set) var median = 0.0
  private(set) var passes = 0

  init(_ preTrained: PreTrainedTokenizer, file: String) throws {
    var tokenizer = preTrained.backend
    tokenizer.truncation = nil
    tokenizer.padding = nil
    let pieces = Self.pieces(String(decoding: try FileSystem.readAll(file), as: UTF8.self))
    let bytes = pieces.reduce(0) { $0 + $1.utf8.count }
    let clock = ContinuousClock()
    let start = clock.now
    var rates: [Double] = []
    while rates.count < 3 || clock.now - start < .seconds(Self.seconds) {
      let time = try clock.measure {
        for piece in pieces { _ = try tokenizer.encodeIds(piece) }
      }
      rates.append(Double(bytes) / max(time / .microseconds(1), 0.001))
    }
    firstPass = rates[0]
    passes = rates.count
    median = rates.sorted()[rates.count / 2]
  }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var scalars = text.unicodeScalars[...]
    while !scalars.isEmpty {
      pieces.append(String(scalars.prefix(pieceLength)))
      scalars = scalars.dropFirst(pieceLength)
    }
    return pieces
  }
}
