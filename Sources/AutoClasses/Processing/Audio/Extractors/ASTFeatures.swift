import Files
import Tensors

/// Kaldi's filter bank of ten seconds, around 0. Source: transformers 4.57,
/// feature_extraction_audio_spectrogram_transformer.py, its way without torchaudio.
struct ASTFeatures: FeatureExtraction {
  static let className = "ASTFeatureExtractor"
  static let defaults: JSONObject = [
    "feature_size": 1, "sampling_rate": 16000, "padding_value": 0.0, "padding_side": "right",
    "return_attention_mask": false, "num_mel_bins": 128, "max_length": 1024, "do_normalize": true,
    "mean": -4.2677393, "std": 4.5689974,
  ]

  private let features: KaldiFeatures
  private let frames: Int
  private let normalizes: Bool
  private let mean: Float
  private let deviation: Float

  init(_ settings: SettingReader) throws(ProcessorError) {
    features = try KaldiFeatures(settings, Self.className, window: .hann, times: 1)
    frames = try settings.size("max_length", 1...1 << 20)
    normalizes = try settings.bool("do_normalize")
    mean = Float(try settings.number("mean") ?? 0)
    deviation = Float(2 * (try settings.number("std") ?? 0.5))
  }

  func callAsFunction(
    _ recordings: [[Float]], _ call: FeatureExtractor.Call
  ) throws(ProcessorError) -> ModelInputs {
    let width = features.width
    guard floatByteCount([recordings.count, frames, width]) <= physicalMemory / 4 else {
      throw ProcessorError(
        .invalidInput, "\(recordings.count) recordings of \(frames) frames do not fit into memory")
    }
    var values: [Float] = []
    values.reserveCapacity(recordings.count * frames * width)
    for recording in recordings {
      let bank = try features(recording).prefix(frames * width)
      values += bank
      values += [Float](repeating: 0, count: frames * width - bank.count)
    }
    if normalizes {
      for index in values.indices { values[index] = (values[index] - mean) / deviation }
    }
    return ["input_values": Tensor(values, shape: [recordings.count, frames, width])]
  }
}
