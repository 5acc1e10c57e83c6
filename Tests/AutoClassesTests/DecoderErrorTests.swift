import Files
import Testing

@testable import AutoClasses

/// What decoders, alone and beside an encoder, refuse by name.
@Suite struct DecoderErrorTests {
  @Test(
    "A variant that is not there is refused with its key",
    arguments: [
      ("gpt2", #"{"add_cross_attention": true}"#, "add_cross_attention"),
      ("gpt2", #"{"n_embd": 10, "n_head": 3}"#, "n_embd"),
      ("gpt2", #"{"activation_function": "prelu"}"#, "activation_function"),
      ("llama", #"{"num_attention_heads": 6, "num_key_value_heads": 4}"#, "num_key_value_heads"),
      ("llama", #"{"head_dim": 7}"#, "head_dim"),
      ("llama", #"{"rope_scaling": {"rope_type": "mrope"}}"#, "rope_scaling.rope_type"),
      ("llama", #"{"rope_parameters": {"rope_type": "mrope"}}"#, "rope_scaling.rope_type"),
      (
        "llama", #"{"rope_parameters": {"rope_type": "default", "partial_rotary_factor": 2.0}}"#,
        "partial_rotary_factor"
      ),
      ("mistral", #"{"sliding_window": 0}"#, "sliding_window"),
      (
        "qwen2", #"{"num_hidden_layers": 1, "layer_types": ["chunked_attention"]}"#, "layer_types.0"
      ),
      ("qwen2", #"{"num_hidden_layers": 2, "layer_types": ["full_attention"]}"#, "layer_types"),
      (
        "qwen3", #"{"num_hidden_layers": 1, "layer_types": ["sliding_attention"]}"#,
        "sliding_window"
      ),
      ("phi3", #"{"rope_scaling": {"type": "linear", "factor": 2.0}}"#, "rope_scaling.type"),
      ("gemma2", #"{"final_logit_softcapping": 0}"#, "final_logit_softcapping"),
      ("gemma2", #"{"query_pre_attn_scalar": -1}"#, "query_pre_attn_scalar"),
      ("gpt_neox", #"{"rotary_pct": 0.01}"#, "head_dim"),
      ("t5", #"{"feed_forward_proj": "plain-gelu"}"#, "feed_forward_proj"),
      ("t5", #"{"feed_forward_proj": "gated-swishy"}"#, "feed_forward_proj"),
      ("t5", #"{"relative_attention_num_buckets": 2}"#, "relative_attention_num_buckets"),
      ("bart", #"{"decoder_attention_heads": 7}"#, "d_model"),
      ("whisper", #"{"max_source_positions": 0}"#, "max_source_positions"),
    ])
  func configurations(_ modelType: String, _ settings: String, _ key: String) throws {
    let settings = try #require(JSON(parsing: settings).objectValue)
    let error = #expect(throws: ConfigError.self) {
      var file = settings
      file["model_type"] = .string(modelType)
      let type = try #require(Registry.current.configs[modelType])
      try type.init(json: file).validate()
    }
    #expect(error?.key == key, "\(error?.description ?? "")")
  }

  @Test("Windows and heads follow from a file as in Python")
  func defaults() throws {
    let qwen = try Qwen2Config(json: [
      "num_hidden_layers": 4, "use_sliding_window": true, "max_window_layers": 3,
    ])
    #expect(qwen.slidingWindow == 4096)
    #expect(qwen.layerTypes == Array(repeating: "full_attention", count: 3) + ["sliding_attention"])
    #expect(try Qwen2Config(json: ["sliding_window": 7]).slidingWindow == nil)
    let llama = try LlamaConfig(json: ["num_attention_heads": 8, "hidden_size": 64])
    #expect(llama.numKeyValueHeads == 8)
    #expect(llama.headDim == 8)
    #expect(try MistralConfig(json: ["num_key_value_heads": nil]).numKeyValueHeads == 32)
    let newer = try LlamaConfig(json: [
      "rope_parameters": ["rope_type": "linear", "factor": 2.0, "rope_theta": 500.0]
    ])
    #expect(newer.rotarySettings.base == 500)
    #expect(newer.rotarySettings.scaling["factor"] == 2.0)
    let t5 = try T5Config(json: ["feed_forward_proj": "gated-gelu", "num_layers": 3])
    #expect(t5.denseActFn == Activation(rawValue: "gelu_new"))
    #expect(t5.isGatedAct)
    #expect(t5.numDecoderLayers == 3)
  }

  @Test("Texts of several rows need a padding token to be classified")
  func padding() async throws {
    let error = try await refused(
      "gpt2-for-sequence-classification-without-padding",
      ModelInputs(inputIds: [[5, 6], [7, 8]]))
    #expect(
      error?.description == "Cannot handle batch sizes > 1 if no padding token is defined.")
  }

  @Test("What one side of a model refuses is named as the caller calls it")
  func sides() async throws {
    var inputs = ModelInputs(inputIds: [[5, 6], [7, 8]])
    #expect(
      try await refused("t5-model", inputs)?.description
        == "You have to specify either decoder_input_ids or decoder_inputs_embeds")
    inputs["decoder_input_ids"] = Tensor([5, 99], shape: [2, 1])
    #expect(try await refused("t5-model", inputs)?.name == "decoder_input_ids")
    inputs["decoder_input_ids"] = Tensor([5], shape: [1, 1])
    #expect(
      try await refused("bart-model", inputs)?.description
        == "the decoder has 1 rows but the encoder has 2")
    inputs["labels"] = Tensor([5], shape: [1, 1])
    #expect(try await refused("bart-model", inputs)?.code == .unexpectedName)
  }

  @Test("Texts must have the same number of ends, and at least one")
  func ends() async throws {
    let name = "bart-for-sequence-classification"
    #expect(
      try await refused(name, ModelInputs(inputIds: [[5, 2], [5, 6]]))?.description
        == "All examples must have the same number of <eos> tokens.")
    #expect(
      try await refused(name, ModelInputs(inputIds: [[5, 6]]))?.name == "decoder_input_ids")
  }

  @Test("Spectra of another length are refused with the right one")
  func spectra() async throws {
    var inputs = ModelInputs()
    inputs["input_features"] = Tensor(zeros: [1, 5, 12])
    #expect(
      try await refused("whisper-for-audio-classification", inputs)?.description
        == "Whisper expects the mel input features to be of length 14, but found 12. Make sure to "
        + "pad the input mel features to 14.")
    inputs["input_features"] = Tensor(zeros: [1, 4, 14])
    #expect(
      try await refused("whisper-for-audio-classification", inputs)?.code == .wrongShape)
  }

  @Test("A mask of four dimensions is refused by a decoder")
  func masks() async throws {
    var inputs = ModelInputs(inputIds: [[5, 6]])
    inputs["attention_mask"] = Tensor(zeros: [1, 1, 2, 2])
    #expect(try await refused("llama-model", inputs)?.name == "attention_mask")
  }

  private func refused(_ fixture: String, _ inputs: ModelInputs) async throws -> InputError? {
    let fixture = try #require(Fixture.models.first { $0.name == fixture })
    let model = try await fixture.load()
    return #expect(throws: InputError.self) { try model(inputs) }
  }
}
