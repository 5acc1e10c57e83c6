import Files
import Tensors

/// Samples as they are, normalised. Source: transformers 4.57, feature_extraction_wav2vec2.py.
struct Wav2Vec2Features: FeatureExtraction {
  static let className = "Wav2Vec2FeatureExtractor"
  static let defaults: JSONObject = [
    "feature_size": 1, "sampling_rate": 16000, "padding_value": 0.0, "padding_side": "right",
    "return_attention_mask": false, "do_normalize": true,
  ]

  private let pad: SequencePadding
  private let normalizes: Bool

  init(_ settings: SettingReader) throws(ProcessorError) {
    pad = try SequencePadding(settings)
    normalizes = try settings.bool("do_normalize")
    guard try settings.count("feature_size") == 1 else {
      throw ProcessorError(
        .invalidSetting,
        "'feature_size' should be 1 but is \(settings.json["feature_size"]?.serialized() ?? "null")"
      )
    }
  }

  func callAsFunction(
    _ recordings: [[Float]], _ call: FeatureExtractor.Call
  ) throws(ProcessorError) -> ModelInputs {
    let padding = call.padding ?? .none
    let givesMask = call.returnAttentionMask ?? pad.returnsAttentionMask
    var batch = try pad(recordings, padding: padding, call)
    if normalizes {
      batch.normalize(paddedWith: givesMask && padding != .none ? pad.value : nil)
    }
    var result: ModelInputs = ["input_values": batch.tensor()]
    if givesMask { result["attention_mask"] = Tensor(batch.attentionMask) }
    return result
  }
}

extension Tensor {
  /// Rows of one length.
  init(_ rows: [[Int]]) {
    self.init(rows.flatMap { $0 }, shape: [rows.count, rows.first?.count ?? 0])
  }
}
