import Files
import Foundation
import Testing

@testable import AutoClasses

/// Sampling rates against torchaudio; written by `Scripts/fixtures/resampling.py`.
@Suite struct AudioTests {
  private static let folder = FileSystem.join(Fixture.root, "resampling")

  @Test("Every pair of rates gives torchaudio's samples")
  func rates() throws {
    let tensors = try NamedTensors(safetensors: "\(Self.folder)/tensors.safetensors")
    let cases = try #require(try JSON(file: "\(Self.folder)/cases.json")["cases"]?.arrayValue)
    #expect(cases.count > 20)
    for (number, json) in cases.enumerated() {
      let recording = try #require(json["recording"]?.intValue)
      let audio = try Audio(
        samples: try #require(tensors["recording.\(recording)"]).floats,
        samplingRate: try #require(json["from"]?.intValue))
      let resampled = try audio.resampled(to: try #require(json["to"]?.intValue))
      let expected = try #require(tensors["resampled.\(number)"]).floats
      #expect(resampled.samples.count == expected.count, "\(json.serialized())")
      let error = zip(resampled.samples, expected).map { abs($0 - $1) }.max() ?? 0
      #expect(error <= 2e-6, "\(error) in \(json.serialized())")
    }
  }

  @Test("Channels are mixed by their mean and resampled one by one")
  func channels() throws {
    let stereo = try Audio(samples: [1, 0, 0.5, 0.25, -1, 1], channels: 2, samplingRate: 8000)
    #expect(stereo.frameCount == 3)
    #expect(stereo.mono().samples == [0.5, 0.375, 0])
    #expect(stereo.mono().mono() == stereo.mono())
    let left = try Audio(samples: [1, 0.5, -1], samplingRate: 8000).resampled(to: 16000)
    let both = try stereo.resampled(to: 16000)
    #expect(both.channels == 2 && both.samplingRate == 16000 && both.frameCount == 6)
    #expect((0..<6).map { both.samples[2 * $0] } == left.samples)
    #expect(try stereo.resampled(to: 8000) == stereo)
    #expect(try Audio(samples: [], samplingRate: 8000).resampled(to: 16000).samples.isEmpty)
  }

  @Test("A tone keeps its height and a constant its value")
  func tones() throws {
    func tone(_ rate: Int) throws -> Audio {
      try Audio(
        samples: (0..<rate / 10).map {
          Float(cos(2 * .pi * 440 * Double($0) / Double(rate)))
        }, samplingRate: rate)
    }
    for (from, to) in [(44100, 16000), (16000, 48000), (96000, 8000)] {
      let (made, expected) = (try tone(from).resampled(to: to).samples, try tone(to).samples)
      #expect(made.count == expected.count)
      let inner = made.count / 4..<made.count * 3 / 4
      #expect(inner.allSatisfy { abs(made[$0] - expected[$0]) < 5e-3 }, "\(from) to \(to)")
    }
  }

  @Test("Absurd sound is refused with a reason")
  func refused() throws {
    func text(_ body: () throws -> Any) -> String {
      do { return "\(try body())" } catch { return "\(error)" }
    }
    #expect(
      text { try Audio(samples: [0], samplingRate: 0) }
        == "A sampling rate may be 1 to 768000 samples a second, found 0")
    #expect(
      text { try Audio(samples: [0], samplingRate: 8000).resampled(to: .max) }
        .hasSuffix("found 9223372036854775807"))
    #expect(
      text { try Audio(samples: [0, 1, 2], channels: 2, samplingRate: 8000) }
        .hasSuffix("found 3 samples"))
    #expect(text { try Audio(samples: [], channels: 0, samplingRate: 8000) }.contains("0 channels"))
    let long = try Audio(samples: [Float](repeating: 0, count: 1 << 20), samplingRate: 1)
    #expect(text { try long.resampled(to: 768_000) }.contains("do not fit into memory"))
    // Rates without a common divisor: the weights of two phases are made, not of all 768000.
    #expect(try Audio(samples: [1], samplingRate: 767_999).resampled(to: 768_000).frameCount == 2)
  }
}
