/// The outline of sound: the lowest and the highest sample of each column.
struct Waveform {
  /// From -1 to 1; nothing where there is no sample.
  let columns: [ClosedRange<Float>]

  /// - Parameters:
  ///   - samples: the samples of one channel.
  ///   - count: how many columns.
  init(_ samples: ArraySlice<Float>, columns count: Int) {
    columns = (0..<count).map { column in
      let start = samples.startIndex + samples.count * column / count
      let end = samples.startIndex + samples.count * (column + 1) / count
      let part = samples[start..<max(start, end)].lazy.map { $0.isFinite ? $0 : 0 }
      let low = part.min() ?? 0
      return low...max(low, part.max() ?? 0)
    }
  }

  /// The outline as an SVG path around a middle line, `scale` times as large.
  func path(step: Int, middle: Int, scale: Float) -> String {
    func y(_ value: Float) -> Int { middle - Int((min(max(value * scale, -200), 200)).rounded()) }
    let upper = columns.enumerated().map { "\($0 * step),\(y($1.upperBound) - 1)" }
    let lower = columns.enumerated().reversed().map { "\($0 * step),\(y($1.lowerBound) + 1)" }
    return "M" + (upper + lower).joined(separator: " ") + "Z"
  }
}
