import Files
import Testing

@testable import AutoClasses

/// Recordings that a speech model must refuse, with the whole text.
@Suite struct AudioInputTests {
  private static func model() async throws -> any PretrainedModel<BaseModelTask> {
    try await AutoModel.from(
      pretrained: FileSystem.join(Fixture.root, "models/wav2vec2-without-mask"))
  }

  static let refused: [(inputs: ModelInputs, text: String)] = [
    ([:], "You have to specify input_values"),
    (
      ["input_values": Tensor(zeros: [1, 40]), "input_ids": Tensor([1], shape: [1, 1])],
      "Wav2Vec2Model.forward() got an unexpected keyword argument 'input_ids'; it takes "
        + "input_values, attention_mask, mask_time_indices"
    ),
    (
      ["input_values": Tensor(zeros: [1, 2, 40])],
      "input_values should be floats [batch, samples] of one channel but is f32 [1, 2, 40]; mix or "
        + "choose its 2 channels"
    ),
    (
      ["input_values": Tensor(zeros: [40])],
      "input_values should be floats [batch, samples] of one channel but is f32 [40]"
    ),
    (
      ["input_values": Tensor([1, 2], shape: [1, 2])],
      "input_values should be floats [batch, samples] of one channel but is i64 [1, 2]"
    ),
    (
      ["input_values": Tensor(zeros: [0, 40])],
      "input_values should be floats [batch, samples] of one channel but is f32 [0, 40]"
    ),
    (
      ["input_values": Tensor(zeros: [1, 22])],
      "input_values has 22 samples, but Wav2Vec2Model needs at least 23 samples (1.4 ms at 16 kHz)"
    ),
    (
      [
        "input_values": Tensor(zeros: [1, 24]),
        "attention_mask": Tensor([1] + [Int](repeating: 0, count: 23), shape: [1, 24]),
      ],
      "row 0 of attention_mask has 1 samples, but Wav2Vec2Model needs at least 23 samples (1.4 ms at "
        + "16 kHz)"
    ),
    (
      ["input_values": Tensor(zeros: [1, 40]), "attention_mask": Tensor(zeros: [1, 39])],
      "attention_mask is [1, 39] but input_values is [1, 40]"
    ),
    (
      [
        "input_values": Tensor(zeros: [1, 24]),
        "attention_mask": Tensor([Int](repeating: 1, count: 23) + [2], shape: [1, 24]),
      ],
      "attention_mask[0, 23] is 2.0; expected 0 or 1"
    ),
    (
      [
        "input_values": Tensor(zeros: [1, 40]),
        "mask_time_indices": Tensor(zeros: [1, 3], dtype: .bool),
      ],
      "Wav2Vec2Model has no masked_spec_embed to put in place of hidden frames: mask_time_prob and "
        + "mask_feature_prob are 0"
    ),
  ]

  @Test("A wrong recording is refused by name", arguments: refused.indices)
  func refuse(_ index: Int) async throws {
    let (inputs, text) = Self.refused[index]
    let model = try await Self.model()
    let error = #expect(throws: InputError.self) { try model(inputs) }
    #expect(error?.description == text)
  }

  @Test("What is too short follows from the configuration")
  func tooShort() throws {
    var config = Wav2Vec2Config()
    config.numHiddenLayers = 0
    config.convDim = [4, 4, 4, 4, 4, 4, 4]
    let inputs: ModelInputs = ["input_values": Tensor([0.1, 0.2, 0.3, 0.4], shape: [1, 4])]
    let model = try AutoModelForAudioClassification.from(config: config)
    let error = #expect(throws: InputError.self) { try model(inputs) }
    #expect(
      error?.description
        == "input_values has 4 samples, but Wav2Vec2ForSequenceClassification needs at least 400 "
        + "samples (25 ms at 16 kHz)")
    #expect(try model(["input_values": Tensor(zeros: [1, 400])]).logits.shape == [1, 2])
    // The head for speakers reads 15 frames.
    let speakers = try AutoModelForAudioXVector.from(config: config)
    let longer = #expect(throws: InputError.self) {
      try speakers(["input_values": Tensor(zeros: [1, 4879])])
    }
    #expect(longer?.description.contains("needs at least 4880 samples (305 ms") == true)
  }

  @Test("A configuration that no speech model can have is refused")
  func configurations() {
    func refusal(_ change: (inout Wav2Vec2Config) -> Void) -> String? {
      var config = Wav2Vec2Config()
      config.numHiddenLayers = 0
      change(&config)
      let error = #expect(throws: ConfigError.self) {
        try AutoModelForAudioClassification.from(config: config)
      }
      return error?.key
    }
    #expect(refusal { $0.convStride = [1] } == "conv_dim")
    #expect(refusal { $0.convStride[2] = 0 } == "conv_stride")
    #expect(refusal { $0.convKernel[0] = 1 << 17 } == "conv_kernel")
    #expect(
      refusal { $0.convStride = [Int](repeating: 65536, count: 7) } == "conv_stride")
    #expect(refusal { $0.featExtractNorm = "batch" } == "feat_extract_norm")
    #expect(refusal { $0.numConvPosEmbeddingGroups = 7 } == "num_conv_pos_embedding_groups")
    #expect(refusal { $0.numConvPosEmbeddings = 0 } == "num_conv_pos_embeddings")
    #expect(refusal { $0.addAdapter = true } == "add_adapter")
  }
}
