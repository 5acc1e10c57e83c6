/// `ByteFallback`: runs of tokens like `<0x61>` become the text of their bytes, or a U+FFFD each.
struct ByteFallbackDecoder: Sendable {
  func decode(_ tokens: [[UInt8]]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    result.reserveCapacity(tokens.count)
    var run: [UInt8] = []
    for token in tokens {
      if let byte = Self.byte(token) {
        run.append(byte)
      } else {
        Self.finish(&run, &result)
        result.append(token)
      }
    }
    Self.finish(&run, &result)
    return result
  }

  private static func finish(_ run: inout [UInt8], _ result: inout [[UInt8]]) {
    if run.isEmpty { return }
    if String(validating: run, as: UTF8.self) != nil {
      result.append(run)
    } else {
      result += repeatElement(Array("\u{FFFD}".utf8), count: run.count)
    }
    run.removeAll(keepingCapacity: true)
  }

  /// The byte that a token stands for. Rust's parser takes a sign in the place of the first digit.
  private static func byte(_ token: [UInt8]) -> UInt8? {
    guard token.count == 6, token.starts(with: "<0x".utf8), token[5] == UInt8(ascii: ">"),
      let low = digit(token[4])
    else { return nil }
    if token[3] == UInt8(ascii: "+") { return low }
    return digit(token[3]).map { $0 << 4 | low }
  }

  private static func digit(_ character: UInt8) -> UInt8? {
    switch character {
    case 0x30...0x39: character - 0x30
    case 0x41...0x46: character - 0x37
    case 0x61...0x66: character - 0x57
    default: nil
    }
  }
}
