import Files
import Testing

@testable import AutoClasses

/// Where text encoders differ from Python on purpose; see Documentation/Differences.md.
@Suite struct EncoderDifferenceTests {
  private func fixture(_ name: String) throws -> Fixture {
    try #require(Fixture.models.first { $0.name == name })
  }

  @Test("A text whose end is hidden has the vector of its first token")
  func hiddenEnd() async throws {
    let fixture = try fixture("clip_text_model")
    var inputs = try fixture.inputs()
    let mask = try #require(inputs["attention_mask"])
    let length = mask.shape[1]
    var shown = mask.integers
    for row in 0..<mask.shape[0] {
      let end = shown[row * length..<(row + 1) * length].reduce(0, +) - 1
      shown[row * length + end] = 0
    }
    inputs["attention_mask"] = Tensor(shown, shape: mask.shape)
    let model = try await fixture.load()
    let output = try model(inputs)
    let states = try #require(output["last_hidden_state"])
    let pooled = try #require(output["pooler_output"])
    let width = pooled.shape[1]
    for row in 0..<mask.shape[0] {
      let first = states.floats[row * length * width..<row * length * width + width]
      #expect(Array(first) == Array(pooled.floats[row * width..<(row + 1) * width]))
    }
  }

  @Test("ALBERT computes groups with more layers than Python has head masks for")
  func innerLayers() throws {
    let config = try AutoConfig.forModel(
      "albert",
      set: [
        "vocab_size": 9, "embedding_size": 4, "hidden_size": 8, "num_attention_heads": 2,
        "intermediate_size": 8, "num_hidden_layers": 2, "num_hidden_groups": 2,
        "inner_group_num": 3,
      ])
    let model = try AutoModel.from(config: config)
    let output = try model(
      ModelInputs(inputIds: [[2, 3, 4]]), outputAttentions: true, outputHiddenStates: true)
    #expect(output.hiddenStates?.count == 3)
    #expect(output.attentions?.count == 6)
  }

  @Test("DeBERTa-v2's newer head is tied, whatever the setting")
  func newerHead() async throws {
    let fixture = try fixture("deberta-v2-new-head")
    let untied = try await AutoModelForMaskedLM.from(pretrained: fixture.folder)
    let tied = try await AutoModelForMaskedLM.from(
      pretrained: fixture.folder, set: ["tie_word_embeddings": true])
    let inputs = try fixture.inputs()
    let (found, expected) = (try tied(inputs), try untied(inputs))
    #expect(found.logits.floats == expected.logits.floats)
  }
}
