// What Wav2Vec2 and its siblings share.
// Reference: transformers 4.57 models/wav2vec2/configuration_wav2vec2.py
import Files
import Tensors

/// The fields that Wav2Vec2 and its siblings share, by which they share their modules.
protocol SpeechConfig: PretrainedConfig {
  var vocabSize: Int { get }
  var hiddenSize: Int { get }
  var numHiddenLayers: Int { get }
  var numAttentionHeads: Int { get }
  var intermediateSize: Int { get }
  var hiddenAct: Activation { get }
  var layerNormEps: Double { get }
  var featExtractNorm: String { get }
  var featExtractActivation: Activation { get }
  var convDim: [Int] { get }
  var convStride: [Int] { get }
  var convKernel: [Int] { get }
  var convBias: Bool { get }
  var numFeatExtractLayers: Int { get set }
  var numConvPosEmbeddings: Int { get }
  var numConvPosEmbeddingGroups: Int { get }
  var doStableLayerNorm: Bool { get }
  var applySpecAugment: Bool { get }
  var maskTimeProb: Double { get }
  var maskFeatureProb: Double { get }
  var useWeightedLayerSum: Bool { get }
  var classifierProjSize: Int { get }
  // What one of them has and the others do not.
  /// Whether features are normalised before they are projected.
  var featProjLayerNorm: Bool { get }
  /// Whether states are normalised by trained statistics before positions are made of them.
  var convPosBatchNorm: Bool { get }
  /// The inner width of the layers' adapters, if they have any.
  var adapterAttnDim: Int? { get }
  var addAdapter: Bool { get }
}

extension SpeechConfig {
  var featProjLayerNorm: Bool { true }
  var convPosBatchNorm: Bool { false }
  var adapterAttnDim: Int? { nil }
  var addAdapter: Bool { false }

  var geometry: FrameGeometry { FrameGeometry(kernels: convKernel, strides: convStride) }
  /// The width of a frame's features.
  var featureSize: Int { convDim.last ?? 0 }
  /// Whether there is a vector that stands for hidden frames.
  var hidesFrames: Bool { maskTimeProb > 0 || maskFeatureProb > 0 }

  func checkSpeech() throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "intermediate_size": intermediateSize,
      "classifier_proj_size": classifierProjSize,
    ])
    try check(layers: numHiddenLayers, key: "num_hidden_layers")
    try check(
      width: hiddenSize, heads: numAttentionHeads, key: "hidden_size",
      "embed_dim must be divisible by num_heads (got `embed_dim`: \(hiddenSize) and `num_heads`: "
        + "\(numAttentionHeads)).")
    try check(hiddenAct, key: "hidden_act")
    try check(featExtractActivation, key: "feat_extract_activation")
    try checkFeatures()
    try check(
      width: hiddenSize, heads: numConvPosEmbeddingGroups, key: "num_conv_pos_embedding_groups",
      "num_conv_pos_embedding_groups (\(numConvPosEmbeddingGroups)) must divide hidden_size "
        + "(\(hiddenSize))")
    try check(sizes: [numConvPosEmbeddings], key: "num_conv_pos_embeddings")
  }

  private func checkFeatures() throws(ConfigError) {
    guard convDim.count == convStride.count, convDim.count == convKernel.count else {
      throw ConfigError(
        .invalidValue, key: "conv_dim",
        "Configuration for convolutional layers is incorrect. It is required that "
          + "`len(config.conv_dim)` == `len(config.conv_stride)` == `len(config.conv_kernel)`, but is "
          + "`len(config.conv_dim) = \(convDim.count)`, `len(config.conv_stride) = "
          + "\(convStride.count)`, `len(config.conv_kernel) = \(convKernel.count)`.")
    }
    try check(sizes: convDim, key: "conv_dim")
    try check(sizes: convStride, key: "conv_stride")
    try check(sizes: convKernel, key: "conv_kernel")
    guard let samples = geometry.samples(2), samples <= 1 << 40 else {
      throw ConfigError(
        .invalidValue, key: "conv_stride",
        "conv_stride and conv_kernel make a frame of more than 2^40 samples")
    }
    guard ["group", "layer"].contains(featExtractNorm) else {
      throw ConfigError(
        .invalidValue, key: "feat_extract_norm",
        "`config.feat_extract_norm` is \(featExtractNorm), but has to be one of ['group', 'layer']")
    }
  }

  /// Refuses a list of layer sizes that is empty, long or has a size that no layer can have.
  func check(sizes: [Int], key: String) throws(ConfigError) {
    guard !sizes.isEmpty, sizes.count <= 64, sizes.allSatisfy({ (1...1 << 16).contains($0) }) else {
      throw ConfigError(
        .invalidValue, key: key, "\(key) is \(sizes); expected 1 to 64 numbers from 1 to 65536")
    }
  }
}
