import Files
import Tensors

/// Kaldi's filter bank, normalised band by band, several frames side by side. Wav2Vec2-BERT has it too.
/// Source: transformers 4.57, feature_extraction_seamless_m4t.py.
struct SeamlessM4TFeatures: FeatureExtraction {
  static let className = "SeamlessM4TFeatureExtractor"
  static let defaults: JSONObject = [
    "num_mel_bins": 80, "return_attention_mask": true, "stride": 2, "feature_size": 80,
    "sampling_rate": 16000, "padding_value": 0.0, "padding_side": "right",
  ]

  private let features: KaldiFeatures
  private let pad: SequencePadding
  private let stride: Int

  init(_ settings: SettingReader) throws(ProcessorError) {
    pad = try SequencePadding(settings)
    features = try KaldiFeatures(settings, Self.className, window: .povey, times: 32768)
    stride = try settings.size("stride", 1...1 << 10)
  }

  func callAsFunction(
    _ recordings: [[Float]], _ call: FeatureExtractor.Call
  ) throws(ProcessorError) -> ModelInputs {
    let width = features.width
    var rows: [[Float]] = []
    for recording in recordings {
      var row = try features(recording)
      if call.doNormalize ?? true {
        let frames = Double(row.count / width)
        let statistics = BandStatistics<Double>(row, width, count: row.count / width)
        row.subtract(bands: statistics.means.map { Float($0) })
        // Without a second frame there is no variance, and the result is no number, as in the reference.
        row.divide(
          bands: statistics.squares.map { Float(($0 / (frames - 1) + 1e-7).squareRoot()) })
      }
      rows.append(row)
    }
    var call = call
    call.padToMultipleOf = call.padToMultipleOf ?? 2
    let batch = try pad(rows, width: width, padding: call.padding ?? .longest, call)
    let length = batch.length / stride
    var result: ModelInputs = [
      "input_features": Tensor(
        batch.rows.flatMap { $0.prefix(length * stride * width) },
        shape: [rows.count, length, stride * width])
    ]
    if call.returnAttentionMask ?? pad.returnsAttentionMask {
      // The second frame of each group stands for all; a group of one has none.
      result["attention_mask"] = Tensor(
        batch.attentionMask.map { mask in
          (0..<length * stride).filter { $0 % stride == 1 }.map { mask[$0] }
        })
    }
    return result
  }
}
