#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Triangles over the bins of a spectrum, evenly spaced as the ear hears. Source: transformers 4.57, `mel_filter_bank`.
struct MelFilters: Sendable {
  /// How hertz become mels.
  enum Scale: Sendable {
    case htk, kaldi
    /// Linear up to 1000 Hz.
    case slaney
  }
  /// What a bank of filters is made from.
  struct Layout: Sendable {
    var bins: Int
    var filters: Int
    var lowest = 0.0
    var highest: Double
    var samplingRate: Int
    var scale: Scale
    /// Whether filters have one area instead of one height.
    var hasEqualAreas = false
    /// Whether the triangles are straight in mels instead of hertz.
    var isStraightInMels = false
  }

  /// One filter: the weights of the bins from `first` on.
  struct Filter: Sendable {
    let first: Int
    let weights: [Double]
  }
  let filters: [Filter]

  init(_ layout: Layout) {
    let scale = layout.scale
    let bins = Double(layout.bins - 1)
    let (low, high) = (scale.mels(layout.lowest), scale.mels(layout.highest))
    let steps = Double(layout.filters + 1)
    var corners = (0..<layout.filters + 2).map { low + Double($0) * ((high - low) / steps) }
    var frequencies: [Double]
    if layout.isStraightInMels {
      let width = Double(layout.samplingRate) / (bins * 2)
      frequencies = (0..<layout.bins).map { scale.mels(width * Double($0)) }
    } else {
      corners = corners.map(scale.hertz)
      let width = Double(layout.samplingRate / 2) / bins
      frequencies = (0..<layout.bins).map { Double($0) * width }
    }
    filters = (0..<layout.filters).map { index in
      let (left, middle, right) = (corners[index], corners[index + 1], corners[index + 2])
      let height = layout.hasEqualAreas ? 2 / (right - left) : 1
      let weights = frequencies.map {
        height * max(0, min(($0 - left) / (middle - left), (right - $0) / (right - middle)))
      }
      let first = weights.firstIndex { $0 > 0 } ?? 0
      let last = weights.lastIndex { $0 > 0 } ?? -1
      return Filter(first: first, weights: first > last ? [] : Array(weights[first...last]))
    }
  }
}

extension MelFilters.Scale {
  private static let knee = (hertz: 1000.0, mels: 15.0)

  func mels(_ hertz: Double) -> Double {
    switch self {
    case .htk: return 2595 * log10(1 + hertz / 700)
    case .kaldi: return 1127 * (1 + hertz / 700).naturalLogarithm
    case .slaney:
      if hertz < Self.knee.hertz { return 3 * hertz / 200 }
      return Self.knee.mels + (hertz / Self.knee.hertz).naturalLogarithm
        * (27 / 6.4.naturalLogarithm)
    }
  }

  func hertz(_ mels: Double) -> Double {
    switch self {
    case .htk: return 700 * (pow(10, mels / 2595) - 1)
    case .kaldi: return 700 * (exp(mels / 1127) - 1)
    case .slaney:
      if mels < Self.knee.mels { return 200 * mels / 3 }
      return Self.knee.hertz * exp(6.4.naturalLogarithm / 27 * (mels - Self.knee.mels))
    }
  }
}

extension Double {
  /// In this module `log` is where messages go.
  var naturalLogarithm: Double { log2(self) * 0.693147180559945309417 }
}
