import ArgumentParser
import AutoClasses

struct ForwardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forward",
    abstract: "Run a model on tensors from a file and write every output to another.",
    discussion: """
      Inputs and outputs are safetensors files with transformers' names: input_ids, attention_mask, … and logits, \
      last_hidden_state, hidden_states.0, attentions.0, … The input may also be a picture or a sound file, which is \
      prepared as `preprocess` does.
      """)

  @OptionGroup var arguments: ModelArguments
  @Option(name: .customLong("as"), help: "The Auto class.")
  var autoClass = "AutoModel"
  @Option(help: "A safetensors file with the inputs, or a picture or sound file.")
  var input: String
  @Option(help: "The safetensors file to write.")
  var output: String
  @Flag(help: "Write the states after each layer too.")
  var outputHiddenStates = false
  @Flag(help: "Write the attention probabilities too.")
  var outputAttentions = false
  @Option(help: "A configuration to use in place of the folder's; a file of weights needs one.")
  var config: String?
  @OptionGroup var weights: WeightArguments
  @OptionGroup var quantization: QuantizationArguments

  func run() async throws {
    let given: (any PretrainedConfig)?
    if let config { given = try await AutoConfig.from(pretrained: config) } else { given = nil }
    var options = quantization.applied(to: arguments.options())
    weights.apply(to: &options)
    let (model, _) = try await AutoClass.named(autoClass).load(arguments.model, given, options)
    let outputs = try model(
      try await inputs(), outputAttentions: outputAttentions ? true : nil,
      outputHiddenStates: outputHiddenStates ? true : nil)
    try outputs.write(safetensors: output)
    for (name, tensor) in outputs { print(name, tensor.dtype.rawValue, tensor.shape) }
  }

  private func inputs() async throws -> ModelInputs {
    if try MediaFile.isMedia(input) {
      return try await MediaFile.prepared(input, for: arguments.model, arguments.options())
    }
    return try ModelInputs(safetensors: input)
  }
}
