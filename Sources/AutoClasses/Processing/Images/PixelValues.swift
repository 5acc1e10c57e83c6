/// What a processor makes of the 256 values of each channel: rescaled in double precision, then normalised in single, as
/// NumPy does it for transformers. A table is exact, and a picture then costs one look-up a value.
struct PixelValues: Sendable {
  private let rescaleFactor: Double?
  private let offset: Bool
  private let mean: [Double]
  private let deviation: [Double]
  private let normalizes: Bool
  private let normalizesTwice: Bool

  init(_ reader: SettingReader, _ kind: ImageProcessorClass) throws(ProcessorError) {
    rescaleFactor = try reader.bool("do_rescale") ? reader.number("rescale_factor") ?? 1 / 255 : nil
    offset = try reader.bool("rescale_offset")
    normalizes = try reader.bool("do_normalize")
    mean = try reader.channels("image_mean") ?? [0.5]
    deviation = try reader.channels("image_std") ?? [0.5]
    normalizesTwice = kind.normalizesTwice ? try reader.bool("include_top") : false
  }

  /// True when the values stay whole numbers.
  var areUnchanged: Bool { rescaleFactor == nil && !normalizes && !normalizesTwice }

  /// The values of a picture with this many channels, `[channels][256]`.
  func tables(channels: Int) throws(ProcessorError) -> [[Float]] {
    for (key, list) in [("mean", mean), ("std", deviation)]
    where normalizes && list.count != 1 && list.count != channels {
      throw ProcessorError(
        .invalidInput,
        "\(key) must have \(channels) elements if it is an iterable, got \(list.count): the picture has "
          + "\(channels) channels. Use its rgb, or set do_convert_rgb")
    }
    return (0..<channels).map { channel in
      let mean = Float(mean.count == 1 ? mean[0] : mean[channel % mean.count])
      let deviation = Float(
        deviation.count == 1 ? deviation[0] : deviation[channel % deviation.count])
      return (0..<256).map { byte in
        var value = rescaleFactor.map { Float(Double(byte) * $0) } ?? Float(byte)
        if rescaleFactor != nil && offset { value -= 1 }
        if normalizes { value = (value - mean) / deviation }
        if normalizesTwice { value /= deviation }
        return value
      }
    }
  }
}
