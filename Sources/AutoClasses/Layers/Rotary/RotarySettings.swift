import Files

/// What decides a model's rotary positions.
struct RotarySettings: Sendable {
  /// `rope_theta`: the base of the geometric series of frequencies.
  var base: Double
  /// The numbers of a head that are turned, from its first on; the others stay.
  var dims: Int
  /// `max_position_embeddings`
  var maxPositions: Int
  /// The length that the model was trained with, where the configuration has it beside `max_position_embeddings`.
  var originalMaxPositions: Int?
  /// `rope_scaling`; null for none.
  var scaling = JSON.null
  /// Whether a pair is two neighbours rather than one of each half.
  var interleaved = false

  func check() throws(ConfigError) {
    guard dims > 0, dims.isMultiple(of: 2) else {
      throw ConfigError(
        .invalidValue, key: "head_dim",
        "rotary positions turn pairs, but \(dims) numbers of a head are to be turned (head_dim, times "
          + "partial_rotary_factor)")
    }
    guard base > 0, base.isFinite else {
      throw ConfigError(
        .invalidValue, key: "rope_theta", "rope_theta is \(base); expected a number above 0")
    }
  }
}

/// A configuration whose model has rotary positions.
protocol RotaryConfig: PretrainedConfig {
  var ropeTheta: Double { get }
  /// The scaling of frequencies as the file has it; null for none.
  var ropeScaling: JSON { get set }
  var maxPositionEmbeddings: Int { get }
  /// The numbers of a head.
  var headSize: Int { get }
  /// The share of a head that is turned.
  var partialRotaryFactor: Double { get }
}

extension RotaryConfig {
  /// Of a configuration that does not have it by itself.
  var ropeScaling: JSON {
    get { common.extra["rope_scaling"] ?? .null }
    set { common.setExtra("rope_scaling", newValue) }
  }
  var partialRotaryFactor: Double { 1 }

  /// `rope_parameters`, as version 5 writes it, in place of `rope_theta` and `rope_scaling`.
  var rotarySettings: RotarySettings {
    let newer = common.extra["rope_parameters"].flatMap { $0.objectValue == nil ? nil : $0 }
    let share = newer?["partial_rotary_factor"]?.doubleValue ?? partialRotaryFactor
    let dims = Double(headSize) * share
    return RotarySettings(
      base: newer?["rope_theta"]?.doubleValue ?? ropeTheta,
      dims: Int(exactly: dims.rounded(.down)) ?? 0,
      maxPositions: maxPositionEmbeddings,
      originalMaxPositions: self[attribute: "original_max_position_embeddings"]?.intValue,
      scaling: newer ?? ropeScaling)
  }

  /// As Python does, an old `type` becomes `rope_type` too.
  mutating func resolveRotary() {
    guard case .object(var scaling) = ropeScaling, let type = scaling["type"] else { return }
    scaling["rope_type"] = type
    ropeScaling = .object(scaling)
  }

  func checkRotary() throws(ConfigError) {
    guard rotarySettings.dims <= headSize else {
      throw ConfigError(
        .invalidValue, key: "partial_rotary_factor",
        "partial_rotary_factor turns \(rotarySettings.dims) numbers of a head of \(headSize)")
    }
    _ = try RotaryPositions(rotarySettings)
  }
}
