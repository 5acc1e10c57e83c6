import Files
import Foundation
import Testing
import Tokenization

@testable import AutoClasses

/// What AutoProcessor finds in folders, prepares and saves, against Python's; written by `Scripts/fixtures/processors.py`.
@Suite struct ProcessorTests {
  private static let folder = FileSystem.join(Fixture.root, "processors")
  private static let cases: JSONObject = {
    var cases = (try? JSON(file: "\(folder)/cases.json"))?["cases"]?.objectValue ?? [:]
    if !PreTrainedTokenizer.isKnown("Wav2Vec2CTCTokenizer") { cases["wav2vec2"] = nil }
    return cases
  }()
  private static let tensors =
    (try? NamedTensors(safetensors: "\(folder)/tensors.safetensors")) ?? NamedTensors()

  private func found(_ name: String) async throws -> Processor {
    try await AutoProcessor.from(pretrained: "\(Self.folder)/\(name)")
  }

  private func run(_ processor: Processor, _ call: JSON) throws -> ModelInputs {
    let picture = try #require(Self.tensors["picture"])
    let image = try Image(
      width: picture.shape[1], height: picture.shape[0], pixels: picture.integers.map { UInt8($0) })
    let sound = try #require(Self.tensors["sound"]).floats
    let padding: FeatureExtractor.Padding? =
      switch call["padding"] {
      case true: .longest
      case "max_length": .maxLength
      default: nil
      }
    return try processor(
      text: call["text"]?.arrayValue?.compactMap(\.stringValue),
      images: call["images"] == true ? [image] : nil, audio: call["audio"] == true ? [sound] : nil,
      samplingRate: call["sampling_rate"]?.intValue, padding: padding,
      maxLength: call["max_length"]?.intValue, truncation: call["truncation"]?.boolValue)
  }

  @Test("Every folder leads to Python's class, or to Python's error", arguments: cases.map(\.key))
  func classes(_ name: String) async throws {
    let json = try #require(Self.cases[name])
    if let text = json["error"]?["text"]?.stringValue {
      let error = await #expect(throws: (any Error).self) { try await found(name) }
      // The list of known types is shorter here.
      let expected = text.prefix(110).replacing(" \(name)", with: " \(Self.folder)/\(name)")
        .replacing("'\(name)", with: "'\(Self.folder)/\(name)")
      let actual = "\(error.map { "\($0)" } ?? "")"
      #expect(actual.hasPrefix(expected), "\(actual)")
      return
    }
    let processor = try await found(name)
    #expect(processor.className == json["class"]?.stringValue)
    if json["tokenizer"] != nil {
      #expect(processor.tokenizer?.className == json["tokenizer"]?.stringValue)
    }
    if json["image_processor"] != nil {
      #expect(processor.imageProcessor?.className == json["image_processor"]?.stringValue)
    }
    if json["feature_extractor"] != nil {
      #expect(processor.featureExtractor?.className == json["feature_extractor"]?.stringValue)
    }
  }

  @Test("Every call gives Python's inputs or Python's error", arguments: cases.map(\.key))
  func calls(_ name: String) async throws {
    for (number, json) in (Self.cases[name]?["calls"]?.arrayValue ?? []).enumerated() {
      let processor = try await found(name)
      let label = Comment(rawValue: "\(name) \(json.serialized())")
      let call = try #require(json["call"])
      if let text = json["error"]?["text"]?.stringValue {
        let error = #expect(throws: (any Error).self, label) { try run(processor, call) }
        #expect(error.map { "\($0)" } == text, label)
        continue
      }
      let inputs = try run(processor, call)
      #expect(inputs.names == json["keys"]?.arrayValue?.compactMap(\.stringValue), label)
      for (key, tensor) in inputs {
        let expected = try #require(Self.tensors["\(name).\(number).\(key)"], label)
        #expect(tensor.shape == expected.shape, label)
        let error = zip(tensor.floats, expected.floats).map { abs($0 - $1) }.max() ?? 0
        #expect(error <= 1e-5, "\(key) of \(label)")
      }
    }
  }

  @Test(
    "What is saved is what Python saves, and leads to the same class", arguments: cases.map(\.key))
  func saving(_ name: String) async throws {
    guard let saved = Self.cases[name]?["saved"]?.objectValue else { return }
    let processor = try await found(name)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try processor.save(to: folder)
    #expect(try FileSystem.list(folder).sorted() == saved.map(\.key))
    for (file, text) in saved where text.stringValue != nil {
      let written = try FileSystem.readAll(FileSystem.join(folder, file))
      #expect(String(decoding: written, as: UTF8.self) == text.stringValue, "\(file)")
    }
    let isAlone = processor.kind == nil
    if !isAlone {
      #expect(try await AutoProcessor.from(pretrained: folder).className == processor.className)
    }
  }

  @Test(
    "The rule that names a processor is told",
    arguments: [
      ("clip", "CLIPProcessor", "the processor of model_type 'clip'"),
      ("whisper", "WhisperProcessor", "processor_class in preprocessor_config.json"),
      ("order", "SiglipProcessor", "processor_class in processor_config.json"),
      ("align", "AlignProcessor", "processor_class in tokenizer_config.json"),
      ("git", "GitProcessor", "processor_class in config.json"), ("frob", nil, nil),
    ] as [(String, String?, String?)])
  func rules(_ name: String, _ className: String?, _ rule: String?) async throws {
    let files = try await ModelFiles(
      "\(Self.folder)/\(name)", LoadOptions(), purpose: .configuration)
    let choice = try await AutoProcessor.choose(files)
    #expect(choice?.className == className)
    #expect(choice?.rule == rule)
  }

  @Test("Ids become texts, and what a processor does not take is refused")
  func parts() async throws {
    let bert = try await found("bert")
    #expect(try bert.decode([5, 6], skipSpecialTokens: true) == "a photo")
    #expect(
      try bert.batchDecode(Tensor([[2, 5, 3], [2, 6, 3]]), skipSpecialTokens: true) == [
        "a", "photo",
      ])
    #expect(try bert("a cat").names == ["input_ids", "token_type_ids", "attention_mask"])
    func text(_ body: () throws -> Any) -> String {
      do { return "\(try body())" } catch { return "\(error)" }
    }
    let vit = try await found("vit")
    #expect(
      text { try vit.decode([1]) } == "Cannot decode text: ViTImageProcessor has no tokenizer.")
    #expect(
      text { try vit.batchDecode([[1]]) }
        == "Cannot batch decode text: ViTImageProcessor has no tokenizer.")
    #expect(text { try vit("a") } == "ViTImageProcessor takes no texts")
    #expect(text { try bert([0.5], samplingRate: 16000) } == "BertTokenizer takes no sound")
    #expect(
      text { try bert.batchDecode(Tensor([1.5], shape: [1, 1])) }.hasPrefix(
        "Ids should be integers"))
    let tokenizer = try #require(bert.tokenizer)
    let processor = try #require(vit.imageProcessor)
    #expect(
      text { try Processor("CLIPProcessor", imageProcessor: processor, tokenizer: tokenizer) }
        == "Received a ViTImageProcessor for a CLIPProcessor, which has another part")
    #expect(
      text { try Processor("LlavaProcessor", imageProcessor: processor, tokenizer: tokenizer) }
        .hasPrefix("The processor 'LlavaProcessor' is not known here; known are Wav2Vec2Processor"))
  }

  @Test("Every class that is known is one of the library's")
  func table() {
    for kind in ProcessorClass.known { #expect(ProcessorNames.contains(kind.name), "\(kind.name)") }
  }
}
