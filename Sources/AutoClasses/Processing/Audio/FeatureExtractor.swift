public import Files
import Logging
import Tensors

/// Turns sound into what a model takes: `input_values` (samples) or `input_features` (spectra), and `attention_mask` for
/// models that were trained with it.
///
/// Source: transformers 4.57, feature_extraction_*.py.
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
  private let extract: any FeatureExtraction

  private static let classes: [any FeatureExtraction.Type] = [
    Wav2Vec2Features.self, WhisperFeatures.self, ASTFeatures.self, SeamlessM4TFeatures.self,
    Speech2TextFeatures.self, EncodecFeatures.self,
  ]
  /// The classes that this package has.
  static let known = classes.map { $0.className }
  /// What older files hold besides attributes: computed tables.
  private static let tables = ["feature_extractor_type", "mel_filters", "window"]

  /// An extractor of a class of transformers.
  ///
  /// - Parameters:
  ///   - className: "Wav2Vec2FeatureExtractor".
  ///   - settings: what differs from the defaults of the class, as in `preprocessor_config.json`.
  /// - Throws: ``ProcessorError`` for an unknown class, or a setting that no extractor can have.
  public init(_ className: String, settings: JSONObject = [:]) throws(ProcessorError) {
    guard let found = Self.classes.first(where: { $0.className == className }) else {
      throw ProcessorError(
        .unknownClass,
        "The feature extractor '\(className)' is not known here; known are "
          + Self.known.joined(separator: ", "))
    }
    var attributes = found.defaults
    for (key, value) in settings where !Self.tables.contains(key) { attributes[key] = value }
    let reader = SettingReader(json: attributes)
    samplingRate = try reader.samplingRate()
    extract = try found.init(reader)
    for (key, value) in extract.derived { attributes[key] = value }
    self.className = className
    self.attributes = attributes
  }

  /// Prepares one recording.
  ///
  /// - Parameters:
  ///   - samples: one channel, from -1 to 1.
  ///   - samplingRate: how many of them are a second; another rate than the model's is refused. nil is not checked.
  /// - Returns: what the model takes.
  /// - Throws: ``ProcessorError`` (`invalidInput`).
  public func callAsFunction(
    _ samples: [Float], samplingRate: Int?
  ) throws(ProcessorError) -> ModelInputs {
    try self([samples], samplingRate: samplingRate)
  }

  /// Prepares sound: ``Audio/mono()`` and ``Audio/resampled(to:)`` make it fit.
  ///
  /// - Parameter audio: one channel (for Encodec as many as it is made for) at the model's rate.
  /// - Returns: what the model takes.
  /// - Throws: ``ProcessorError`` (`invalidInput`) for another rate or several channels.
  public func callAsFunction(_ audio: Audio) throws(ProcessorError) -> ModelInputs {
    guard audio.channels == channels else {
      throw ProcessorError(
        .invalidInput,
        channels == 2
          ? "Expected stereo audio but example has \(audio.channels) channels"
          : "Only mono-channel audio is supported for input to \(name); found \(audio.channels) channels: "
            + "pass audio.mono()")
    }
    return try self([audio.samples], samplingRate: audio.samplingRate)
  }

  /// Prepares recordings. What is nil is as the class has it: Whisper pads and cuts to 30 seconds, SeamlessM4T pads to
  /// the longest, the others want one length.
  ///
  /// - Parameters:
  ///   - recordings: one channel each, from -1 to 1; for an Encodec of two channels the two side by side.
  ///   - samplingRate: samples a second; another rate than the model's is refused. nil is not checked.
  ///   - padding: how recordings of different lengths become one batch.
  ///   - maxLength: for `truncation` and for `padding: .maxLength`: samples for Wav2Vec2 and Whisper, else frames.
  ///   - truncation: whether longer recordings are cut to `maxLength`.
  ///   - padToMultipleOf: what the padded length is a multiple of.
  ///   - returnAttentionMask: whether there is an `attention_mask`.
  ///   - doNormalize: `do_normalize` of Whisper's call, `do_normalize_per_mel_bins` of SeamlessM4T's.
  /// - Returns: what the model takes.
  /// - Throws: ``ProcessorError`` (`invalidInput`) for another sampling rate, too few samples, or different lengths.
  public func callAsFunction(
    _ recordings: [[Float]], samplingRate: Int?, padding: Padding? = nil, maxLength: Int? = nil,
    truncation: Bool? = nil, padToMultipleOf: Int? = nil, returnAttentionMask: Bool? = nil,
    doNormalize: Bool? = nil
  ) throws(ProcessorError) -> ModelInputs {
    try check(samplingRate: samplingRate)
    guard !recordings.isEmpty, !recordings.contains(where: \.isEmpty) else {
      throw ProcessorError(.invalidInput, "A recording needs at least one sample")
    }
    return try extract(
      recordings,
      Call(
        padding: padding, maxLength: maxLength, truncation: truncation,
        padToMultipleOf: padToMultipleOf, returnAttentionMask: returnAttentionMask,
        doNormalize: doNormalize))
  }

  private func check(samplingRate given: Int?) throws(ProcessorError) {
    guard let given else {
      log.warning(
        """
        It is strongly recommended to pass the `sampling_rate` argument to `\(className)()`. Failing to do so can \
        result in silent errors that might be hard to debug.
        """)
      return
    }
    if given == samplingRate { return }
    let input = extract is EncodecFeatures ? "audio" : "`raw_speech`"
    throw ProcessorError(
      .invalidInput,
      "The model corresponding to this feature extractor: \(name) was trained using a sampling rate "
        + "of \(samplingRate). Please make sure that the provided \(input) input was sampled with "
        + "\(samplingRate) and not \(given).")
  }

  private var channels: Int { (extract as? EncodecFeatures)?.channels ?? 1 }

  /// How Python's errors name the extractor: some by their class, most with all attributes.
  private var name: String {
    className == WhisperFeatures.className
      ? className
      : "\(className) \(attributes.preprocessorFile(type: "feature_extractor_type", className))"
  }

  /// Writes `preprocessor_config.json` as Python does, byte for byte.
  ///
  /// - Parameter folder: is made if it is not there.
  /// - Throws: `FileError`.
  public func save(to folder: String) throws { try save(to: folder, processorClass: nil) }

  /// Names the processor that this is a part of.
  func save(to folder: String, processorClass: String?) throws {
    var attributes = attributes
    if let processorClass { attributes["processor_class"] = .string(processorClass) }
    try attributes.savePreprocessor(to: folder, type: "feature_extractor_type", className)
  }
}
