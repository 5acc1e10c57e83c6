public import Files
import Tensors

/// Turns sound into what a model takes: `input_values` `[batch, samples]`, and `attention_mask` for models that were
/// trained with it.
///
/// Source: transformers 4.57, feature_extraction_wav2vec2.py and feature_extraction_sequence_utils.py.
public struct FeatureExtractor: Sendable {
  /// How recordings of different lengths become one batch.
  public enum Padding: Sendable, Hashable {
    /// They must have one length.
    case none
    /// To the longest.
    case longest
    /// To `maxLength`.
    case maxLength
  }

  /// The Python class, "Wav2Vec2FeatureExtractor".
  public let className: String
  /// Every attribute, as `preprocessor_config.json` spells it.
  public let attributes: JSONObject
  /// Samples a second.
  public let samplingRate: Int
  private let normalizes: Bool
  private let paddingValue: Float
  private let padsLeft: Bool
  private let returnsAttentionMask: Bool

  /// The classes that this package has.
  static let known = ["Wav2Vec2FeatureExtractor"]
  private static let defaults: JSONObject = [
    "feature_size": 1, "sampling_rate": 16000, "padding_value": 0.0, "padding_side": "right",
    "return_attention_mask": false, "do_normalize": true,
  ]

  /// An extractor of a class of transformers.
  ///
  /// - Parameters:
  ///   - className: "Wav2Vec2FeatureExtractor".
  ///   - settings: what differs from the defaults of the class, as in `preprocessor_config.json`.
  /// - Throws: ``ProcessorError`` for an unknown class, or a setting that no extractor can have.
  public init(_ className: String, settings: JSONObject = [:]) throws(ProcessorError) {
    guard Self.known.contains(className) else {
      throw ProcessorError(
        .unknownClass,
        "The feature extractor '\(className)' is not known here; known are "
          + Self.known.joined(separator: ", "))
    }
    var attributes = Self.defaults
    for (key, value) in settings where key != "feature_extractor_type" && !value.isNull {
      attributes[key] = value
    }
    self.className = className
    self.attributes = attributes
    let reader = SettingReader(json: attributes)
    samplingRate = try reader.count("sampling_rate") ?? 16000
    normalizes = try reader.bool("do_normalize")
    paddingValue = Float(try reader.number("padding_value") ?? 0)
    returnsAttentionMask = try reader.bool("return_attention_mask")
    let size = try reader.count("feature_size") ?? 1
    let side = attributes["padding_side"]?.stringValue
    guard samplingRate > 0, size == 1, side == "right" || side == "left" else {
      throw ProcessorError(
        .invalidSetting,
        "A feature extractor needs a sampling_rate above 0, a feature_size of 1 and a padding_side of left "
          + "or right; found \(samplingRate), \(size), \(attributes["padding_side"]?.serialized() ?? "null")"
      )
    }
    padsLeft = side == "left"
  }

  /// Prepares one recording.
  ///
  /// - Parameters:
  ///   - samples: one channel, from -1 to 1.
  ///   - samplingRate: how many of them are a second; another rate than the model's is refused. nil is not checked.
  /// - Returns: `input_values`, and `attention_mask` if the extractor gives it.
  /// - Throws: ``ProcessorError`` (`invalidInput`).
  public func callAsFunction(
    _ samples: [Float], samplingRate: Int?
  ) throws(ProcessorError) -> ModelInputs {
    try self([samples], samplingRate: samplingRate)
  }

