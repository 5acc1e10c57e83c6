// Reference: transformers 4.57 models/wav2vec2/modeling_wav2vec2.py
import Tensors

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `Wav2Vec2ForPreTraining`: the states, and the codes of the features that they should tell.
struct Wav2Vec2ForPreTraining: PretrainedModel {
  typealias Task = PreTraining
  static let baseModelPrefix = Wav2Vec2Model.baseModelPrefix

  let config: Wav2Vec2Config
  let parameters: ModelParameters
  private let wav2vec2: Wav2Vec2Model
  private let quantizer: FeatureQuantizer
  private let projectHidden: Linear
  private let projectCodes: Linear

  static func validate(_ config: Wav2Vec2Config) throws(ConfigError) {
    try config.validate()
    try config.check(positive: [
      "codevector_dim": config.codevectorDim, "proj_codevector_dim": config.projCodevectorDim,
    ])
    try config.check(sizes: [config.numCodevectorsPerGroup], key: "num_codevectors_per_group")
    try config.check(sizes: [config.numCodevectorGroups], key: "num_codevector_groups")
    guard config.codevectorDim.isMultiple(of: config.numCodevectorGroups) else {
      throw ConfigError(
        .invalidValue, key: "codevector_dim",
        "`config.codevector_dim \(config.codevectorDim) must be divisible by "
          + "`config.num_codevector_groups` \(config.numCodevectorGroups) for concatenation")
    }
    if config.addAdapter, config.outputHiddenSize != config.hiddenSize {
      throw ConfigError(
        .unsupported, key: "output_hidden_size",
        "Pre-training projects states of hidden_size (\(config.hiddenSize)), but the adapter makes "
          + "them \(config.outputHiddenSize) wide")
    }
  }

  init(_ config: Wav2Vec2Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    wav2vec2 = try Wav2Vec2Model(config, encoder: weights["wav2vec2"])
    quantizer = try FeatureQuantizer(config, weights["quantizer"])
    projectHidden = try Linear(
      evenly: weights["project_hid"], config.hiddenSize, config.projCodevectorDim)
    projectCodes = try Linear(
      evenly: weights["project_q"], config.codevectorDim, config.projCodevectorDim)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> PreTrainingOutput {
    let inputs = try wav2vec2.inputsWithHiddenFrames(inputs, for: Self.className)
    // The reference counts the codes of padding too.
    let encoded = wav2vec2.encode(inputs, &recorder, computesPadding: true)
    let (codes, perplexity) = quantizer(encoded.features, counting: inputs.hidden)
    return PreTrainingOutput(
      [
        "projected_states": encoded.layout.padded(projectHidden(encoded.states)),
        "projected_quantized_states": encoded.featureLayout.padded(projectCodes(codes)),
        "codevector_perplexity": perplexity,
      ], recorder)
  }
}

/// Puts the nearest entry of each code book in place of a frame's features (`Wav2Vec2GumbelVectorQuantizer`).
private struct FeatureQuantizer: Sendable {
  private let scores: Linear
  /// `[groups * entries, code width]`
  private let codes: Tensor
  private let groups: Int
  private let entries: Int

  init(_ config: Wav2Vec2Config, _ weights: Weights) throws(WeightsError) {
    groups = config.numCodevectorGroups
    entries = config.numCodevectorsPerGroup
    let width = config.codevectorDim / groups
    codes = try weights.tensor(
      "codevectors", [1, groups * entries, width], initial: .uniform(0, 1)
    ).reshaped([groups * entries, width])
    scores = try Linear(
      weights["weight_proj"], config.featureSize, groups * entries, initial: .deviates(1))
  }

  /// `[frames, features]` -> `[frames, codes]`, and how many entries the counted frames use: all, or those that are
  /// `counting`.
  func callAsFunction(_ features: Tensor, counting: [Bool]?) -> (codes: Tensor, perplexity: Tensor)
  {
    let values = scores(features).floats
    var chosen: [Int64] = []
    var counts = [Int](repeating: 0, count: groups * entries)
    for (choice, start) in stride(from: 0, to: values.count, by: entries).enumerated() {
      let (frame, group) = choice.quotientAndRemainder(dividingBy: groups)
      var best = start
      for i in start..<start + entries where values[i] > values[best] { best = i }
      let entry = group * entries + best - start
      chosen.append(Int64(entry))
      if counting?[frame] ?? true { counts[entry] += 1 }
    }
    let frames = counting.map { $0.count { $0 } } ?? features.shape[0]
    let perplexity = (0..<groups).reduce(0.0) { sum, group in
      let entropy = counts[group * entries..<(group + 1) * entries].reduce(0.0) {
        let share = Double($1) / Double(frames)
        return $0 - share * log2(share + 1e-7)
      }
      return sum + exp2(entropy)
    }
    let rows = codes.gather(chosen)
    return (
      rows.reshaped([features.shape[0], groups * codes.shape[1]]),
      Tensor([Float(perplexity)], shape: [])
    )
  }
}
