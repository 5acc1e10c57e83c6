import AutoClasses
import CMedia

/// Decodes a sound piece by piece, so that memory is taken for what the file holds and not for what it claims.
struct AudioDecoder {
  /// More than any recorder has; libraries have failed on 0 and on thousands.
  static let channels: ClosedRange<Int> = 1...8
  private static let piece = 1 << 16

  private let source: MediaSource

  init(_ source: MediaSource) { self.source = source }

  func decode(_ limits: MediaLimits) throws(MediaError) -> Audio {
    var info = cm_sound_info()
    let bytes = source.bytes.assumingMemoryBound(to: UInt8.self)
    guard let sound = cm_sound_open(bytes.baseAddress, bytes.count, &info) else {
      throw source.error(
        .broken,
        "the \(source.format.rawValue) file is broken: \(cText(info.message)); get it again, or convert "
          + "it with 'ffmpeg -i FILE FILE.wav'")
    }
    defer { cm_sound_close(sound) }
    let (channels, rate) = (Int(info.channels), Int(info.rate))
    guard Self.channels.contains(channels), (1...Audio.maximumSamplingRate).contains(rate) else {
      throw source.error(
        .unsupportedFormat,
        "\(channels) channels at \(rate) samples a second, expected 1 to \(Self.channels.upperBound) at up "
          + "to \(Audio.maximumSamplingRate)")
    }
    let inTime = Int(max(0, min(limits.seconds, 1e9)) * Double(rate))
    let mostFrames = min(inTime, limits.samples / channels)
    // A length that the file does not know is the largest number.
    if info.frames != .max, info.frames > mostFrames {
      throw tooLong("\(Double(info.frames) / Double(rate))", channels, limits)
    }
    let samples = try read(sound, channels, mostFrames: mostFrames, limits)
    do throws(ProcessorError) {
      return try Audio(samples: samples, channels: channels, samplingRate: rate)
    } catch {
      throw source.error(.broken, error.description)
    }
  }

  private func read(
    _ sound: OpaquePointer, _ channels: Int, mostFrames: Int, _ limits: MediaLimits
  ) throws(MediaError) -> [Float] {
    var samples: [Float] = []
    var piece = [Float](repeating: 0, count: Self.piece * channels)
    while true {
      let frames = Int(cm_sound_read(sound, &piece, Int64(Self.piece)))
      guard frames > 0 else { return samples }
      samples += piece.prefix(frames * channels)
      if samples.count / channels > mostFrames { throw tooLong("more", channels, limits) }
    }
  }

  private func tooLong(_ seconds: String, _ channels: Int, _ limits: MediaLimits) -> MediaError {
    source.error(
      .tooLarge,
      "\(seconds) seconds of sound with \(channels) channel(s), more than the \(limits.seconds) of "
        + "MediaLimits.seconds or the \(limits.samples) of MediaLimits.samples; cut it into parts, or "
        + "raise the limit")
  }
}
