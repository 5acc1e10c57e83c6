import AutoClasses
import Files
import MediaIO
import Testing

/// Every way in which a file is refused, with the text that a person reads.
@Suite struct MediaErrorTests {
  private static func picture(_ name: String) throws -> [UInt8] {
    try FileSystem.readAll(Fixture.pictures.path(name))
  }

  @Test("Another format is called by its name, whatever the file is called")
  func formats() throws {
    let beginnings: [(MediaFormat, [UInt8])] = [
      (.gif, Array("GIF89a".utf8)), (.bmp, Array("BM".utf8)), (.tiff, [0x49, 0x49, 0x2A, 0]),
      (.heif, [0, 0, 0, 24] + Array("ftypheic".utf8)),
      (.mpeg4, [0, 0, 0, 24] + Array("ftypM4A ".utf8)),
      (.pdf, Array("%PDF-1.7".utf8)), (.aiff, Array("FORM....AIFF".utf8)),
      (.avi, Array("RIFF....AVI ".utf8)), (.mp3, [0xFF, 0xFB, 0x90, 0]),
    ]
    for (format, bytes) in beginnings {
      let error = #expect(throws: MediaError.self) { try Image(encoded: bytes) }
      #expect(error?.format == format)
      #expect(error?.code == .unsupportedFormat)
    }
    #expect(
      text { try Image(encoded: Array("GIF89a".utf8)) }
        == "bytes in memory: the format is GIF, expected JPEG, PNG or WebP; convert it first, for instance "
        + "with 'magick FILE FILE.png'")
    #expect(
      text { try Audio(encoded: Array("FORM....AIFF".utf8)) }
        == "bytes in memory: the format is AIFF, expected WAV, FLAC, Ogg or MP3; convert it first, for "
        + "instance with 'ffmpeg -i FILE FILE.wav'")
    #expect(
      text { try Image(encoded: Array("<html>".utf8)) }
        == "bytes in memory: expected the beginning of a JPEG, PNG or WebP file, found the bytes 3c 68 74 6d "
        + "6c 3e; check that the download is complete and is not a web page")
    #expect(text { try Audio(encoded: []) }.contains("found no bytes at all"))
    let jpeg = #expect(throws: MediaError.self) {
      try Audio(contentsOf: Fixture.pictures.path("baseline.jpg"))
    }
    #expect(jpeg?.format == .jpeg)
  }

  @Test("A truncated picture is refused, as Pillow refuses it")
  func truncated() throws {
    for file in ["baseline.jpg", "progressive.jpg", "rgb8.png", "lossy.webp", "lossless.webp"] {
      let bytes = try Self.picture(file)
      let error = #expect(throws: MediaError.self) {
        try Image(encoded: Array(bytes.prefix(bytes.count * 3 / 4)))
      }
      #expect(error?.code == .truncated, "\(file) \(error?.description ?? "")")
    }
    let bytes = try Self.picture("baseline.jpg")
    // The decoder wants to see what follows the last row.
    #expect(
      text { try Image(encoded: Array(bytes.dropLast(2))) }
        == "bytes in memory: the JPEG picture is truncated: the file ends, after \(bytes.count - 2) bytes, "
        + "before its pixels do; get it again")
  }

  @Test("Limits are limits")
  func limits() throws {
    let path = Fixture.pictures.path("progressive.jpg")
    func refusal(_ change: (inout MediaLimits) -> Void) -> MediaError? {
      var limits = MediaLimits()
      change(&limits)
      return #expect(throws: MediaError.self) { try Image(contentsOf: path, limits: limits) }
    }
    #expect(refusal { $0.bytes = 100 }?.code == .tooLarge)
    #expect(
      refusal { $0.pixels = 390 }?.description
        == "\(path): 23x17 pixels, more than 390 in all or 65535 a side; make it smaller, or raise "
        + "MediaLimits.pixels if it is below 89478485")
    #expect(
      refusal { $0.scans = 3 }?.description
        == "\(path): a progressive JPEG picture of more than 3 scans; save it with fewer, or raise "
        + "MediaLimits.scans")
    var limits = MediaLimits()
    limits.pixels = 391
    limits.scans = 10
    #expect(try Image(contentsOf: path, limits: limits).width == 23)
    limits.bytes = 10
    #expect(
      text { try Image(encoded: try Self.picture("baseline.jpg"), limits: limits) }.hasSuffix(
        "bytes, more than the 10 of MediaLimits.bytes"))
  }

  @Test("Kinds of JPEG that are not read, and broken files, say why")
  func kinds() throws {
    var bytes = try Self.picture("baseline.jpg")
    let frame = try #require(bytes.indices.first { bytes[$0...].starts(with: [0xFF, 0xC0]) })
    bytes[frame + 4] = 12
    #expect(
      ["12 bits a value", "Unsupported JPEG data precision 12"].contains { part in
        text { try Image(encoded: bytes) }.contains(part)
      })
    var png = try Self.picture("rgb8.png")
    png[25] = 5
    #expect(
      text { try Image(encoded: png) }.hasPrefix("bytes in memory: the PNG picture is broken: "))
  }

  @Test("What the system does not give is refused with its path")
  func files() {
    #expect(
      text { try Image(contentsOf: "/nowhere.jpg") }
        == "/nowhere.jpg: no such file or directory; check the spelling and that the download is complete"
    )
    let folder = #expect(throws: MediaError.self) { try Audio(contentsOf: "/") }
    #expect(folder?.code == .unreadable)
    #expect(folder?.file == "/")
  }
}
