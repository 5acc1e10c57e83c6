import Files
import Testing

@testable import AutoClasses

@Suite struct SentenceSimilarityTests {
  private static let folder = FileSystem.join(Fixture.root, "pipelines/states")

  /// Written by `Scripts/fixtures/sentence_similarity.py`.
  @Test func equalsSentenceTransformers() async throws {
    let pipe = try await pipeline("sentence-similarity", model: Self.folder)
    let cases = try JSON(file: FileSystem.join(Fixture.root, "similarity/cases.json"))
    #expect(cases.arrayValue?.count == 4)
    for golden in cases.arrayValue ?? [] {
      let found = try pipe(.json(golden)).arrayValue ?? []
      let expected = golden["outputs"]?.arrayValue ?? []
      #expect(found.count == expected.count)
      for (found, expected) in zip(found, expected) {
        #expect(abs((found.doubleValue ?? 0) - (expected.doubleValue ?? 1)) < 1e-6)
      }
    }
  }

  /// A law: scores are the cosines of the encoder's vectors, to the bit.
  @Test func scoresAreCosinesOfVectors() async throws {
    let compare = try await pipeline(.sentenceSimilarity, model: Self.folder)
    let encoder = try await SentenceEncoder.from(pretrained: Self.folder)
    let texts = ["Merkel flew to New York.", "naïve 東京 cafés", "", "The cat sat on the mat."]
    let vectors = try encoder(texts).map(SentenceEncoder.normalized)
    let scores = try compare(.init(texts[0], Array(texts.dropFirst())))
    for (score, vector) in zip(scores, vectors.dropFirst()) {
      #expect(score == zip(vectors[0], vector).reduce(0) { $0 + $1.0 * $1.1 })
    }
    #expect(scores.count == 3)
  }

  @Test func wrongInputsAreRefused() async throws {
    let pipe = try await pipeline("sentence-similarity", model: Self.folder)
    for input: JSON in [
      "text", ["source_sentence": "a"], ["source_sentence": 1, "sentences": []],
      ["source_sentence": "a", "sentences": ["b", 2]],
    ] {
      let error = #expect(throws: PipelineError.self) { try pipe(.json(input)) }
      #expect(error?.description.contains("source_sentence") == true)
    }
    await #expect(throws: PipelineError.self) { try await pipeline("sentence-similarity") }
    await #expect(throws: PipelineError.self) {
      try await pipeline("sentence-similarity", model: Self.folder, processor: "other")
    }
  }
}
