/// The cosine similarities of sentences, as a table for people.
struct SimilarityTable: CustomStringConvertible {
  let texts: [String]
  let vectors: [[Float]]

  var description: String {
    let shades: [Character] = [" ", "░", "▒", "▓", "█"]
    var lines: [String] = []
    for (i, text) in texts.enumerated() { lines.append("\(i + 1)  \(text)") }
    lines.append("")
    lines.append("    " + texts.indices.map { Self.padded("\($0 + 1)", 8) }.joined())
    for i in texts.indices {
      let cells = texts.indices.map { j -> String in
        let value = Self.cosine(vectors[i], vectors[j])
        let shade = shades[max(0, min(4, Int(value * 4 + 0.5)))]
        return Self.padded("\(shade) " + Self.twoDecimals(value), 8)
      }
      lines.append(Self.padded("\(i + 1)", 4) + cells.joined())
    }
    return lines.joined(separator: "\n")
  }

  private static func cosine(_ a: [Float], _ b: [Float]) -> Float {
    func dot(_ a: [Float], _ b: [Float]) -> Float { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    return dot(a, b) / max((dot(a, a) * dot(b, b)).squareRoot(), 1e-12)
  }

  private static func twoDecimals(_ value: Float) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
