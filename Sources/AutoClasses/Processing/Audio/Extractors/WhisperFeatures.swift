import Files
import Tensors

/// The logarithm of the power in mel bands, of 30 seconds. Source: transformers 4.57, feature_extraction_whisper.py, its
/// NumPy way; the one with PyTorch computes in single precision.
struct WhisperFeatures: FeatureExtraction {
  static let className = "WhisperFeatureExtractor"
  static let defaults: JSONObject = [
    "feature_size": 80, "sampling_rate": 16000, "padding_value": 0.0, "padding_side": "right",
    "return_attention_mask": false, "n_fft": 400, "hop_length": 160, "chunk_length": 30,
    "dither": 0.0,
  ]

  private let pad: SequencePadding
  private let spectrogram: Spectrogram
  private let hop: Int
  private let samples: Int

  init(_ settings: SettingReader) throws(ProcessorError) {
    pad = try SequencePadding(settings)
    try settings.refuseDither()
    let rate = try settings.samplingRate()
    let length = try settings.size("n_fft", 2...1 << 15)
    hop = try settings.size("hop_length", 1...1 << 20)
    samples = try settings.size("chunk_length", 1...1 << 20) * rate
    spectrogram = Spectrogram(
      .init(
        window: WindowFunction.hann.weights(length, isPeriodic: true), hop: hop, length: length,
        filters: MelFilters(
          .init(
            bins: length / 2 + 1, filters: try settings.size("feature_size", 1...512),
            highest: 8000, samplingRate: rate, scale: .slaney, hasEqualAreas: true)),
        scale: .log10, isCentered: true))
  }

  var derived: JSONObject {
    ["n_samples": .integer(samples), "nb_max_frames": .integer(samples / hop)]
  }

  func callAsFunction(
    _ recordings: [[Float]], _ call: FeatureExtractor.Call
  ) throws(ProcessorError) -> ModelInputs {
    var call = call
    if call.maxLength ?? 0 == 0 { call.maxLength = samples }
    call.truncation = call.truncation ?? true
    let normalizes = call.doNormalize ?? false
    var batch = try pad(recordings, padding: call.padding ?? .maxLength, call)
    if normalizes { batch.normalize(paddedWith: pad.value) }

    // The last frame would have its middle after the end.
    let frames = batch.length / hop
    let width = spectrogram.width
    let (count, overflow) = (frames + 1).multipliedReportingOverflow(by: width * batch.rows.count)
    guard frames > 0, !overflow, count <= physicalMemory / 32 else {
      throw ProcessorError(
        .invalidInput,
        "\(batch.rows.count) recordings of \(batch.length) samples make \(frames) frames of \(hop) "
          + "samples: pass longer ones, or fewer at once")
    }
    var features: [Float] = []
    features.reserveCapacity(batch.rows.count * width * frames)
    for row in batch.rows { Self.append(spectrogram(row), frames, width, to: &features) }
    var result: ModelInputs = [
      "input_features": Tensor(features, shape: [batch.rows.count, width, frames])
    ]
    // As in the reference, a mask of frames for who asks for one, and one of samples for who does not but whose
    // settings have one.
    let asked = call.returnAttentionMask ?? false
    if asked {
      result["attention_mask"] = Tensor(
        batch.attentionMask.map { mask in (0..<frames).map { mask[$0 * hop] } })
    } else if normalizes || (call.returnAttentionMask ?? pad.returnsAttentionMask) {
      result["attention_mask"] = Tensor(batch.attentionMask)
    }
    return result
  }

  /// Band by band, at most 80 decibels below the loudest, around 0.
  private static func append(
    _ spectrogram: [Float], _ frames: Int, _ width: Int, to features: inout [Float]
  ) {
    let loudest = spectrogram.prefix(frames * width).max() ?? 0
    for band in 0..<width {
      for frame in 0..<frames {
        features.append((max(spectrogram[frame * width + band], loudest - 8) + 4) / 4)
      }
    }
  }
}
