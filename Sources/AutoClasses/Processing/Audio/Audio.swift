import Tensors

/// Sound: samples from -1 to 1, those of one moment side by side.
public struct Audio: Sendable, Hashable {
  /// `frameCount * channels` values, the channels of a moment side by side.
  public let samples: [Float]
  /// How many values a moment has: 1 for mono, 2 for stereo.
  public let channels: Int
  /// Moments a second.
  public let samplingRate: Int

  /// The highest rate that recorders have.
  public static let maximumSamplingRate = 768_000
  /// More channels than any format of files has.
  public static let maximumChannels = 1024

  /// Sound of the given samples.
  ///
  /// - Parameters:
  ///   - samples: values from -1 to 1, the channels of a moment side by side.
  ///   - channels: how many values a moment has.
  ///   - samplingRate: moments a second.
  /// - Throws: ``ProcessorError`` (`invalidInput`) when the rate or the channels are out of range, or when the samples are
  ///   not a whole number of moments.
  public init(
    samples: [Float], channels: Int = 1, samplingRate: Int
  ) throws(ProcessorError) {
    try Self.check(samplingRate: samplingRate)
    guard (1...Self.maximumChannels).contains(channels), samples.count % channels == 0 else {
      throw ProcessorError(
        .invalidInput,
        "Sound of \(channels) channels (1 to \(Self.maximumChannels)) needs as many samples for every "
          + "moment, found \(samples.count) samples")
    }
    self.init(checked: samples, channels, samplingRate)
  }

  private init(checked samples: [Float], _ channels: Int, _ samplingRate: Int) {
    self.samples = samples
    self.channels = channels
    self.samplingRate = samplingRate
  }

  /// The number of moments.
  public var frameCount: Int { samples.count / channels }

  /// How long it lasts.
  public var seconds: Double { Double(frameCount) / Double(samplingRate) }

  /// One channel: the mean of all.
  ///
  /// - Returns: the mixed sound; the same one when it has one channel already.
  public func mono() -> Audio {
    if channels == 1 { return self }
    let mixed = (0..<frameCount).map { frame in
      var sum: Float = 0
      for sample in frame * channels..<(frame + 1) * channels { sum += samples[sample] }
      return sum / Float(channels)
    }
    return Audio(checked: mixed, 1, samplingRate)
  }

  /// The sound at another rate, as `torchaudio.functional.resample` gives it: a sinc over six zero crossings under a Hann
  /// window, cut off at 0.99 of the lower rate's half.
  ///
  /// - Parameter rate: moments a second.
  /// - Returns: the sound with as many channels; the same one when it has the rate already.
  /// - Throws: ``ProcessorError`` (`invalidInput`) when the rate is out of range or the result does not fit into memory.
  public func resampled(to rate: Int) throws(ProcessorError) -> Audio {
    if rate == samplingRate { return self }
    try Self.check(samplingRate: rate)
    let count = SincResampler.count(frameCount, from: samplingRate, to: rate)
    guard count <= physicalMemory / 16 / channels else {
      throw ProcessorError(
        .invalidInput,
        "\(frameCount) samples at \(samplingRate) a second do not fit into memory at \(rate) a second"
      )
    }
    let resampler = SincResampler(from: samplingRate, to: rate, for: count)
    if channels == 1 { return Audio(checked: resampler(samples, count: count), 1, rate) }
    var result = [Float](repeating: 0, count: count * channels)
    for channel in 0..<channels {
      let plane = stride(from: channel, to: samples.count, by: channels).map { samples[$0] }
      for (frame, sample) in resampler(plane, count: count).enumerated() {
        result[frame * channels + channel] = sample
      }
    }
    return Audio(checked: result, channels, rate)
  }

  private static func check(samplingRate: Int) throws(ProcessorError) {
    guard (1...maximumSamplingRate).contains(samplingRate) else {
      throw ProcessorError(
        .invalidInput,
        "A sampling rate may be 1 to \(maximumSamplingRate) samples a second, found \(samplingRate)"
      )
    }
  }
}
