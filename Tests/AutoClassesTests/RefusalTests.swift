import Files
import Testing

@testable import AutoClasses

/// What no model can have, by the key that the error names.
@Suite struct RefusalTests {
  struct Refused: CustomTestStringConvertible, Sendable {
    let type: String
    let settings: JSONObject
    let key: String
    var testDescription: String { "\(type) \(settings)" }

    init(_ type: String, _ settings: JSONObject, _ key: String) {
      (self.type, self.settings, self.key) = (type, settings, key)
    }
  }

  static let cases: [Refused] = [
    Refused("albert", ["num_hidden_groups": 0], "num_hidden_groups"),
    Refused("albert", ["num_hidden_groups": 60000, "inner_group_num": 60000], "inner_group_num"),
    Refused("albert", ["embedding_size": 0], "embedding_size"),
    Refused("albert", ["position_embedding_type": "rotary"], "position_embedding_type"),
    Refused("electra", ["summary_type": "attn"], "summary_type"),
    Refused("electra", ["summary_activation": "cubic"], "summary_activation"),
    Refused("electra", ["summary_proj_to_labels": true], "summary_proj_to_labels"),
    Refused("xlm-roberta", ["hidden_act": "cubic"], "hidden_act"),
    Refused("camembert", ["num_attention_heads": 7], "hidden_size"),
    Refused("mpnet", ["relative_attention_num_buckets": 16], "relative_attention_num_buckets"),
    Refused("deberta-v2", ["pos_att_type": ["p2p"]], "pos_att_type"),
    Refused("deberta-v2", ["pos_att_type": 3], "pos_att_type"),
    Refused("deberta-v2", ["position_buckets": 1], "position_buckets"),
    Refused("deberta-v2", ["conv_kernel_size": 4], "conv_kernel_size"),
    Refused("deberta-v2", ["conv_kernel_size": 3, "conv_groups": 7], "conv_kernel_size"),
    Refused("deberta-v2", ["conv_act": "cubic"], "conv_act"),
    Refused("deberta-v2", ["pooler_hidden_size": 5], "pooler_hidden_size"),
    Refused("deberta-v2", ["attention_head_size": 5], "attention_head_size"),
    Refused("deberta-v2", ["legacy": false, "embedding_size": 8], "legacy"),
    Refused("modernbert", ["classifier_pooling": "max"], "classifier_pooling"),
    Refused("modernbert", ["layer_types": ["full_attention"]], "local_attention"),
    Refused("modernbert", ["global_attn_every_n_layers": 0], "global_attn_every_n_layers"),
    Refused("modernbert", ["rope_scaling": ["rope_type": "x"]], "rope_scaling.rope_type"),
    Refused("nomic_bert", ["head_dim": 3], "head_dim"),
    Refused("nomic_bert", ["hidden_act": "cubic"], "hidden_act"),
    Refused("clip", ["text_config": ["hidden_size": 7]], "text_config.hidden_size"),
    Refused("clip", ["vision_config": ["hidden_act": "cubic"]], "vision_config.hidden_act"),
    Refused("clip", ["vision_config": ["image_size": "x"]], "vision_config.image_size"),
    Refused("clip", ["vision_config": 3], "vision_config"),
    Refused("clip", ["projection_dim": 0], "projection_dim"),
    Refused("resnet", ["layer_type": "wide"], "layer_type"),
    Refused("resnet", ["depths": [1, 1]], "depths"),
    Refused("resnet", ["hidden_sizes": [], "depths": []], "depths"),
    Refused("resnet", ["depths": [1, 1, 1, -1]], "depths"),
    Refused("resnet", ["hidden_sizes": [8, 3, 8, 8]], "hidden_sizes"),
    Refused("resnet", ["hidden_sizes": [8, 8, 8, 100_000]], "hidden_sizes"),
    Refused("resnet", ["embedding_size": 0], "embedding_size"),
    Refused("resnet", ["num_channels": 1_000_000], "num_channels"),
    Refused("resnet", ["hidden_act": "cubic"], "hidden_act"),
    Refused("resnet", ["out_features": ["stage9"]], "out_features"),
    Refused("convnext", ["num_stages": 3], "num_stages"),
    Refused("convnext", ["patch_size": 0], "patch_size"),
    Refused("convnext", ["patch_size": 5000], "patch_size"),
    Refused("convnext", ["hidden_act": "cubic"], "hidden_act"),
    Refused("convnext", ["out_indices": [5]], "out_indices"),
    Refused("beit", ["hidden_act": "cubic"], "hidden_act"),
    Refused("beit", ["patch_size": [16, 16]], "patch_size"),
    Refused(
      "beit", ["image_size": [32, 48], "use_absolute_position_embeddings": true], "image_size"),
    Refused("beit", ["segmentation_indices": [99]], "out_indices"),
    Refused("dinov2", ["mlp_ratio": 0], "mlp_ratio"),
    Refused("dinov2", ["mlp_ratio": 1e30], "mlp_ratio"),
    Refused("dinov2", ["num_hidden_layers": 1_000_000_000], "num_hidden_layers"),
    Refused("dinov2", ["image_size": [28, 42]], "image_size"),
    Refused("dinov2", ["num_attention_heads": 7], "hidden_size"),
    Refused("swin", ["depths": []], "depths"),
    Refused("swin", ["depths": [2, 0, 1, 1]], "depths"),
    Refused("swin", ["num_heads": [3]], "num_heads"),
    Refused("swin", ["num_heads": [3, 6, 12, 0]], "num_heads"),
    Refused("swin", ["window_size": 0], "window_size"),
    Refused("swin", ["embed_dim": 1_000_000], "embed_dim"),
    Refused("swin", ["use_absolute_embeddings": true], "use_absolute_embeddings"),
    Refused("swin", ["encoder_stride": 0], "encoder_stride"),
    Refused("siglip", ["text_config": ["projection_size": 5]], "text_config.projection_size"),
    Refused(
      "siglip", ["vision_config": ["vision_use_head": false]], "vision_config.vision_use_head"),
  ]

  @Test("A configuration that no model can have is refused by name", arguments: cases)
  func refused(_ refused: Refused) throws {
    let type = try #require(Registry.current.configs[refused.type])
    let error = #expect(throws: ConfigError.self) {
      try type.init(json: refused.settings).validate()
    }
    #expect(error?.key == refused.key, "\(error?.description ?? "")")
  }

  @Test("Attributes that Python has only when a file gives them stay away otherwise")
  func onlyWhenGiven() throws {
    #expect(DebertaV2Config().json()["position_buckets"] == nil)
    let given = try DebertaV2Config(json: ["position_buckets": 256, "pos_att_type": "P2C | c2p"])
    #expect(given.json()["position_buckets"] == 256)
    #expect(given.json()["pos_att_type"] == ["p2c", "c2p"])
  }

  @Test("CLIP's older files give the towers twice, and the second counts")
  func olderCLIP() throws {
    let config = try CLIPConfig(json: [
      "text_config": ["hidden_size": 64, "vocab_size": 99],
      "text_config_dict": ["hidden_size": 128],
      "vision_config": ["hidden_size": 32], "vision_config_dict": nil,
    ])
    #expect(config.textConfig.hiddenSize == 128)
    #expect(config.textConfig.vocabSize == 49408)
    #expect(config.visionConfig.hiddenSize == 32)
    #expect(config.json()["text_config_dict"] == nil)
    #expect(config.json()["vision_config"]?["patch_size"] == 32)
    #expect(try CLIPConfig(json: config.diffJSON()).json() == config.json())
  }
}
