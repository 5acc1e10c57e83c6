import Files
import Foundation
import Testing

@testable import AutoClasses

/// Backbones, and encoders of pictures as a user meets them.
@Suite struct BackboneTests {
  static let refused: [(settings: JSONObject, text: String)] = [
    (
      ["out_features": ["stage9"]],
      "out_features must be a subset of stage_names: ['stem', 'stage1', 'stage2'] got ['stage9']"
    ),
    (
      ["out_features": ["stage2", "stage1"]],
      "out_features must be in the same order as stage_names, expected ['stage1', 'stage2'] got "
        + "['stage2', 'stage1']"
    ),
    (
      ["out_features": ["stem", "stem"]],
      "out_features must not contain any duplicates, got ['stem', 'stem']"
    ),
    (
      ["out_indices": [5]],
      "out_indices must be valid indices for stage_names ['stem', 'stage1', 'stage2'], got [5]"
    ),
    (
      ["out_indices": [2, 0]],
      "out_indices must be in the same order as stage_names, expected [0, 2] got [2, 0]"
    ),
    (
      ["out_indices": [1, -2]],
      "out_indices must not contain any duplicates, got [1, -2](equivalent to (1, 1)))"
    ),
    (
      ["out_features": ["stage1"], "out_indices": [1, 2]],
      "out_features and out_indices should have the same length if both are set"
    ),
    (
      ["out_features": ["stage1"], "out_indices": [2]],
      "out_features and out_indices should correspond to the same stages if both are set"
    ),
  ]

