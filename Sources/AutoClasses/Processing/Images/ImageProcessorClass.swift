import Files

/// What tells one image processor of transformers from another: its defaults and its way with sizes. Everything that
/// they do is in ``ImageProcessor``.
struct ImageProcessorClass: Sendable {
  /// "ViTImageProcessor"
  let name: String
  /// The attributes of the Python class, as `preprocessor_config.json` spells them.
  let defaults: JSONObject
  var rule = ImageTarget.Rule.plain
  /// Whether a number for `size` in an older file is a square.
  var numbersAreSquares = true
  /// Whether padding is told from the picture by a `pixel_mask`.
  var givesMask = false
  /// The values of a second normalisation that EfficientNet has: by the deviation only.
  var normalizesTwice = false

  /// The class of this name, with or without "Fast"; nil when this package does not have it.
  static func named(_ name: String) -> ImageProcessorClass? {
    let base = name.hasSuffix("Fast") ? String(name.dropLast(4)) : name
    return known.first { $0.name == base }
  }

  /// Every class, by name.
  static let known: [ImageProcessorClass] = [
    ImageProcessorClass(
      name: "ViTImageProcessor",
      defaults: resizing(square(224), .bilinear) + normalizing(.half) + ["do_convert_rgb": nil]),
    ImageProcessorClass(
      name: "DeiTImageProcessor",
      defaults: resizing(square(256), .bicubic) + cropping(224) + normalizing(.half)),
    ImageProcessorClass(
      name: "BeitImageProcessor",
      defaults: resizing(square(256), .bicubic) + cropping(224) + normalizing(.half)
        + ["do_reduce_labels": false]),
    ImageProcessorClass(
      name: "BitImageProcessor",
      defaults: resizing(shortest(224), .bicubic) + cropping(224) + normalizing(.clip)
        + ["do_convert_rgb": true], numbersAreSquares: false),
    ImageProcessorClass(
      name: "CLIPImageProcessor",
      defaults: resizing(shortest(224), .bicubic) + cropping(224) + normalizing(.clip)
        + ["do_convert_rgb": true], numbersAreSquares: false),
    ImageProcessorClass(
      name: "BlipImageProcessor",
      defaults: resizing(square(384), .bicubic) + normalizing(.clip) + ["do_convert_rgb": true]),
    ImageProcessorClass(
      name: "ConvNextImageProcessor",
      defaults: resizing(shortest(384), .bilinear) + normalizing(.half)
        + ["crop_pct": 0.875], rule: .cropped, numbersAreSquares: false),
    ImageProcessorClass(
      name: "SiglipImageProcessor",
      defaults: resizing(square(224), .bicubic) + normalizing(.half) + ["do_convert_rgb": nil]),
    ImageProcessorClass(
      name: "SegformerImageProcessor",
      defaults: resizing(square(512), .bilinear) + normalizing(.imageNet)
        + ["do_reduce_labels": false]),
    ImageProcessorClass(
      name: "LevitImageProcessor",
      defaults: resizing(shortest(224), .bicubic) + cropping(224) + normalizing(.imageNet),
      rule: .enlarged, numbersAreSquares: false),
    ImageProcessorClass(
      name: "EfficientNetImageProcessor",
      defaults: resizing(square(346), .nearest) + cropping(289, by: false) + normalizing(.half)
        + ["rescale_offset": false, "include_top": true], normalizesTwice: true),
    ImageProcessorClass(
      name: "MobileViTImageProcessor",
      defaults: resizing(shortest(224), .bilinear) + cropping(256)
        + [
          "do_rescale": true, "rescale_factor": rescaleFactor, "do_flip_channel_order": true,
          "do_reduce_labels": false,
        ], numbersAreSquares: false),
    detection("DetrImageProcessor", multiple: 1, givesMask: true),
    detection("YolosImageProcessor", multiple: 16, givesMask: false),
  ]

  private static func detection(
    _ name: String, multiple: Int, givesMask: Bool
  ) -> ImageProcessorClass {
    ImageProcessorClass(
      name: name,
      defaults: resizing(["shortest_edge": 800, "longest_edge": 1333], .bilinear)
        + normalizing(.imageNet)
        + [
          "format": "coco_detection", "do_convert_annotations": true, "do_pad": true,
          "pad_size": nil,
        ], rule: .bounded(multiple: multiple), numbersAreSquares: false, givesMask: givesMask)
  }

  private static let rescaleFactor: JSON = .number(1.0 / 255)

  private static func square(_ side: Int) -> JSON {
    ["height": .integer(side), "width": .integer(side)]
  }

  private static func shortest(_ side: Int) -> JSON { ["shortest_edge": .integer(side)] }

  private static func resizing(_ size: JSON, _ filter: Resampling) -> JSONObject {
    ["do_resize": true, "size": size, "resample": .integer(filter.rawValue)]
  }

  private static func cropping(_ side: Int, by default: Bool = true) -> JSONObject {
    ["do_center_crop": .bool(`default`), "crop_size": square(side)]
  }

  /// Means and deviations of the three colours.
  private enum Statistics { case half, imageNet, clip }

  private static func normalizing(_ statistics: Statistics) -> JSONObject {
    let (mean, std): (JSON, JSON) =
      switch statistics {
      case .half: ([0.5, 0.5, 0.5], [0.5, 0.5, 0.5])
      case .imageNet: ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
      case .clip:
        ([0.48145466, 0.4578275, 0.40821073], [0.26862954, 0.26130258, 0.27577711])
      }
    return [
      "do_rescale": true, "rescale_factor": rescaleFactor, "do_normalize": true,
      "image_mean": mean, "image_std": std,
    ]
  }

  /// The class of each `model_type` (`IMAGE_PROCESSOR_MAPPING_NAMES`).
  static let byModelType: [String: String] = [
    "align": "EfficientNetImageProcessor", "beit": "BeitImageProcessor",
    "blip": "BlipImageProcessor", "blip-2": "BlipImageProcessor", "bit": "BitImageProcessor",
    "clip": "CLIPImageProcessor", "clipseg": "ViTImageProcessor",
    "convnext": "ConvNextImageProcessor", "convnextv2": "ConvNextImageProcessor",
    "cvt": "ConvNextImageProcessor", "data2vec-vision": "BeitImageProcessor",
    "deit": "DeiTImageProcessor", "detr": "DetrImageProcessor", "dinov2": "BitImageProcessor",
    "dinov2_with_registers": "BitImageProcessor", "efficientnet": "EfficientNetImageProcessor",
    "focalnet": "BitImageProcessor", "groupvit": "CLIPImageProcessor",
    "hiera": "BitImageProcessor", "ijepa": "ViTImageProcessor", "levit": "LevitImageProcessor",
    "mobilevit": "MobileViTImageProcessor", "mobilevitv2": "MobileViTImageProcessor",
    "regnet": "ConvNextImageProcessor", "resnet": "ConvNextImageProcessor",
    "segformer": "SegformerImageProcessor", "siglip": "SiglipImageProcessor",
    "swin": "ViTImageProcessor", "swinv2": "ViTImageProcessor",
    "van": "ConvNextImageProcessor", "vit": "ViTImageProcessor", "vit_mae": "ViTImageProcessor",
    "vit_msn": "ViTImageProcessor", "xclip": "CLIPImageProcessor",
    "yolos": "YolosImageProcessor",
  ]
}

extension JSONObject {
  fileprivate static func + (a: JSONObject, b: JSONObject) -> JSONObject {
    var result = a
    for (key, value) in b { result[key] = value }
    return result
  }
}
