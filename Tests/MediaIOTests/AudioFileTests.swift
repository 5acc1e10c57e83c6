import AutoClasses
import Files
import MediaIO
import Testing

/// Sound files against Python's soundfile.
@Suite struct AudioFileTests {
  static let fixture = Fixture.sounds

  /// Codecs whose decoders compute in floating point differ in the last bits between their releases.
  static let lossy = ["vorbis.ogg", "opus.ogg", "layer3.mp3"]

  @Test("Every file has soundfile's rate, channels and samples")
  func samples() throws {
    let cases = Self.fixture.list("sounds").compactMap { $0.objectValue }
    #expect(cases.count == 17)
    for json in cases {
      let file = try #require(json["file"]?.stringValue)
      if file == "adpcm.wav" { continue }
      let audio = try Audio(contentsOf: Self.fixture.path(file))
      let expected = try #require(Self.fixture.tensors[file])
      #expect(audio.samplingRate == json["rate"]?.intValue, "\(file)")
      #expect([audio.frameCount, audio.channels] == expected.shape, "\(file)")
      guard audio.samples.count == expected.floats.count else { continue }
      if Self.lossy.contains(file) {
        let difference = zip(audio.samples, expected.floats).map { abs($0 - $1) }.max() ?? 1
        #expect(difference <= 1e-5, "\(file)")
      } else {
        #expect(audio.samples == expected.floats, "\(file)")
      }
      #expect(try Audio(encoded: try FileSystem.readAll(Self.fixture.path(file))) == audio)
    }
  }

  @Test("A sound that is longer than allowed, or of a kind that is not read, is refused")
  func refused() throws {
    var limits = MediaLimits()
    limits.seconds = 0.01
    for file in ["pcm16.wav", "lossless24.flac", "vorbis.ogg", "opus.ogg", "layer3.mp3"] {
      let error = #expect(throws: MediaError.self) {
        try Audio(contentsOf: Self.fixture.path(file), limits: limits)
      }
      #expect(error?.code == .tooLarge, "\(file)")
    }
    #expect(
      text { try Audio(contentsOf: Self.fixture.path("pcm16.wav"), limits: limits) }.hasSuffix(
        "pcm16.wav: 0.05 seconds of sound with 1 channel(s), more than the 0.01 of MediaLimits.seconds or the "
          + "268435456 of MediaLimits.samples; cut it into parts, or raise the limit"))
    limits = MediaLimits()
    limits.samples = 799
    let error = #expect(throws: MediaError.self) {
      try Audio(contentsOf: Self.fixture.path("pcm16_stereo.wav"), limits: limits)
    }
    #expect(error?.code == .tooLarge)
    limits.samples = 800
    #expect(
      try Audio(contentsOf: Self.fixture.path("pcm16_stereo.wav"), limits: limits).samples.count
        == 800)
    #expect(
      text { try Audio(contentsOf: Self.fixture.path("adpcm.wav")) }.hasSuffix(
        "adpcm.wav: a WAV file of format 17 with 4 bits, expected PCM of 8 to 32 bits, floating point, "
          + "A-law or µ-law; convert it with 'ffmpeg -i FILE FILE.wav'"))
  }

  @Test("The header of a WAV file is checked before a library sees it")
  func headers() throws {
    let bytes = try FileSystem.readAll(Self.fixture.path("pcm16.wav"))
    func text(_ change: (inout [UInt8]) -> Void) -> String {
      var bytes = bytes
      change(&bytes)
      return MediaIOTests.text { try Audio(encoded: bytes) }
    }
    #expect(
      text { $0[22] = 0 }
        == "bytes in memory: the WAV file is broken: 0 channels (1 to 8) of 16 bits in blocks of 2 bytes "
        + "at 16000 a second do not fit together; get it again")
    #expect(text { $0[32] = 9 }.contains("in blocks of 9 bytes"))
    #expect(text { $0[34] = 33 }.contains("of format 1 with 33 bits"))
    #expect(text { $0[12] = 0 }.contains("no whole 'fmt ' chunk"))
    #expect(text { $0[16] = 8 }.contains("has 8 bytes, expected 16"))
    #expect(text { $0 = Array($0.prefix(30)) }.contains("no whole 'fmt ' chunk"))
  }

  @Test("The picture and the sound of the examples are read")
  func examples() throws {
    let folder = "\(Fixture.root)/Examples/Media"
    let image = try Image(contentsOf: "\(folder)/hopper.jpg")
    #expect([image.width, image.height, image.channels] == [128, 128, 3])
    let audio = try Audio(contentsOf: "\(folder)/sense-and-sensibility.wav")
    #expect(audio.samplingRate == 16000)
    #expect(audio.channels == 1)
    #expect(audio.frameCount == 47840)
  }
}