  /// Prepares recordings.
  ///
  /// - Parameters:
  ///   - recordings: one channel each, from -1 to 1.
  ///   - samplingRate: samples a second; another rate than the model's is refused. nil is not checked.
  ///   - padding: how recordings of different lengths become one batch.
  ///   - maxLength: samples, for `truncation` and for `padding: .maxLength`.
  ///   - truncation: whether longer recordings are cut to `maxLength`.
  ///   - padToMultipleOf: what the padded length is a multiple of.
  ///   - returnAttentionMask: whether there is an `attention_mask`; the settings decide when nil.
  /// - Returns: `input_values` `[batch, samples]`, and `attention_mask` `[batch, samples]`.
  /// - Throws: ``ProcessorError`` (`invalidInput`) for another sampling rate, no samples, or different lengths.
  public func callAsFunction(
    _ recordings: [[Float]], samplingRate: Int?, padding: Padding = .none, maxLength: Int? = nil,
    truncation: Bool = false, padToMultipleOf: Int? = nil, returnAttentionMask: Bool? = nil
  ) throws(ProcessorError) -> ModelInputs {
    try check(samplingRate: samplingRate)
    if (truncation || padding == .maxLength) && maxLength == nil {
      throw ProcessorError(
        .invalidInput,
        truncation
          ? "When setting ``truncation=True``, make sure that ``max_length`` is defined."
          : "When setting ``padding=PaddingStrategy.MAX_LENGTH``, make sure that max_length is defined"
      )
    }
    let limit = try maxLength.map { (length) throws(ProcessorError) in
      try rounded(length, up: padToMultipleOf)
    }
    let rows = recordings.map { truncation ? Array($0.prefix(limit ?? .max)) : $0 }
    let lengths = rows.map(\.count)
    guard let longest = lengths.max(), !lengths.contains(0) else {
      throw ProcessorError(.invalidInput, "A recording needs at least one sample")
    }
    let target =
      switch padding {
      case .none: longest
      case .longest: try rounded(longest, up: padToMultipleOf)
      case .maxLength: max(limit ?? longest, longest)
      }
    guard padding != .none || Set(lengths).count == 1
    else {
      throw ProcessorError(
        .invalidInput,
        "The recordings have \(Set(lengths).sorted()) samples, so they cannot be one tensor: pass padding"
      )
    }
    let (total, overflow) = target.multipliedReportingOverflow(by: rows.count)
    guard !overflow, total <= physicalMemory / 16 else {
      throw ProcessorError(
        .invalidInput, "\(rows.count) recordings of \(target) samples do not fit into memory")
    }
    return inputs(
      rows, target, givesMask: returnAttentionMask ?? returnsAttentionMask,
      isPadded: padding != .none)
  }

  private func check(samplingRate given: Int?) throws(ProcessorError) {
    guard let given, given != samplingRate else { return }
    throw ProcessorError(
      .invalidInput,
      "The model corresponding to this feature extractor: \(className) was trained using a sampling rate "
        + "of \(samplingRate). Please make sure that the provided `raw_speech` input was sampled with "
        + "\(samplingRate) and not \(given).")
  }

  private func rounded(_ length: Int, up multiple: Int?) throws(ProcessorError) -> Int {
    guard length >= 0, multiple.map({ $0 > 0 }) ?? true, length <= 1 << 40 else {
      throw ProcessorError(
        .invalidInput,
        "maxLength must be from 0 to 2^40 and padToMultipleOf above 0; found \(length), "
          + "\(multiple.map { "\($0)" } ?? "nil")")
    }
    guard let multiple else { return length }
    return (length + multiple - 1) / multiple * multiple
  }

  private func inputs(
    _ rows: [[Float]], _ length: Int, givesMask: Bool, isPadded: Bool
  ) -> ModelInputs {
    var values: [Float] = []
    var mask: [Int] = []
    values.reserveCapacity(rows.count * length)
    for row in rows {
      let padding = [Float](repeating: paddingValue, count: length - row.count)
      let padded = padsLeft ? padding + row : row + padding
      if normalizes && givesMask && isPadded {
        // As in the reference, the first samples count, also where the padding is on the left.
        values += Self.normalized(padded, over: row.count).prefix(row.count) + padding
      } else {
        values += normalizes ? Self.normalized(padded, over: length) : padded
      }
      if givesMask {
        let zeros = [Int](repeating: 0, count: length - row.count)
        let ones = [Int](repeating: 1, count: row.count)
        mask += padsLeft ? zeros + ones : ones + zeros
      }
    }
    var result = ModelInputs()
    result["input_values"] = Tensor(values, shape: [rows.count, length])
    if givesMask { result["attention_mask"] = Tensor(mask, shape: [rows.count, length]) }
    return result
  }

  /// Mean 0 and variance 1 over the first samples.
  private static func normalized(_ samples: [Float], over count: Int) -> [Float] {
    let first = samples.prefix(count)
    let mean = first.reduce(0.0) { $0 + Double($1) } / Double(count)
    let variance =
      first.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(count)
    let deviation = Float((variance + 1e-7).squareRoot())
    return samples.map { ($0 - Float(mean)) / deviation }
  }
}
