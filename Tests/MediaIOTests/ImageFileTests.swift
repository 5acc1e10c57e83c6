import AutoClasses
import Files
import MediaIO
import Testing

/// Picture files against Pillow.
@Suite struct ImageFileTests {
  static let fixture = Fixture.pictures

  static func values(_ name: String) throws -> [UInt8] {
    try #require(fixture.tensors[name], "\(name)").integers.map { UInt8($0) }
  }

  @Test("Every file has Pillow's mode, size and pixels, and so has its RGB")
  func pixels() throws {
    let cases = Self.fixture.list("pictures")
    #expect(cases.count >= 40)
    for json in cases {
      let file = try #require(json["file"]?.stringValue)
      let image = try Image(contentsOf: Self.fixture.path(file))
      #expect(image.mode.rawValue == json["mode"]?.stringValue, "\(file)")
      #expect(image.width == json["width"]?.intValue, "\(file)")
      #expect(image.height == json["height"]?.intValue, "\(file)")
      #expect(image.pixels == (try Self.values(file)), "\(file)")
      let rgb = try Self.values(image.mode == .rgb ? file : "\(file).rgb")
      #expect(image.rgb.pixels == rgb, "\(file)")
      #expect(image.rgb.mode == .rgb)
    }
    let modes = Set(cases.compactMap { $0["mode"]?.stringValue })
    #expect(modes == ["1", "L", "LA", "I;16", "P", "RGB", "RGBA", "CMYK"])
  }

  @Test("Pictures are turned as their EXIF data or XMP ask for, only when told to")
  func orientation() throws {
    let turned = Self.fixture.list("pictures").compactMap { $0["file"]?.stringValue }
      .filter { $0.hasPrefix("turned") }
    #expect(turned.count == 16)
    for file in turned {
      let image = try Image(contentsOf: Self.fixture.path(file), applyingOrientation: true)
      let tensor = try #require(Self.fixture.tensors["\(file).upright"])
      #expect([image.height, image.width] == Array(tensor.shape.prefix(2)), "\(file)")
      #expect(image.pixels == tensor.integers.map { UInt8($0) }, "\(file)")
    }
  }

  @Test("Bytes in memory give the same as the file")
  func bytes() throws {
    let path = Self.fixture.path("turned6.jpg")
    let bytes = try FileSystem.readAll(path)
    #expect(try Image(encoded: bytes) == Image(contentsOf: path))
    let upright = try bytes.withUnsafeBytes {
      try Image(encoded: $0, applyingOrientation: true)
    }
    #expect(try upright == Image(contentsOf: path, applyingOrientation: true))
  }

  @Test("Processors give Python's values for a file: whole numbers exactly, others within 1e-6")
  func processing() throws {
    for (number, json) in Self.fixture.list("processed").enumerated() {
      let settings = try #require(json["settings"]?.objectValue)
      let processor = try ImageProcessor(
        try #require(json["class"]?.stringValue), settings: settings)
      let image = try Image(
        contentsOf: Self.fixture.path(try #require(json["file"]?.stringValue)))
      guard let expected = Self.fixture.tensors["processed.\(number).pixel_values"] else {
        #expect(throws: ProcessorError.self, "\(json.serialized())") { try processor(image) }
        continue
      }
      let values = try #require(try processor(image)["pixel_values"])
      #expect(values.shape == expected.shape)
      let difference = zip(values.floats, expected.floats).map { abs($0 - $1) }.max() ?? 0
      #expect(
        difference <= (settings["do_normalize"] == nil ? 1e-6 : 0), "\(json.serialized())")
    }
  }
}
