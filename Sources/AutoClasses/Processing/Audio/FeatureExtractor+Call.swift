import Files

extension FeatureExtractor {
  /// What a caller asks of one call; what is nil is as the class has it.
  struct Call: Sendable {
    var padding: Padding?
    var maxLength: Int?
    var truncation: Bool?
    var padToMultipleOf: Int?
    var returnAttentionMask: Bool?
    var doNormalize: Bool?
  }
}

/// What one class of extractors does; everything that they share is in ``FeatureExtractor``.
protocol FeatureExtraction: Sendable {
  /// "WhisperFeatureExtractor"
  static var className: String { get }
  /// The attributes of the Python class, as `preprocessor_config.json` spells them.
  static var defaults: JSONObject { get }
  /// - Throws: ``ProcessorError`` (`invalidSetting`) naming the key.
  init(_ settings: SettingReader) throws(ProcessorError)
  /// Attributes that follow from others.
  var derived: JSONObject { get }
  /// Prepares recordings: at least one, none empty.
  func callAsFunction(
    _ recordings: [[Float]], _ call: FeatureExtractor.Call
  ) throws(ProcessorError) -> ModelInputs
}

extension FeatureExtraction {
  var derived: JSONObject { [:] }
}
