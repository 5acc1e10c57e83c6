import Files
import Testing

@testable import AutoClasses

/// Pictures against Pillow and the image processors of transformers; written by `Scripts/fixtures/images.py`.
@Suite struct ImageTests {
  static let folder = FileSystem.join(Fixture.root, "images")
  static let cases = (try? JSON(file: "\(folder)/cases.json")) ?? .null
  static let tensors =
    (try? NamedTensors(safetensors: "\(folder)/tensors.safetensors")) ?? NamedTensors()

  static func picture(_ index: Int) throws -> Image {
    let tensor = try #require(tensors["picture.\(index)"])
    return try Image(
      width: tensor.shape[1], height: tensor.shape[0], channels: tensor.shape[2],
      pixels: tensor.integers.map { UInt8($0) })
  }

  @Test("Every filter gives Pillow's pixels")
  func resizing() throws {
    let list = try #require(Self.cases["resized"]?.arrayValue)
    #expect(list.count > 200)
    for (number, json) in list.enumerated() {
      let size = ImageSize(
        height: try #require(json["height"]?.intValue), width: try #require(json["width"]?.intValue)
      )
      let filter = try #require(json["filter"]?.intValue.flatMap(Resampling.init))
      let image = try Self.picture(try #require(json["picture"]?.intValue))
      let expected = try #require(Self.tensors["resized.\(number)"])
      #expect(
        try image.resized(to: size, filter).pixels == expected.integers.map { UInt8($0) },
        "\(json.serialized())")
    }
  }

  @Test("Every processor gives Python's values, bit for bit")
  func processing() throws {
    let list = try #require(Self.cases["processed"]?.arrayValue)
    #expect(!list.isEmpty)
    for (number, json) in list.enumerated() {
      let processor = try ImageProcessor(
        try #require(json["class"]?.stringValue), settings: json["settings"]?.objectValue ?? [:])
      let images = try (json["pictures"]?.arrayValue ?? []).compactMap(\.intValue).map(Self.picture)
      let inputs = try processor(images)
      #expect(inputs.names == json["keys"]?.arrayValue?.compactMap(\.stringValue))
      for (name, tensor) in inputs {
        let expected = try #require(Self.tensors["processed.\(number).\(name)"])
        #expect(tensor.shape == expected.shape, "\(json.serialized())")
        #expect(tensor.floats == expected.floats, "\(name) of \(json.serialized())")
      }
    }
  }

  @Test("Every class has the attributes of Python's")
  func attributes() throws {
    let classes = try #require(Self.cases["classes"]?.objectValue)
    #expect(Set(classes.map(\.key)) == Set(ImageProcessorClass.known.map(\.name)))
    for (name, json) in classes {
      var expected = try #require(json.objectValue)
      for key in ["image_processor_type", "_processor_class"] { expected[key] = nil }
      #expect(try ImageProcessor(name + "Fast").attributes == expected, "\(name)")
    }
  }

  @Test("The mission's line: a processor for a folder without a type finds ViT's by the model type")
  func auto() async throws {
    let folder = FileSystem.join(Fixture.root, "images/auto")
    let processor = try await AutoImageProcessor.from(pretrained: folder)
    #expect(processor.className == "ViTImageProcessor")
    let inputs = try processor(try Self.picture(0))
    #expect(inputs["pixel_values"]?.shape == [1, 3, 12, 12])
    let small = try await AutoImageProcessor.from(pretrained: folder, set: ["size": 6])
    #expect(try small(try Self.picture(0))["pixel_values"]?.shape == [1, 3, 6, 6])
  }

  @Test("What cannot be prepared is refused with a reason")
  func refused() throws {
    func text(_ body: () throws -> Any) -> String {
      do { return "\(try body())" } catch { return "\(error)" }
    }
    let grey = try Self.picture(5)
    #expect(text { try ImageProcessor("ViTImageProcessor")(grey) }.hasPrefix("mean must have 1"))
    #expect(
      text { try ImageProcessor("ViTImageProcessor")(try Self.picture(6)) }.contains(
        "alpha channel"))
    #expect(
      text { try ImageProcessor("FrobImageProcessor") }.contains("'FrobImageProcessor' is not"))
    #expect(
      text {
        try ImageProcessor("ViTImageProcessor", settings: ["size": ["height": 0, "width": 1]])
      }
        == "size should hold numbers of pixels from 1 to 65535 but is 0")
    #expect(
      text { try ImageProcessor("ViTImageProcessor", settings: ["resample": 9]) }
        == "resample is 9; expected 0 to 5, the numbers of Pillow's filters")
    #expect(
      text { try Image(width: 2, height: 2, pixels: [1]) }.contains("as many values, found 1"))
    #expect(text { try Image(width: 1 << 40, height: 1 << 40, pixels: []) }.contains("1 to 65535"))
    #expect(
      text { try ImageProcessor("ViTImageProcessor")([]) } == "There is no picture to prepare")
    let long = try Image(width: 60_000, height: 1, pixels: [UInt8](repeating: 0, count: 180_000))
    #expect(text { try ImageProcessor("CLIPImageProcessor")(long) }.contains("Cut it into parts"))
    #expect(
      text {
        try ImageProcessor("ViTImageProcessor", settings: ["do_resize": false])(
          [try Self.picture(0), try Self.picture(1)])
      }.contains("different sizes"))
  }
}
