import Files
import Testing

@testable import AutoClasses

/// Sound against `Wav2Vec2FeatureExtractor`; written by `Scripts/fixtures/sounds.py`.
@Suite struct SoundTests {
  static let folder = FileSystem.join(Fixture.root, "sounds")

  private func run(_ json: JSON, _ recordings: NamedTensors) throws -> ModelInputs {
    let extractor = try FeatureExtractor(
      "Wav2Vec2FeatureExtractor", settings: json["settings"]?.objectValue ?? [:])
    let rows = try (json["recordings"]?.arrayValue ?? []).compactMap(\.intValue).map {
      try #require(recordings["\($0)"]).floats
    }
    let call = json["call"] ?? [:]
    let padding: FeatureExtractor.Padding =
      switch call["padding"] {
      case true: .longest
      case "max_length": .maxLength
      default: .none
      }
    return try extractor(
      rows, samplingRate: call["sampling_rate"]?.intValue, padding: padding,
      maxLength: call["max_length"]?.intValue, truncation: call["truncation"]?.boolValue ?? false,
      padToMultipleOf: call["pad_to_multiple_of"]?.intValue,
      returnAttentionMask: call["return_attention_mask"]?.boolValue)
  }

  @Test("Every call gives Python's values or Python's error")
  func calls() throws {
    let recordings = try NamedTensors(safetensors: "\(Self.folder)/recordings.safetensors")
    let tensors = try NamedTensors(safetensors: "\(Self.folder)/tensors.safetensors")
    let cases = try #require(try JSON(file: "\(Self.folder)/cases.json")["cases"]?.arrayValue)
    #expect(cases.count > 10)
    for (number, json) in cases.enumerated() {
      if let text = json["error"]?["text"]?.stringValue {
        let error = #expect(throws: ProcessorError.self) { try run(json, recordings) }
        // Python prints the whole extractor.
        let start = text.prefix { $0 != ":" }
        #expect(error?.description.hasPrefix(start) == true, "\(error?.description ?? "")")
        continue
      }
      let inputs = try run(json, recordings)
      #expect(inputs.names == json["keys"]?.arrayValue?.compactMap(\.stringValue))
      for (name, tensor) in inputs {
        let expected = try #require(tensors["\(number).\(name)"])
        #expect(tensor.shape == expected.shape, "\(json.serialized())")
        let pairs = zip(tensor.floats, expected.floats)
        #expect(pairs.allSatisfy { abs($0 - $1) <= 1e-5 }, "\(name) of \(json.serialized())")
      }
    }
  }

  @Test("The mission's line gives the mission's numbers", arguments: ["wav2vec2", "untyped"])
  func mission(_ name: String) async throws {
    let extractor = try await AutoFeatureExtractor.from(pretrained: "\(Self.folder)/\(name)")
    let inputs = try extractor([0.1, 0.2, 0.3, 0.4], samplingRate: 16000)
    let values = try #require(inputs["input_values"])
    #expect(values.shape == [1, 4])
    let expected: [Float] = [-1.3416, -0.4472, 0.4472, 1.3416]
    #expect(zip(values.floats, expected).allSatisfy { abs($0 - $1) < 5e-5 })
    #expect(inputs["attention_mask"] == nil)
  }

  @Test("What cannot be prepared is refused with a reason")
  func refused() throws {
    let extractor = try FeatureExtractor("Wav2Vec2FeatureExtractor")
    func text(_ body: () throws -> Any) -> String {
      do { return "\(try body())" } catch { return "\(error)" }
    }
    #expect(
      text { try extractor([], samplingRate: nil) } == "A recording needs at least one sample")
    #expect(
      text { try extractor([[1, 2], [3]], samplingRate: nil) }
        == "The recordings have [1, 2] samples, so they cannot be one tensor: pass padding")
    #expect(
      text {
        try extractor([[1]], samplingRate: nil, padding: .longest, padToMultipleOf: 0)
      }.contains("padToMultipleOf above 0"))
    #expect(
      text { try extractor([[1]], samplingRate: nil, padding: .maxLength, maxLength: 1 << 39) }
        .contains("do not fit into memory"))
    #expect(text { try FeatureExtractor("FrobExtractor") }.contains("'FrobExtractor' is not known"))
    #expect(
      text { try FeatureExtractor("Wav2Vec2FeatureExtractor", settings: ["feature_size": 2]) }
        .contains("a feature_size of 1"))
  }
}
