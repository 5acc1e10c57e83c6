import Files

#if canImport(Darwin)
  import Darwin
  private func naturalLogarithm(_ x: Double) -> Double { Darwin.log(x) }
#elseif canImport(Musl)
  import Musl
  private func naturalLogarithm(_ x: Double) -> Double { Musl.log(x) }
#else
  import Glibc
  private func naturalLogarithm(_ x: Double) -> Double { Glibc.log(x) }
#endif

/// How the frequencies of rotary positions are changed for texts longer than those of the training: the functions of
/// transformers' `ROPE_INIT_FUNCTIONS`. Python computes them in f32, which is repeated here, for the angles of long
/// texts are large.
struct RotaryScaling: Sendable {
  private enum Kind: Sendable {
    case none
    case linear(factor: Float)
    case dynamic(factor: Double)
    case yarn(factor: Float, low: Float, high: Float)
    case longRope(short: [Float], long: [Float], trained: Int)
    case llama3(factor: Float, low: Float, high: Float, trained: Float)
  }
  private let kind: Kind
  /// What cosines and sines are multiplied with.
  let magnitude: Float

  static let known = ["default", "dynamic", "linear", "llama3", "longrope", "yarn"]

  init(_ settings: RotarySettings) throws(ConfigError) {
    guard settings.scaling != .null else {
      (kind, magnitude) = (.none, 1)
      return
    }
    let values = try ScalingValues(settings.scaling)
    switch values.type {
    case "default":
      (kind, magnitude) = (.none, 1)
    case "linear":
      (kind, magnitude) = (.linear(factor: Float(try values.positive("factor"))), 1)
    case "dynamic":
      guard settings.dims > 2 else {
        throw values.error(
          "rope_type", "dynamic scaling needs more than 2 numbers of a head to turn")
      }
      (kind, magnitude) = (.dynamic(factor: try values.positive("factor")), 1)
    case "llama3":
      kind = .llama3(
        factor: Float(try values.positive("factor")),
        low: Float(try values.positive("low_freq_factor")),
        high: Float(try values.positive("high_freq_factor")),
        trained: Float(try values.positive("original_max_position_embeddings")))
      magnitude = 1
    case "yarn":
      (kind, magnitude) = try Self.yarn(values, settings)
    case "longrope":
      (kind, magnitude) = try Self.longRope(values, settings)
    default:
      throw values.error(
        "rope_type",
        "rope_type '\(values.type)' is not known; known are " + Self.known.joined(separator: ", "))
    }
  }

  /// https://arxiv.org/abs/2309.00071
  private static func yarn(
    _ values: ScalingValues, _ settings: RotarySettings
  ) throws(ConfigError) -> (Kind, Float) {
    guard settings.base > 1 else {
      throw values.error("rope_type", "yarn scaling needs a rope_theta above 1")
    }
    let factor = try values.positive("factor")
    func growth(_ scale: Double = 1) -> Double {
      factor <= 1 ? 1 : 0.1 * scale * naturalLogarithm(factor) + 1
    }
    var magnitude = try values.number("attention_factor")
    if magnitude == nil, let scale = try values.number("mscale"), scale != 0,
      let all = try values.number("mscale_all_dim"), all != 0
    {
      magnitude = growth(scale) / growth(all)
    }
    let trained =
      try values.number("original_max_position_embeddings").flatMap { $0 == 0 ? nil : $0 }
      ?? Double(settings.maxPositions)
    let dims = Double(settings.dims)
    func boundary(_ key: String, _ usual: Double) throws(ConfigError) -> Double {
      let rotations = try values.number(key).flatMap { $0 == 0 ? nil : $0 } ?? usual
      guard rotations > 0, trained > 0 else {
        throw values.error(key, "\(key) is \(rotations); expected a number above 0")
      }
      return dims * naturalLogarithm(trained / (rotations * 2 * .pi))
        / (2 * naturalLogarithm(settings.base))
    }
    var low = try boundary("beta_fast", 32)
    var high = try boundary("beta_slow", 1)
    if settings.scaling["truncate"] != .bool(false) {
      (low, high) = (low.rounded(.down), high.rounded(.up))
    }
    (low, high) = (max(low, 0), min(high, dims - 1))
    if low == high { high += 0.001 }
    return (
      .yarn(factor: Float(factor), low: Float(low), high: Float(high)), Float(magnitude ?? growth())
    )
  }

  /// https://arxiv.org/abs/2402.13753
  private static func longRope(
    _ values: ScalingValues, _ settings: RotarySettings
  ) throws(ConfigError) -> (Kind, Float) {
    let trained = settings.originalMaxPositions.flatMap { $0 == 0 ? nil : $0 }
    guard trained ?? 1 > 0 else {
      throw values.error("original_max_position_embeddings", "expected a number above 0")
    }
    let length = trained ?? settings.maxPositions
    var magnitude = try values.number("attention_factor")
    if magnitude == nil {
      let ratio = trained.map { Double(settings.maxPositions) / Double($0) }
      let factor = if let ratio { ratio } else { try values.positive("factor") }
      guard factor <= 1 || length > 1 else {
        throw values.error("factor", "longrope scaling needs an original length above 1")
      }
      magnitude =
        factor <= 1
        ? 1 : (1 + naturalLogarithm(factor) / naturalLogarithm(Double(length))).squareRoot()
    }
    let short = try values.list("short_factor", count: settings.dims / 2)
    let long = try values.list("long_factor", count: settings.dims / 2)
    return (.longRope(short: short, long: long, trained: length), Float(magnitude ?? 1))
  }

  /// Whether the frequencies depend on how long a text is.
  var dependsOnLength: Bool {
    switch kind {
    case .dynamic, .longRope: true
    default: false
    }
  }

  /// The angle of each pair from one position to the next, in a text of some length.
  func frequencies(_ settings: RotarySettings, length: Int64) -> [Float] {
    let count = settings.dims / 2
    var base = settings.base
    if case .dynamic(let factor) = kind {
      let dims = Double(settings.dims)
      let limit = Double(settings.maxPositions)
      let stretch = factor * max(Double(length), limit) / limit - (factor - 1)
      base *= pow(stretch, dims / (dims - 2))
    }
    let wavelengths = (0..<count).map { i in
      Float(pow(Double(Float(base)), Double(Float(2 * i) / Float(settings.dims))))
    }
    switch kind {
    case .none, .dynamic: return wavelengths.map { 1 / $0 }
    case .linear(let factor): return wavelengths.map { 1 / $0 / factor }
    case .yarn(let factor, let low, let high):
      return wavelengths.enumerated().map { i, wavelength in
        let kept = 1 - min(max((Float(i) - low) / (high - low), 0), 1)
        return 1 / (factor * wavelength) * (1 - kept) + 1 / wavelength * kept
      }
    case .longRope(let short, let long, let trained):
      return zip(length > trained ? long : short, wavelengths).map { 1 / ($0 * $1) }
    case .llama3(let factor, let low, let high, let trained):
      return wavelengths.map { unit in
        let frequency = 1 / unit
        let wavelength = 2 * Float.pi / frequency
        if wavelength < trained / high { return frequency }
        if wavelength > trained / low { return frequency / factor }
        let smooth = (trained / wavelength - low) / (high - low)
        return (1 - smooth) * frequency / factor + smooth * frequency
      }
    }
  }
}
