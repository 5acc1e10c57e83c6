// Reference: transformers 4.57 models/qwen2/modeling_qwen2.py · https://arxiv.org/abs/2407.10671
public import Files
public import Tensors

extension Architecture {
  static let qwen2 = Architecture(
    Qwen2Model.self, ForCausalLM<Qwen2Model>.self, ForSequenceClassification<Qwen2Model>.self,
    ForQuestionAnswering<Qwen2Model>.self, ForTokenClassification<Qwen2Model>.self)
}

/// The configuration of Qwen2 (`configuration_qwen2.py`).
public struct Qwen2Config: PretrainedConfig, SlidingLayersConfig, QwenWindows {
  /// The `model_type` of the architecture.
  public static let modelType = "qwen2"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "Qwen2Tokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 151936
  /// Width of the states.
  public var hiddenSize = 4096
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 22016
  /// Number of layers.
  public var numHiddenLayers = 32
  /// Query heads of a layer.
  public var numAttentionHeads = 32
  /// Key and value heads of a layer, which divide the query heads.
  public var numKeyValueHeads = 32
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation.silu
  /// The longest sequence of the training; frequencies are scaled beyond it.
  public var maxPositionEmbeddings = 32768
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the mean square by norms.
  public var rmsNormEps = 1e-6
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// The base of the frequencies of rotary positions.
  public var ropeTheta = 10000.0
  /// How those are scaled: an object with `rope_type`, or null.
  public var ropeScaling = JSON.null
  /// Whether there is a window at all.
  public var useSlidingWindow = false
  /// The tokens that a token of a layer with a window sees, itself included.
  public var slidingWindow: Int?
  /// The first layer that has a window where the file does not say which layers have.
  public var maxWindowLayers = 28
  /// "full_attention" or "sliding_attention" of each layer.
  public var layerTypes = [String](repeating: "full_attention", count: 32)
  /// Used in training only.
  public var attentionDropout = 0.0

  /// Every default.
  public init() { common.tieWordEmbeddings = false }

  /// Sizes and windows that follow from others.
  public mutating func resolveDefaults(_ file: JSONObject) {
    resolveKeyValueHeads(file, usual: 32)
    resolveRotary()
    resolveWindows(file)
  }

  /// Refuses sizes, activations, windows and rotary positions that no model can have.
  public func validate() throws(ConfigError) { try checkSlidingLayers() }

  var headSize: Int { headSize(common.extra["head_dim"]?.intValue) }
  var hasProjectionBias: Bool { true }
}

/// `Qwen2Model`: Llama's layers with biases of queries, keys and values, and with windows in some.
struct Qwen2Model: LlamaLikeModel {
  static let questionAnsweringPrefix = "transformer"

  let config: Qwen2Config
  let parameters: ModelParameters
  let decoder: LlamaDecoder
}
