import Files
import Foundation
import Testing

@testable import AutoClasses

/// Models of convolutions as a user meets them: folders of the hub, and the smallest pictures.
@Suite struct ConvolutionModelTests {
  /// What the repositories of ResNet and ConvNeXT have beside the model.
  private static let preprocessor = """
    {"crop_pct": 0.875, "do_normalize": true, "do_resize": true,
     "feature_extractor_type": "ConvNextFeatureExtractor", "image_mean": [0.485, 0.456, 0.406],
     "image_std": [0.229, 0.224, 0.225], "resample": 3, "size": 16}
    """

  @Test(
    "A folder as on the hub gives a pipeline that labels pictures",
    arguments: ["resnet-for-image-classification", "convnext-for-image-classification"])
  func pipelines(_ name: String) async throws {
    let fixture = try #require(Fixture.models.first { $0.name == name })
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in ["config.json", "model.safetensors"] {
      try FileManager.default.copyItem(
        atPath: "\(fixture.folder)/\(file)", toPath: folder.appendingPathComponent(file).path)
    }
    try Self.preprocessor.write(
      to: folder.appendingPathComponent("preprocessor_config.json"), atomically: true,
      encoding: .utf8)

    let processor = try await AutoImageProcessor.from(pretrained: folder.path)
    #expect(processor.className == "ConvNextImageProcessor")
    let picture = try Image(
      width: 21, height: 18, channels: 3, pixels: (0..<21 * 18 * 3).map { UInt8($0 * 7 % 256) })
    let inputs = try processor(picture)
    #expect(inputs["pixel_values"]?.shape == [1, 3, 16, 16])
    let model = try await AutoModelForImageClassification.from(pretrained: folder.path)
    let logits = try model(inputs)["logits"]?.floats ?? []
    let best = try #require(logits.indices.max { logits[$0] < logits[$1] })

    let pipe = try await pipeline(.imageClassification, model: folder.path)
    let labels = try pipe(picture)
    #expect(labels.map(\.label).first == model.config.id2label[best])
    #expect(abs(labels.reduce(0) { $0 + $1.score } - 1) < 1e-5)
  }

  @Test(
    "The smallest pictures have a pixel", arguments: [("resnet-model", 1), ("convnext-model", 8)])
  func smallest(_ name: String, _ side: Int) async throws {
    let fixture = try #require(Fixture.models.first { $0.name == name })
    let output = try await fixture.load()(["pixel_values": Tensor(zeros: [2, 3, side, side])])
    #expect(output["last_hidden_state"]?.shape.suffix(2) == [1, 1])
    #expect(output["last_hidden_state"]?.floats.allSatisfy(\.isFinite) == true)
  }
}
