import Files
import Testing

@testable import AutoClasses

/// Every input that a model must refuse, with the whole text. Python has an error for each, often of a kernel.
@Suite struct InputTests {
  static let model: @Sendable () async throws -> any PretrainedModel<BaseModelTask> = {
    try await AutoModel.from(pretrained: FileSystem.join(Fixture.root, "models/bert-model"))
  }

  static let refused: [(inputs: ModelInputs, text: String)] = [
    ([:], "You have to specify either input_ids or inputs_embeds"),
    (
      ["input_ids": Tensor([1], shape: [1, 1]), "inputs_embeds": Tensor(zeros: [1, 1, 24])],
      "You cannot specify both input_ids and inputs_embeds at the same time"
    ),
    (
      ["input_ids": Tensor([1], shape: [1, 1]), "foo": Tensor([1], shape: [1, 1])],
      "BertModel.forward() got an unexpected keyword argument 'foo'; it takes input_ids, "
        + "attention_mask, token_type_ids, position_ids, inputs_embeds"
    ),
    (
      ["input_ids": Tensor([1, 2], shape: [2])], "input_ids should be [batch, sequence] but is [2]"
    ),
    (["input_ids": Tensor([Int](), shape: [1, 0])], "the input is empty: its shape is [1, 0]"),
    (
      ["input_ids": Tensor([1.5] as [Float], shape: [1, 1])],
      "input_ids should hold integers but is f32"
    ),
    (
      ["input_ids": Tensor([3, 97], shape: [1, 2])],
      "input_ids[0, 1] is 97; expected 0 to 96 (vocab_size is 97)"
    ),
    (
      ["input_ids": Tensor([3, -1], shape: [2, 1])],
      "input_ids[1, 0] is -1; expected 0 to 96 (vocab_size is 97)"
    ),
    (
      ["input_ids": Tensor([3], shape: [1, 1]), "token_type_ids": Tensor([3], shape: [1, 1])],
      "token_type_ids[0, 0] is 3; expected 0 to 2 (type_vocab_size is 3)"
    ),
    (
      [
        "input_ids": Tensor([3], shape: [1, 1]), "attention_mask": Tensor([1, 1], shape: [1, 2]),
      ],
      "attention_mask is [1, 2] but the input is [1, 1]"
    ),
    (
      ["input_ids": Tensor([3], shape: [1, 1]), "position_ids": Tensor([19], shape: [1, 1])],
      "the input has 1 tokens and uses position 19, but BertModel has only 19 positions "
        + "(max_position_embeddings); truncate the text"
    ),
    (
      ModelInputs(inputIds: [[Int](repeating: 1, count: 20)]),
      "the input has 20 tokens and uses position 19, but BertModel has only 19 positions "
        + "(max_position_embeddings); truncate the text"
    ),
    (
      ["inputs_embeds": Tensor(zeros: [1, 2, 7])],
      "inputs_embeds should be floats [batch, sequence, 24] but is f32 [1, 2, 7]"
    ),
  ]

  @Test("A wrong input is refused by name", arguments: refused.indices)
  func refuse(_ index: Int) async throws {
    let (inputs, text) = Self.refused[index]
    let model = try await Self.model()
    let error = #expect(throws: InputError.self) { try model(inputs) }
    #expect(error?.description == text)
  }

  static let refusedPictures: [(inputs: ModelInputs, text: String)] = [
    ([:], "You have to specify pixel_values"),
    (
      ["pixel_values": Tensor(zeros: [2, 12, 12])],
      "pixel_values should be floats [batch, channels, height, width] but is f32 [2, 12, 12]"
    ),
    (
      ["pixel_values": Tensor(zeros: [1, 3, 12, 12])],
      "Make sure that the channel dimension of the pixel values match with the one set in the "
        + "configuration. Expected 2 but got 3."
    ),
    (
      ["pixel_values": Tensor(zeros: [1, 2, 12, 16])],
      "Input image size (12*16) doesn't match model (12*12). Resize the image (AutoImageProcessor "
        + "does), or pass interpolate_pos_encoding"
    ),
    (
      [
        "pixel_values": Tensor(zeros: [1, 2, 3, 16]),
        "interpolate_pos_encoding": Tensor([1], shape: []),
      ], "an image of 3*16 has no patch of 4*4"
    ),
    (
      [
        "pixel_values": Tensor(zeros: [1, 2, 12, 12]),
        "bool_masked_pos": Tensor([1, 0], shape: [1, 2]),
      ], "bool_masked_pos should be booleans [1, 9] but is i64 [1, 2]"
    ),
    (
      ["pixel_values": Tensor(zeros: [1, 2, 12, 12]), "labels": Tensor([1], shape: [1])],
      "ViTModel.forward() got an unexpected keyword argument 'labels'; it takes "
        + "pixel_values, bool_masked_pos, interpolate_pos_encoding"
    ),
  ]

  @Test("A wrong picture is refused by name", arguments: refusedPictures.indices)
  func refusePicture(_ index: Int) async throws {
    let (inputs, text) = Self.refusedPictures[index]
    let folder = try #require(
      Fixture.models.first { $0.name == "vit-for-masked-image-modeling" }?.folder)
    let model = try await AutoModelForMaskedImageModeling.from(pretrained: folder)
    let error = #expect(throws: InputError.self) { try model(inputs) }
    #expect(error?.description == text)
  }

  @Test("Rows of different lengths need no padding by the caller")
  func ragged() async throws {
    let config = try AutoConfig.forModel(
      "bert",
      set: [
        "vocab_size": 30, "hidden_size": 8, "num_attention_heads": 2, "num_hidden_layers": 1,
        "intermediate_size": 8,
      ])
    let model = try AutoModel.from(config: config)
    let both = try model(
      ModelInputs(inputIds: [[1, 2, 3], [4, 0, 0]], attentionMask: [[1, 1, 1], [1, 0, 0]]))
    let short = try model(ModelInputs(inputIds: [[4]]))
    #expect(Array(both.lastHiddenState.floats[24..<32]) == short.lastHiddenState.floats)
    #expect(both.lastHiddenState.floats[32...].allSatisfy { $0 == 0 })
  }
}
