import Files
import Tensors

extension ImageProcessor {
  /// The attributes of a processor as numbers and rules.
  struct Settings: Sendable {
    var size: ImageTarget?
    var resample: Resampling
    var cropSize: ImageSize?
    var convertsToRGB: Bool
    var flipsChannels: Bool
    var values: PixelValues
    var cropPct: Double
    var pads: Bool
    var padSize: ImageSize?

    /// - Throws: ``ProcessorError`` (`invalidSetting`) naming the key.
    init(_ json: JSONObject, _ kind: ImageProcessorClass) throws(ProcessorError) {
      let reader = SettingReader(json: json)
      let target = try json["size"].map { (size) throws(ProcessorError) in
        try ImageTarget(size, key: "size", numbersAreSquares: kind.numbersAreSquares)
      }
      size = try reader.bool("do_resize") ? target : nil
      if case .shortestEdge(let side, nil) = size, case .bounded = kind.rule {
        // Older files have the longest side under a name of its own.
        size = .shortestEdge(side, longest: try reader.count("max_size") ?? 1333)
      }
      let filter = try reader.count("resample") ?? Resampling.bilinear.rawValue
      guard let resample = Resampling(rawValue: filter) else {
        throw ProcessorError(
          .invalidSetting, "resample is \(filter); expected 0 to 5, the numbers of Pillow's filters"
        )
      }
      self.resample = resample
      cropSize = nil
      if try reader.bool("do_center_crop"), let crop = json["crop_size"] {
        guard
          case .exact(let size) = try ImageTarget(crop, key: "crop_size", numbersAreSquares: true)
        else {
          throw ProcessorError(
            .invalidSetting,
            "The size dictionary must have keys 'height' and 'width'. Got \(crop.serialized())")
        }
        cropSize = size
      }
      convertsToRGB = try reader.bool("do_convert_rgb")
      flipsChannels = try reader.bool("do_flip_channel_order")
      values = try PixelValues(reader, kind)
      cropPct = try reader.number("crop_pct") ?? 0.875
      guard cropPct > 0 else {
        throw ProcessorError(
          .invalidSetting, "crop_pct is \(cropPct); expected a number above 0")
      }
      // The second is the name of older files.
      let padsAndMasks = try reader.bool("pad_and_return_pixel_mask")
      pads = try reader.bool("do_pad") ? true : padsAndMasks
      padSize = nil
      if let pad = json["pad_size"], !pad.isNull,
        case .exact(let size) = try ImageTarget(pad, key: "pad_size", numbersAreSquares: true)
      {
        padSize = size
      }
    }
  }
}
