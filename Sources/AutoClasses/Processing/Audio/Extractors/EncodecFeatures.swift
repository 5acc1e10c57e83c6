import Files
import Tensors

/// Samples as they are, one channel or two, in whole chunks if the model wants them. Source: transformers 4.57,
/// feature_extraction_encodec.py.
struct EncodecFeatures: FeatureExtraction {
  static let className = "EncodecFeatureExtractor"
  static let defaults: JSONObject = [
    "feature_size": 1, "sampling_rate": 24000, "padding_value": 0.0, "padding_side": "right",
    "return_attention_mask": true, "chunk_length_s": nil, "overlap": nil,
  ]

  private let pad: SequencePadding
  let channels: Int
  /// Samples of a chunk, and from one to the next.
  private let chunk: (length: Int, stride: Int)?

  init(_ settings: SettingReader) throws(ProcessorError) {
    pad = try SequencePadding(settings)
    channels = try settings.size("feature_size", 1...2)
    let rate = try settings.samplingRate()
    if let seconds = try settings.number("chunk_length_s"),
      let overlap = try settings.number("overlap")
    {
      guard (0...3600).contains(seconds), (0...1).contains(overlap) else {
        throw ProcessorError(
          .invalidSetting,
          "'chunk_length_s' should be from 0 to 3600 and 'overlap' from 0 to 1 but they are \(seconds) and "
            + "\(overlap)")
      }
      let length = Int(seconds * Double(rate))
      chunk = (length, max(1, Int((1 - overlap) * Double(length))))
    } else {
      chunk = nil
    }
  }

  func callAsFunction(
    _ recordings: [[Float]], _ call: FeatureExtractor.Call
  ) throws(ProcessorError) -> ModelInputs {
    let pads = call.padding.map { $0 != .none }
    let truncates = call.truncation ?? false
    if pads == true && truncates {
      throw ProcessorError(
        .invalidInput, "Both padding and truncation were set. Make sure you only set one.")
    }
    if let recording = recordings.first(where: { $0.count % channels != 0 }) {
      throw ProcessorError(
        .invalidInput,
        "Expected stereo audio, two samples for each moment, but example has \(recording.count) samples"
      )
    }
    var call = call
    var padding = call.padding ?? .longest
    if let chunk, call.maxLength == nil {
      let lengths = recordings.map { $0.count / channels }
      if truncates {
        let steps = (lengths.min() ?? 0) / chunk.stride
        call.maxLength = max(0, (steps - 1) * chunk.stride + chunk.length)
      } else if padding != .none {
        let steps = ((lengths.max() ?? 0) + chunk.stride - 1) / chunk.stride
        call.maxLength = (steps - 1) * chunk.stride + chunk.length
        padding = .maxLength
      }
    }
    let batch = try pad(recordings, width: channels, padding: padding, call)
    var result = ModelInputs()
    if padding != .none { result["padding_mask"] = Tensor(batch.attentionMask) }
    let planes = batch.rows.flatMap { row in
      (0..<channels).flatMap { channel in
        stride(from: channel, to: row.count, by: channels).map { row[$0] }
      }
    }
    result["input_values"] = Tensor(planes, shape: [batch.rows.count, channels, batch.length])
    return result
  }
}