  @Test("Stages that there are not are refused with Python's words", arguments: refused.indices)
  func refuseStages(_ index: Int) throws {
    var settings = Self.refused[index].settings
    settings["num_hidden_layers"] = 2
    let error = #expect(throws: ConfigError.self) {
      try Dinov2Config(json: settings).validate()
    }
    #expect(error?.description == Self.refused[index].text)
  }

  @Test("Names and places agree whatever is given, and when one of them is set")
  func alignment() async throws {
    let fixture = try #require(Fixture.models.first { $0.name == "dinov2-backbone" })
    let names = try Dinov2Config(json: ["num_hidden_layers": 3, "out_indices": [-3, -1]])
    #expect(names.outFeatures == ["stage1", "stage3"])
    #expect(Dinov2Config().outFeatures == ["stage12"] && Dinov2Config().outIndices == [12])
    let model = try await AutoBackbone.from(
      pretrained: fixture.folder, set: ["out_features": ["stage1"]])
    #expect((model.config as? Dinov2Config)?.outIndices == [1])
    let output = try model(try fixture.inputs())
    #expect(output.featureMaps.count == 1)
    #expect(output.hiddenStates == nil)
  }

  static let refusedInputs: [(fixture: String, inputs: ModelInputs, text: String)] = [
    (
      "swin-model", ["pixel_values": Tensor(zeros: [1, 2, 8, 20])],
      "an image of 8*20 has 4*10 patches, and SwinModel needs at least 5*5"
    ),
    (
      "beit-model-other",
      [
        "pixel_values": Tensor(zeros: [1, 2, 12, 12]),
        "bool_masked_pos": Tensor([Int](repeating: 1, count: 9), shape: [1, 9]),
      ],
      "BeitModel.forward() got an unexpected keyword argument 'bool_masked_pos'; it takes "
        + "pixel_values, interpolate_pos_encoding"
    ),
    (
      "beit-for-semantic-segmentation", ["pixel_values": Tensor(zeros: [1, 2, 12, 12])],
      "an image of 12*12 has 9 patches; BeitForSemanticSegmentation needs 4, and at least 4"
    ),
    (
      "swin-for-masked-image-modeling-shown",
      [
        "pixel_values": Tensor(zeros: [1, 2, 12, 12]),
        "bool_masked_pos": Tensor([Int](repeating: 1, count: 36), shape: [1, 36]),
      ],
      "the pictures are [1, 2, 12, 12] and those that are drawn [1, 2, 18, 18]: no error of the "
        + "hidden patches"
    ),
    (
      "convnext-model", ["pixel_values": Tensor(zeros: [1, 3, 7, 20])],
      "an image of 7*20 has no patch of 8*8"
    ),
    (
      "resnet-model", ["pixel_values": Tensor(zeros: [1, 2, 8, 8])],
      "Make sure that the channel dimension of the pixel values match with the one set in the "
        + "configuration. Expected 3 but got 2."
    ),
    (
      "resnet-model",
      [
        "pixel_values": Tensor(zeros: [1, 3, 8, 8]),
        "interpolate_pos_encoding": Tensor([1] as [Int], shape: [1]),
      ],
      "ResNetModel.forward() got an unexpected keyword argument 'interpolate_pos_encoding'; it "
        + "takes pixel_values"
    ),
  ]

  @Test("Pictures that a model cannot see are refused", arguments: refusedInputs.indices)
  func refuseInputs(_ index: Int) async throws {
    let (name, inputs, text) = Self.refusedInputs[index]
    let fixture = try #require(Fixture.models.first { $0.name == name })
    let model = try await fixture.load()
    let error = #expect(throws: InputError.self) { try model(inputs) }
    #expect(error?.description == text)
  }

  /// What the repositories have beside the model.
  static let repositories: [(type: String, sizes: JSONObject, processor: String, file: String)] = [
    (
      "dinov2",
      ["hidden_size": 8, "num_attention_heads": 2, "num_hidden_layers": 1, "image_size": 28],
      "BitImageProcessor",
      """
      {"crop_size": {"height": 28, "width": 28}, "do_center_crop": true, "do_convert_rgb": true,
       "do_normalize": true, "do_rescale": true, "do_resize": true,
       "image_mean": [0.485, 0.456, 0.406], "image_processor_type": "BitImageProcessor",
       "image_std": [0.229, 0.224, 0.225], "resample": 3, "rescale_factor": 0.00392156862745098,
       "size": {"shortest_edge": 32}}
      """
    ),
    (
      "beit",
      [
        "hidden_size": 8, "num_attention_heads": 2, "num_hidden_layers": 1, "intermediate_size": 8,
        "image_size": 28, "patch_size": 7,
      ], "BeitImageProcessor",
      """
      {"crop_size": 28, "do_center_crop": false, "do_normalize": true, "do_resize": true,
       "feature_extractor_type": "BeitFeatureExtractor", "image_mean": [0.5, 0.5, 0.5],
       "image_std": [0.5, 0.5, 0.5], "resample": 2, "size": 28}
      """
    ),
    (
      "swin",
      [
        "embed_dim": 4, "depths": [1, 1], "num_heads": [1, 2], "window_size": 3, "image_size": 28,
      ],
      "ViTImageProcessor",
      """
      {"do_normalize": true, "do_resize": true, "feature_extractor_type": "ViTFeatureExtractor",
       "image_mean": [0.485, 0.456, 0.406], "image_std": [0.229, 0.224, 0.225], "resample": 3,
       "size": 28}
      """
    ),
  ]

  @Test(
    "A folder as on the hub gives a pipeline that labels pictures", arguments: repositories.indices)
  func pipelines(_ index: Int) async throws {
    let (type, sizes, processorClass, file) = Self.repositories[index]
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = try AutoModelForImageClassification.from(
      config: try AutoConfig.forModel(type, set: sizes), seed: 3)
    try model.save(to: folder.path)
    try file.write(
      to: folder.appendingPathComponent("preprocessor_config.json"), atomically: true,
      encoding: .utf8)

    let processor = try await AutoImageProcessor.from(pretrained: folder.path)
    #expect(processor.className == processorClass)
    let picture = try Image(
      width: 41, height: 38, channels: 3, pixels: (0..<41 * 38 * 3).map { UInt8($0 * 7 % 256) })
    let inputs = try processor(picture)
    #expect(inputs["pixel_values"]?.shape == [1, 3, 28, 28])
    let logits = try model(inputs).logits.floats
    let best = try #require(logits.indices.max { logits[$0] < logits[$1] })
    let pipe = try await pipeline(.imageClassification, model: folder.path)
    #expect(try pipe(picture).map(\.label).first == model.config.id2label[best])
  }

  @Test(
    "A backbone has no stages whose layers were overridden away",
    arguments: [
      ("resnet-backbone", ["depths": [1], "hidden_sizes": [8]]),
      ("convnext-backbone", ["depths": [1], "hidden_sizes": [8], "num_stages": 1]),
      ("swin-backbone", ["depths": [1], "num_heads": [1]]),
      ("dinov2-backbone", ["num_hidden_layers": 1]), ("beit-backbone", ["num_hidden_layers": 1]),
    ] as [(String, JSONObject)])
  func fewerStages(_ name: String, _ overrides: JSONObject) async throws {
    let fixture = try #require(Fixture.models.first { $0.name == name })
    let error = await #expect(throws: ConfigError.self) {
      try await AutoBackbone.from(pretrained: fixture.folder, set: overrides)
    }
    #expect(error?.description == "out_features has 'stage2', and the model has 1 stages")
  }
}
