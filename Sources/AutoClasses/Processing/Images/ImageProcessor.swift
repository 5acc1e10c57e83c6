public import Files
import Tensors

/// Turns pictures into what a model takes: `pixel_values` `[batch, channels, height, width]`, and `pixel_mask` for models
/// that want it. The numbers are those of transformers' processors on Pillow.
///
/// Source: transformers 4.57, image_processing_*.py (the slow classes) and image_transforms.py.
public struct ImageProcessor: Sendable {
  /// The Python class without "Fast", "ViTImageProcessor".
  public let className: String
  /// Every attribute, as `preprocessor_config.json` spells it.
  public let attributes: JSONObject
  private let kind: ImageProcessorClass
  private let settings: Settings

  /// A processor of a class of transformers.
  ///
  /// - Parameters:
  ///   - className: "ViTImageProcessor", with or without "Fast".
  ///   - settings: what differs from the defaults of the class, as in `preprocessor_config.json`.
  /// - Throws: ``ProcessorError`` for an unknown class, or a setting that no processor can have.
  public init(_ className: String, settings: JSONObject = [:]) throws(ProcessorError) {
    guard let kind = ImageProcessorClass.named(className) else {
      throw ProcessorError(
        .unknownClass,
        "The image processor '\(className)' is not known here; known are "
          + ImageProcessorClass.known.map(\.name).joined(separator: ", "))
    }
    var attributes = kind.defaults
    for (key, value) in settings where key != "image_processor_type" {
      // A null leaves the default, but for those attributes whose default it is.
      if value.isNull, let standard = kind.defaults[key], !standard.isNull { continue }
      attributes[key] = value
    }
    kind.nameSizes(&attributes)
    self.kind = kind
    self.className = kind.name
    self.attributes = attributes
    self.settings = try Settings(attributes, kind)
  }

  /// Writes `preprocessor_config.json` as Python does, byte for byte.
  ///
  /// - Parameter folder: is made if it is not there.
  /// - Throws: `FileError`.
  public func save(to folder: String) throws { try save(to: folder, processorClass: nil) }

  /// Names the processor that this is a part of.
  func save(to folder: String, processorClass: String?) throws {
    var attributes = attributes
    if let processorClass { attributes["processor_class"] = .string(processorClass) }
    try attributes.savePreprocessor(to: folder, type: "image_processor_type", className)
  }

  /// Prepares one picture.
  public func callAsFunction(_ image: Image) throws(ProcessorError) -> ModelInputs {
    try self([image])
  }

  /// Prepares pictures, which must come out with one size unless the processor pads.
  ///
  /// - Parameter images: at least one.
  /// - Returns: `pixel_values`, and `pixel_mask` where the processor pads.
  /// - Throws: ``ProcessorError`` (`invalidInput`) when there is none, when their channels do not fit the settings, or
  ///   when they do not come out alike.
  public func callAsFunction(_ images: [Image]) throws(ProcessorError) -> ModelInputs {
    var ready: [Image] = []
    for image in images { ready.append(try prepared(image)) }
    guard let first = ready.first else {
      throw ProcessorError(.invalidInput, "There is no picture to prepare")
    }
    let sizes = Set(ready.map { [$0.height, $0.width] })
    guard settings.pads || sizes.count == 1, Set(ready.map(\.channels)).count == 1 else {
      throw ProcessorError(
        .invalidInput,
        "The pictures come out with different sizes or channels (\(sizes.sorted { $0[0] < $1[0] })), so "
          + "they cannot be one batch: prepare them one by one, or set do_resize and a size")
    }
    let height = settings.pads ? settings.padSize?.height ?? ready.map(\.height).max() : nil
    let width = settings.pads ? settings.padSize?.width ?? ready.map(\.width).max() : nil
    return try inputs(ready, height: height ?? first.height, width: width ?? first.width)
  }

  /// Everything that is done with 8-bit values.
  private func prepared(_ image: Image) throws(ProcessorError) -> Image {
    var image = settings.convertsToRGB ? image.rgb : image
    guard image.mode == .rgb || image.mode == .grey else {
      throw ProcessorError(
        .invalidInput,
        "Unable to infer channel dimension format: the picture \(image.mode.obstacle). Use its rgb, or "
          + "set do_convert_rgb")
    }
    if let target = settings.size {
      let size = try target.size(of: image, kind.rule, cropPct: settings.cropPct)
      image = try image.resized(to: size, settings.resample)
      if case .cropped = kind.rule, case .shortestEdge(let side, _) = target, side < 384 {
        image = image.centerCropped(ImageSize(height: side, width: side))
      }
    }
    if let crop = settings.cropSize { image = image.centerCropped(crop) }
    return image
  }

  private func inputs(
    _ images: [Image], height: Int, width: Int
  ) throws(ProcessorError) -> ModelInputs {
    let channels = images[0].channels
    let (plane, overflow) = height.multipliedReportingOverflow(by: width)
    guard !overflow, plane <= Image.maximumPixels,
      plane * channels <= physicalMemory / 8 / images.count,
      images.allSatisfy({ $0.height <= height && $0.width <= width })
    else {
      throw ProcessorError(
        .invalidInput,
        "\(images.count) pictures of \(height)x\(width) pixels do not fit into memory or into pad_size; "
          + "prepare fewer at once")
    }
    let tables = try settings.values.tables(channels: channels)
    var values = [Float](repeating: 0, count: images.count * channels * plane)
    let givesMask = settings.pads && kind.givesMask
    var mask = [Int](repeating: 0, count: givesMask ? images.count * plane : 0)
    for (number, image) in images.enumerated() {
      for channel in 0..<channels {
        let source = settings.flipsChannels ? channels - 1 - channel : channel
        let table = tables[channel]
        var target = (number * channels + channel) * plane
        for row in 0..<image.height {
          var pixel = row * image.width * channels + source
          for column in 0..<image.width {
            values[target + column] = table[Int(image.pixels[pixel])]
            pixel += channels
          }
          target += width
        }
      }
      if givesMask {
        for row in 0..<image.height {
          let start = number * plane + row * width
          for column in start..<start + image.width { mask[column] = 1 }
        }
      }
    }
    var result = ModelInputs()
    let shape = [images.count, channels, height, width]
    result["pixel_values"] =
      settings.values.areUnchanged
      ? Tensor(values.map { Int($0) }, shape: shape) : Tensor(values, shape: shape)
    if givesMask { result["pixel_mask"] = Tensor(mask, shape: [images.count, height, width]) }
    return result
  }
}
