import Files
import Tensors

/// Kaldi's filter bank, normalised band by band after padding. Source: transformers 4.57,
/// feature_extraction_speech_to_text.py, its way without torchaudio.
struct Speech2TextFeatures: FeatureExtraction {
  static let className = "Speech2TextFeatureExtractor"
  static let defaults: JSONObject = [
    "feature_size": 80, "sampling_rate": 16000, "padding_value": 0.0, "padding_side": "right",
    "return_attention_mask": true, "num_mel_bins": 80, "dither": 0.0,
    "do_ceptral_normalize": true, "normalize_means": true, "normalize_vars": true,
  ]

  private let features: KaldiFeatures
  private let pad: SequencePadding
  private let centers: Bool
  private let scales: Bool

  init(_ settings: SettingReader) throws(ProcessorError) {
    pad = try SequencePadding(settings)
    try settings.refuseDither()
    features = try KaldiFeatures(settings, Self.className, window: .povey, times: 32768)
    let normalizes = try settings.bool("do_ceptral_normalize")
    let (means, variances) = (
      try settings.bool("normalize_means"), try settings.bool("normalize_vars")
    )
    (centers, scales) = (normalizes && means, normalizes && variances)
  }

  /// The reference overrides what files say.
  var derived: JSONObject { ["return_attention_mask": true] }

  func callAsFunction(
    _ recordings: [[Float]], _ call: FeatureExtractor.Call
  ) throws(ProcessorError) -> ModelInputs {
    let width = features.width
    var rows: [[Float]] = []
    for recording in recordings { rows.append(try features(recording)) }
    let padding = call.padding ?? .none
    var batch = try pad(rows, width: width, padding: padding, call)
    if centers || scales {
      for index in batch.rows.indices {
        // As in the reference, the first frames count, also where the padding is on the left.
        let count = padding == .none ? batch.length : batch.lengths[index]
        if centers {
          let means = BandStatistics<Float>(batch.rows[index], width, count: count).means
          batch.rows[index].subtract(bands: means)
        }
        if scales {
          let squares = BandStatistics<Float>(batch.rows[index], width, count: count).squares
          batch.rows[index].divide(bands: squares.map { ($0 / Float(count)).squareRoot() })
        }
        for value in count * width..<batch.length * width { batch.rows[index][value] = pad.value }
      }
    }
    var result: ModelInputs = ["input_features": batch.tensor(width: width)]
    if call.returnAttentionMask ?? true { result["attention_mask"] = Tensor(batch.attentionMask) }
    return result
  }
}
