import Tensors

/// Kaldi's filter bank: 25 ms under a window every 10 ms, at 16000 samples a second.
struct KaldiFeatures: Sendable {
  private static let frame = 400
  private static let lowest = 20
  private let spectrogram: Spectrogram
  private let factor: Double
  private let className: String

  /// - Parameters:
  ///   - settings: `num_mel_bins` and `sampling_rate` count.
  ///   - className: for errors.
  ///   - window: what a frame is multiplied with.
  ///   - factor: what a sample is multiplied with; Kaldi has samples of 16 bits.
  /// - Throws: ``ProcessorError`` (`invalidSetting`) naming the key.
  init(
    _ settings: SettingReader, _ className: String, window: WindowFunction, times factor: Double
  ) throws(ProcessorError) {
    let rate = try settings.samplingRate()
    guard rate / 2 >= Self.lowest else {
      throw ProcessorError(
        .invalidSetting,
        "Require min_frequency: \(Self.lowest) <= max_frequency: \(rate / 2), half the sampling_rate"
      )
    }
    self.className = className
    self.factor = factor
    spectrogram = Spectrogram(
      .init(
        window: window.weights(Self.frame, isPeriodic: false), hop: 160, length: 512,
        filters: MelFilters(
          .init(
            bins: 257, filters: try settings.size("num_mel_bins", 1...512),
            lowest: Double(Self.lowest),
            highest: Double(rate / 2), samplingRate: rate, scale: .kaldi, isStraightInMels: true)),
        scale: .log, floor: 1.192092955078125e-07, preemphasis: 0.97))
  }

  /// Filters in one frame.
  var width: Int { spectrogram.width }

  /// - Parameter samples: of one channel.
  /// - Returns: `[frames, width]`
  /// - Throws: ``ProcessorError`` (`invalidInput`) when they are less than a frame, or do not fit into memory.
  func callAsFunction(_ samples: [Float]) throws(ProcessorError) -> [Float] {
    let frames = spectrogram.frameCount(samples.count)
    guard frames > 0, frames <= physicalMemory / 32 / width else {
      throw ProcessorError(
        .invalidInput,
        "\(className) needs recordings of at least \(Self.frame) samples (25 ms at 16000 a second) that "
          + "fit into memory; found one of \(samples.count)")
    }
    return spectrogram(samples, times: factor)
  }
}
