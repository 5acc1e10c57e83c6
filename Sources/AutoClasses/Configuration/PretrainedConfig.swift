public import Files
import Tensors

/// The settings of one architecture, as `config.json` spells them in camelCase.
///
/// A configuration is its properties with Hugging Face's defaults: reading a file lays the file's values over the
/// defaults, by the properties' names in snake_case. Keys that no property names are kept in ``CommonConfig/extra``.
/// Source: transformers 4.57 `configuration_utils.py`.
public protocol PretrainedConfig: Codable, Sendable {
  /// The value of `model_type` that selects this configuration, "bert".
  static var modelType: String { get }
  /// The class name that Python gives it, "BertConfig".
  static var className: String { get }
  /// Other names of attributes, as in Hugging Face's `attribute_map`: `["hidden_size": "dim"]`.
  static var attributeMap: [String: String] { get }
  /// Attributes that Python's class has only where the file gives them; nil is the same as none.
  static var keysOnlyWhenGiven: Set<String> { get }
  /// The tokenizer class of the architecture, for folders that do not name one: "BertTokenizer".
  static var tokenizerClass: String? { get }
  /// The attributes that every configuration has.
  var common: CommonConfig { get set }
  /// The configuration with every default.
  init()
  /// Sets attributes whose defaults depend on others that the file has, as `__init__` of the Python class does.
  mutating func resolveDefaults(_ file: JSONObject)
  /// Makes other attributes agree with those that were set one by one, as the setters of the Python class do.
  mutating func resolveChanges(_ changed: JSONObject)
  /// Checks what a model of this configuration needs: sizes that divide each other, known activations. Called before
  /// a model is built, not when the configuration is read: as in Python, an odd configuration can be looked at.
  func validate() throws(ConfigError)
}

extension PretrainedConfig {
  /// No aliases.
  public static var attributeMap: [String: String] { [:] }
  /// None.
  public static var keysOnlyWhenGiven: Set<String> { [] }
  /// No class.
  public static var tokenizerClass: String? { nil }

  /// Nothing depends on another attribute.
  public mutating func resolveDefaults(_ file: JSONObject) {}

  /// No attribute depends on another.
  public mutating func resolveChanges(_ changed: JSONObject) {}

  /// The Swift type's name, which is Python's unless the configuration says otherwise.
  public static var className: String { String(describing: Self.self) }

  /// The value of `model_type`.
  public var modelType: String { Self.modelType }
  /// Whether models return the attention probabilities of each layer when a call does not say.
  public var outputAttentions: Bool {
    get { common.outputAttentions }
    set { common.outputAttentions = newValue }
  }
  /// Whether models return the states after each layer when a call does not say.
  public var outputHiddenStates: Bool {
    get { common.outputHiddenStates }
    set { common.outputHiddenStates = newValue }
  }
  /// Label index to label name.
  public var id2label: [Int: String] { common.id2label }
  /// Label name to label index.
  public var label2id: [String: Int] { common.label2id }
  /// The number of labels; setting another number names them `LABEL_0`, `LABEL_1`, …
  public var numLabels: Int {
    get { common.id2label.count }
    set { if newValue != numLabels { common.setLabels(count: newValue) } }
  }
  /// The value of any attribute by its name in `config.json` or an alias of it, or nil for an unknown one.
  public subscript(attribute name: String) -> JSON? {
    name == "num_labels" ? .integer(numLabels) : json()[Self.attribute(name)]
  }
}

/// An error about a configuration's content; `key` is the path in `config.json`.
public struct ConfigError: Error, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: Sendable, Hashable {
    case wrongType
    case incompatibleLabels
    case invalidProblemType
    case invalidValue
    case unknownActivation
    case unsupported
  }
  /// What is wrong, for code.
  public let code: Code
  /// Where, as a path in `config.json`: "vision_config.hidden_size".
  public let key: String
  /// What is wrong, for people: expected, found, and what to do.
  public let description: String

  init(_ code: Code, key: String, _ description: String) {
    self.code = code
    self.key = key
    self.description = description
  }

  /// The same error of a configuration that is an attribute of another.
  func inside(_ attribute: String) -> ConfigError {
    ConfigError(code, key: "\(attribute).\(key)", "\(attribute): \(description)")
  }
}

extension PretrainedConfig {
  /// Refuses an activation that cannot be computed; Python raises a KeyError here.
  func check(_ activation: Activation, key: String) throws(ConfigError) {
    if !activation.isKnown {
      throw ConfigError(
        .unknownActivation, key: key,
        "\(key) '\(activation.rawValue)' is not a known activation; known are "
          + Activation.known.joined(separator: ", "))
    }
  }

  /// Refuses a head count that does not divide the width; `text` is Python's.
  func check(
    width: Int, heads: Int, key: String, _ text: @autoclosure () -> String
  ) throws(ConfigError) {
    if heads <= 0 || width <= 0 || width > 1 << 24 || !width.isMultiple(of: heads) {
      throw ConfigError(.invalidValue, key: key, text())
    }
  }

  /// Refuses a width inside of layers, of which a file has the ratio to the width around it, that no model can have.
  func check(ratio: Double, of width: Int, key: String) throws(ConfigError) {
    let inner = ratio * Double(width)
    if !(1...Double(1 << 24)).contains(inner) {
      throw ConfigError(
        .invalidValue, key: key,
        "\(key) is \(ratio); expected a number that makes of \(width) a width from 1 to 16777216")
    }
  }

  /// Refuses a number of layers that is negative or absurd.
  func check(layers: Int, key: String) throws(ConfigError) {
    if !(0...1 << 16).contains(layers) {
      throw ConfigError(.invalidValue, key: key, "\(key) is \(layers); expected 0 to 65536")
    }
  }

  /// Refuses numbers of channels that no convolution can have.
  func check(channels: KeyValuePairs<String, [Int]>) throws(ConfigError) {
    for (key, widths) in channels {
      for width in widths where !(1...1 << 16).contains(width) {
        throw ConfigError(
          .invalidValue, key: key, "\(key) is \(width); expected a number from 1 to 65536")
      }
    }
  }

  /// Refuses stages that have no channels, or not as many numbers of layers as of channels.
  func check(stages hiddenSizes: [Int], _ depths: [Int]) throws(ConfigError) {
    try check(channels: ["hidden_sizes": hiddenSizes])
    for depth in depths { try check(layers: depth, key: "depths") }
    if hiddenSizes.isEmpty || hiddenSizes.count != depths.count {
      throw ConfigError(
        .invalidValue, key: "depths",
        "depths has \(depths.count) numbers and hidden_sizes \(hiddenSizes.count); expected one "
          + "of each for each stage")
    }
  }

  /// Refuses a padding token that the vocabulary does not have.
  func checkPadding(vocabSize: Int) throws(ConfigError) {
    if let id = common.padTokenId, !(-vocabSize..<vocabSize).contains(id) {
      throw ConfigError(
        .invalidValue, key: "pad_token_id",
        "Padding_idx must be within num_embeddings: pad_token_id is \(id), vocab_size \(vocabSize)")
    }
  }

  /// Refuses sizes that no model can have.
  func check(positive values: KeyValuePairs<String, Int>) throws(ConfigError) {
    for (key, value) in values where value <= 0 || value > 1 << 31 {
      throw ConfigError(
        .invalidValue, key: key, "\(key) is \(value); expected a number from 1 to 2147483648")
    }
  }
}
