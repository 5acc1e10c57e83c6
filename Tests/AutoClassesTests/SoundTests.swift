import Files
import Testing

@testable import AutoClasses

/// Sound against the feature extractors of transformers; written by `Scripts/fixtures/sounds.py`.
@Suite struct SoundTests {
  static let folder = FileSystem.join(Fixture.root, "sounds")

  private func run(_ json: JSON, _ recordings: NamedTensors) throws -> ModelInputs {
    let extractor = try FeatureExtractor(
      try #require(json["class"]?.stringValue), settings: json["settings"]?.objectValue ?? [:])
    let rows = try (json["recordings"]?.arrayValue ?? []).compactMap(\.intValue).map {
      try #require(recordings["\($0)"]).floats
    }
    let call = json["call"] ?? [:]
    let padding: FeatureExtractor.Padding? =
      switch call["padding"] {
      case true: .longest
      case false: .some(.none)
      case "max_length": .maxLength
      default: nil
      }
    return try extractor(
      rows, samplingRate: call["sampling_rate"]?.intValue, padding: padding,
      maxLength: call["max_length"]?.intValue, truncation: call["truncation"]?.boolValue,
      padToMultipleOf: call["pad_to_multiple_of"]?.intValue,
      returnAttentionMask: call["return_attention_mask"]?.boolValue,
      doNormalize: (call["do_normalize"] ?? call["do_normalize_per_mel_bins"])?.boolValue)
  }

  @Test("Every call gives Python's values or Python's error")
  func calls() throws {
    let recordings = try NamedTensors(safetensors: "\(Self.folder)/recordings.safetensors")
    let tensors = try NamedTensors(safetensors: "\(Self.folder)/tensors.safetensors")
    let cases = try #require(try JSON(file: "\(Self.folder)/cases.json")["cases"]?.arrayValue)
    #expect(cases.count > 40)
    var worst: [String: Float] = [:]
    for (number, json) in cases.enumerated() {
      let label = Comment(rawValue: "\(number): \(json.serialized())")
      if let text = json["error"]?["text"]?.stringValue {
        let error = #expect(throws: ProcessorError.self, label) { try run(json, recordings) }
        // Python's sentence and what it leaves out; where Python only stumbles, our own.
        let expected =
          text.first?.isUppercase == true ? String(text.dropLast()) : "Unable to create"
        #expect(error?.description.hasPrefix(expected) == true, "\(error?.description ?? "")")
        continue
      }
      let inputs = try run(json, recordings)
      #expect(inputs.names == json["keys"]?.arrayValue?.compactMap(\.stringValue), label)
      for (name, tensor) in inputs {
        let expected = try #require(tensors["\(number).\(name)"], label)
        #expect(tensor.shape == expected.shape, label)
        let error = zip(tensor.floats, expected.floats).map { abs($0 - $1) }.max() ?? 0
        #expect(error <= 1e-5, "\(error) in \(name) of \(label)")
        let kind = json["class"]?.stringValue ?? ""
        worst[kind] = max(worst[kind] ?? 0, error)
      }
    }
    print("largest differences: \(worst)")
  }

  @Test("Every class has the attributes of Python's")
  func attributes() throws {
    let classes = try JSON(file: "\(Self.folder)/cases.json")["classes"]?.objectValue ?? [:]
    #expect(classes.map(\.key) == FeatureExtractor.known)
    for (name, json) in classes {
      var expected = try #require(json.objectValue)
      for key in ["feature_extractor_type", "_processor_class"] { expected[key] = nil }
      #expect(try FeatureExtractor(name).attributes == expected, "\(name)")
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
        .hasSuffix("same length: the recordings have [1, 2] steps"))
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
        == "'feature_size' should be 1 but is 2")
    #expect(
      text { try FeatureExtractor("WhisperFeatureExtractor", settings: ["n_fft": 1]) }
        == "'n_fft' should be a number from 2 to 32768 but is 1")
    #expect(
      text { try FeatureExtractor("ASTFeatureExtractor", settings: ["sampling_rate": 38]) }
        == "Require min_frequency: 20 <= max_frequency: 19, half the sampling_rate")
    #expect(
      text { try FeatureExtractor("WhisperFeatureExtractor", settings: ["dither": 1e-4]) }
        == "'dither' should be 0 but is 0.0001")
    #expect(
      text {
        try FeatureExtractor("ASTFeatureExtractor")(
          [Float](repeating: 0, count: 399), samplingRate: 16000)
      }
      .contains("at least 400 samples (25 ms at 16000 a second)"))
    #expect(
      text { try extractor(Audio(samples: [0, 1], channels: 2, samplingRate: 16000)) }
        .hasSuffix("found 2 channels: pass audio.mono()"))
    #expect(
      text {
        try FeatureExtractor("WhisperFeatureExtractor")(
          [[0.5]], samplingRate: 16000, padding: .longest)
      }.contains("make 0 frames"))
  }
}
