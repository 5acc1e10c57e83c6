import Files
import Testing

@testable import AutoClasses

/// What Python's pipelines give; written by `Scripts/fixtures/pipelines.py`.
struct PipelineCase: CustomTestStringConvertible, Sendable {
  let json: JSON

  static let all: [PipelineCase] = {
    let path = FileSystem.join(Fixture.root, "pipelines/cases.json")
    return ((try? JSON(file: path))?.arrayValue ?? []).map(PipelineCase.init)
  }()
  static var good: [PipelineCase] { all.filter { $0.json["outputs"] != nil } }
  static var bad: [PipelineCase] { all.filter { $0.json["outputs"] == nil } }

  var task: String { json["task"]?.stringValue ?? "" }
  var folder: String {
    FileSystem.join(Fixture.root, "pipelines/\(json["model"]?.stringValue ?? "")")
  }
  var parameters: JSONObject { json["parameters"]?.objectValue ?? [:] }
  var testDescription: String { "\(task) \(JSON.object(parameters).serialized())" }

  func inputs() throws -> [PipelineInput] {
    try (json["inputs"]?.arrayValue ?? []).map { input in
      if let samples = input["samples"]?.arrayValue {
        return .audio(
          try Audio(
            samples: samples.map { Float($0.doubleValue ?? 0) },
            samplingRate: input["sampling_rate"]?.intValue ?? 0))
      }
      guard let pixels = input["pixels"]?.arrayValue else { return .json(input) }
      return .image(
        try Image(
          width: input["width"]?.intValue ?? 0, height: input["height"]?.intValue ?? 0, channels: 3,
          pixels: pixels.map { UInt8($0.intValue ?? 0) }))
    }
  }
}

@Suite struct PipelineTests {
  @Test func fixturesAreThere() { #expect(PipelineCase.all.count > 40) }

  @Test(arguments: PipelineCase.good)
  func equalsPython(_ test: PipelineCase) async throws {
    let pipe = try await pipeline(test.task, model: test.folder)
    let expected = test.json["outputs"]?.arrayValue ?? []
    for (input, expected) in zip(try test.inputs(), expected) {
      let found = try pipe(input, parameters: test.parameters)
      #expect(difference(found, expected) == nil)
    }
  }

  /// A law: neighbours in a batch change nothing.
  @Test(arguments: PipelineCase.good)
  func batchesEqualSingles(_ test: PipelineCase) async throws {
    let pipe = try await pipeline(test.task, model: test.folder)
    let inputs = try test.inputs()
    let singles = try inputs.map { try pipe($0, parameters: test.parameters) }
    // A bad input among them spoils nothing.
    let mixed =
      inputs.map { Result<PipelineInput, any Error>.success($0) } + [.success(.json(.integer(3)))]
    let batch = try pipe.results(mixed, parameters: test.parameters, batchSize: 3)
    #expect(batch.count == inputs.count + 1)
    for (single, batched) in zip(singles, batch) {
      #expect(difference(try batched.get(), single) == nil)
    }
    #expect(throws: PipelineError.self) { try batch[inputs.count].get() }
  }

  @Test(arguments: PipelineCase.bad)
  func refusesAsPythonDoes(_ test: PipelineCase) async throws {
    let pipe = try await pipeline(test.task, model: test.folder)
    let input = try test.inputs()[0]
    let error = #expect(throws: PipelineError.self) {
      try pipe(input, parameters: test.parameters)
    }
    let expected = test.json["error"]?["text"]?.stringValue ?? ""
    #expect(error?.description == expected.trimmingQuotes)
  }

  @Test func unknownNames() async throws {
    let unknown = await #expect(throws: PipelineError.self) { try await pipeline("no-such-task") }
    #expect(unknown?.description.contains("text-classification") ?? false)
    let test = try #require(PipelineCase.all.first)
    let pipe = try await pipeline(test.task, model: test.folder)
    let option = #expect(throws: PipelineError.self) {
      try pipe(.json("text"), parameters: ["topp_k": 1])
    }
    #expect(option?.description.contains("top_k") ?? false)
    let type = #expect(throws: PipelineError.self) {
      try pipe(.json("text"), parameters: ["truncation": 7])
    }
    #expect(type?.description.contains("truncation") ?? false)
    #expect(throws: PipelineError.self) {
      try pipe(.audio(try Audio(samples: [0], samplingRate: 16000)))
    }
  }

  @Test func typedCalls() async throws {
    let folder = FileSystem.join(Fixture.root, "pipelines/texts")
    var classify = try await pipeline(.textClassification, model: folder)
    let texts = ["one", "two words", "three words here", ""]
    let singles = try texts.map { try classify($0) }
    #expect(singles.allSatisfy { $0.count == 1 })
    #expect(try classify(texts).map { $0[0].label } == singles.map { $0[0].label })
    classify.options.topK = nil
    #expect(try classify("one").count == 3)
    let stream = AsyncStream<TextInput> { continuation in
      for text in texts { continuation.yield(TextInput(text)) }
      continuation.finish()
    }
    var streamed: [[ScoredLabel]] = []
    for try await result in classify(stream, batchSize: 2) { streamed.append(result) }
    #expect(streamed.map { $0[0].label } == singles.map { $0[0].label })
    var done: [Int] = []
    _ = try classify(texts.map { TextInput($0) }, batchSize: 1, progress: { done.append($0) })
    #expect(done == [1, 2, 3, 4])
  }

  @Test func wordsHavePositionsInTheirText() async throws {
    let folder = FileSystem.join(Fixture.root, "pipelines/entities")
    var find = try await pipeline(.ner, model: folder)
    find.options.ignoreLabels = []
    let words = ["Merkel", "flew", "to", "Paulo"]
    let entities = try find(.words(words))
    let joined = Array(words.joined(separator: " "))
    #expect(entities.first?.start == 0 && entities.last?.end == joined.count)
    for entity in entities {
      let written = String(joined[entity.start..<entity.end])
      #expect(entity.word.hasSuffix(written) || entity.word == "[UNK]")
    }
  }
}

/// Where two JSON values differ; numbers may by 1e-4, of which the order of keys is a part.
private func difference(_ found: JSON, _ expected: JSON, _ path: String = "") -> String? {
  switch (found, expected) {
  case (.object(let a), .object(let b)):
    guard a.keys == b.keys else { return "\(path): keys \(a.keys), expected \(b.keys)" }
    return a.keys.lazy.compactMap { key in
      difference(a[key] ?? .null, b[key] ?? .null, "\(path).\(key)")
    }.first
  case (.array(let a), .array(let b)):
    guard a.count == b.count else {
      return "\(path): \(a.count) elements, expected \(b.count): \(found.serialized())"
    }
    return a.indices.lazy.compactMap { difference(a[$0], b[$0], "\(path)[\($0)]") }.first
  case (.number(let a), .number(let b)):
    return abs(a - b) <= 1e-4 * max(1, abs(b)) ? nil : "\(path): \(a), expected \(b)"
  default:
    return found == expected
      ? nil : "\(path): \(found.serialized()), expected \(expected.serialized())"
  }
}

extension String {
  /// Python prints the text of a KeyError as it would be written in a program.
  fileprivate var trimmingQuotes: String {
    hasPrefix("'") && hasSuffix("'") && count > 1 ? String(dropFirst().dropLast()) : self
  }
}
