/// How the variables of an architecture's TensorFlow checkpoints are named, by which they find their modules. The rules
/// are those of transformers 4.49's `load_tf_weights_in_…`, as a table.
///
/// A name is cut at its slashes. Each part that is a module of the architecture goes one step down, with an index where
/// it has one (`layer_3`); scopes that training code put around the model are passed over; the last part is the
/// parameter.
struct TensorFlowNames: Sendable {
  /// Parts that are modules, by the names that they have in both.
  let modules: Set<String>
  /// Parts that stand for a module at the root, whatever comes before: heads of fine-tuning scripts.
  let heads: [String: String]
  /// The module of a parameter that has none: a head that a fine-tuning script made beside the model.
  let rootHead: String

  /// What a part at the end is called, and whether TensorFlow stores it transposed.
  private static let parameters: [String: (name: String, isTransposed: Bool)] = [
    "kernel": ("weight", true), "gamma": ("weight", false), "output_weights": ("weight", false),
    "bias": ("bias", false), "beta": ("bias", false), "output_bias": ("bias", false),
  ]

  /// Parts of the names of what optimizers keep beside the weights.
  private static let skipped: Set<String> = [
    "adam_v", "adam_m", "AdamWeightDecayOptimizer", "AdamWeightDecayOptimizer_1", "global_step",
    "Adam", "Adam_1", "beta1_power", "beta2_power", "LAMB", "LAMB_1",
  ]

  /// What a variable is to a model.
  enum Role: Equatable {
    /// A parameter, by the name that models use.
    case parameter(String, isTransposed: Bool)
    /// Of no use to a model.
    case optimizer
    case unknown
  }

  /// What the variable of this name is.
  func role(of variable: String) -> Role {
    let parts = variable.split(separator: "/").map(String.init)
    if parts.contains(where: Self.skipped.contains) { return .optimizer }
    var path: [String] = []
    for (position, part) in parts.enumerated() {
      if let parameter = Self.parameters[part] {
        // What hangs on a parameter (a moving average of it) is another variable.
        guard position == parts.count - 1 else { return .unknown }
        let name = (path.isEmpty ? [rootHead] : path) + [parameter.name]
        return .parameter(name.joined(separator: "."), isTransposed: parameter.isTransposed)
      }
      let (module, index) = Self.indexed(part)
      if let head = heads[module] {
        path = [head]
      } else if modules.contains(module) {
        path.append(module)
        if let index { path.append(index) }
      }
    }
    guard let last = parts.last, last.hasSuffix("_embeddings"), modules.contains(last) else {
      return .unknown
    }
    return .parameter((path + ["weight"]).joined(separator: "."), isTransposed: false)
  }

  /// "layer" and "3" of "layer_3": letters, an underscore and digits.
  private static func indexed(_ part: String) -> (module: String, index: String?) {
    guard let underscore = part.lastIndex(of: "_") else { return (part, nil) }
    let (letters, digits) = (part[..<underscore], part[part.index(after: underscore)...])
    guard !letters.isEmpty,
      letters.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }),
      let number = Int(digits),
      digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    else { return (part, nil) }
    return (String(letters), String(number))
  }
}

/// A configuration whose architecture's TensorFlow checkpoints can be read.
protocol TensorFlowNamed {
  /// How their variables are named.
  static var tensorFlowNames: TensorFlowNames { get }
}

extension TensorFlowNames {
  /// A checkpoint under the names that models use. Only TensorFlow's have others.
  ///
  /// - Parameters:
  ///   - checkpoint: as it was opened.
  ///   - config: the configuration of the model.
  /// - Returns: the checkpoint by the names of the model.
  /// - Throws: ``LoadError`` (`unsupported`) when the names are not known.
  static func applied(
    to checkpoint: any CheckpointReader, for config: any PretrainedConfig
  ) throws(LoadError) -> any CheckpointReader {
    guard let variables = checkpoint as? TensorBundleCheckpoint else { return checkpoint }
    guard let named = type(of: config) as? any TensorFlowNamed.Type else {
      throw LoadError(
        .unsupported,
        "\(checkpoint.path) is a TensorFlow checkpoint, which are not read for the model type "
          + "'\(type(of: config).modelType)'; convert it to model.safetensors with transformers")
    }
    return try TensorBundleCheckpoint(variables, names: named.tensorFlowNames)
  }
}
