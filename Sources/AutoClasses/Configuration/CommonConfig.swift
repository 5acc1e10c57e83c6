public import Files

/// The attributes that every configuration has, with Hugging Face's defaults (`PretrainedConfig.__init__`).
public struct CommonConfig: Codable, Sendable {
  /// The classes that the checkpoint was saved from, "BertForMaskedLM".
  public var architectures: [String]?
  /// Whether models return attention probabilities when a call does not say.
  public var outputAttentions = false
  /// Whether models return the states after each layer when a call does not say.
  public var outputHiddenStates = false
  /// Kept for Python; outputs always have names.
  public var returnDict = true
  /// The type of the weights on disk, "float32".
  public var dtype: String?
  /// Whether attention is causal.
  public var isDecoder = false
  /// Whether the architecture has an encoder and a decoder.
  public var isEncoderDecoder = false
  /// Whether a decoder attends to an encoder.
  public var addCrossAttention = false
  /// Whether language-model heads share the input embeddings.
  public var tieWordEmbeddings = true
  /// Changes how Python computes, not what.
  public var chunkSizeFeedForward = 0
  /// "regression", "single_label_classification" or "multi_label_classification".
  public var problemType: String?
  /// The tokenizer class for folders that name none.
  public var tokenizerClass: String?
  /// Id of the token that begins a sequence.
  public var bosTokenId: Int?
  /// Id of the padding token.
  public var padTokenId: Int?
  /// Id of the token between two texts.
  public var sepTokenId: Int?
  /// One id, or a list of them.
  public var eosTokenId = JSON.null
  /// Label index to label name.
  public var id2label = [0: "LABEL_0", 1: "LABEL_1"]
  /// Label name to label index.
  public var label2id = ["LABEL_0": 0, "LABEL_1": 1]

  /// Every other attribute: keys of the file that no property names, and the defaults of attributes that this package
  /// does not read but Python's configurations have.
  public var extra = JSON.object(Self.unread)

  /// Every default.
  public init() {}

  /// Sets an attribute that this package does not read, to what it is where a file has none.
  mutating func setExtra(_ name: String, _ value: JSON) {
    guard case .object(var attributes) = extra else { return }
    attributes[name] = value
    extra = .object(attributes)
  }

  /// Names `count` labels `LABEL_0`, `LABEL_1`, …
  mutating func setLabels(count: Int) {
    setLabels((0..<max(count, 0)).map { ($0, "LABEL_\($0)") })
  }

  mutating func setLabels(_ labels: [(Int, String)]) {
    id2label = Dictionary(labels, uniquingKeysWith: { $1 })
    label2id = Dictionary(labels.map { ($1, $0) }, uniquingKeysWith: { $1 })
  }

  private static let unread: JSONObject = [
    "bad_words_ids": nil, "begin_suppress_tokens": nil, "cross_attention_hidden_size": nil,
    "decoder_start_token_id": nil, "diversity_penalty": 0.0, "do_sample": false,
    "early_stopping": false, "encoder_no_repeat_ngram_size": 0,
    "exponential_decay_length_penalty": nil, "finetuning_task": nil,
    "forced_bos_token_id": nil, "forced_eos_token_id": nil, "length_penalty": 1.0,
    "max_length": 20, "min_length": 0, "no_repeat_ngram_size": 0, "num_beam_groups": 1,
    "num_beams": 1, "num_return_sequences": 1, "output_scores": false, "prefix": nil,
    "pruned_heads": [:], "remove_invalid_values": false, "repetition_penalty": 1.0,
    "return_dict_in_generate": false, "suppress_tokens": nil, "task_specific_params": nil,
    "temperature": 1.0, "tf_legacy_loss": false, "tie_encoder_decoder": false, "top_k": 50,
    "top_p": 1.0, "torchscript": false, "typical_p": 1.0, "use_bfloat16": false,
  ]
}
