import ArgumentParser
import AutoClasses
import Files

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say which file and rule chose each class, and which heads are trained.",
    discussion: "Only the header of the weights is read.")

  @OptionGroup var arguments: ModelArguments
  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let found = try await Explanation.of(
      pretrained: arguments.model, options: arguments.options())
    if json {
      print(found.json.serialized(indent: 2))
      return
    }
    print("files")
    for file in found.files { print("  \(file.found ? "✓" : "·") \(file.name)") }
    print("configuration  \(found.config.className)  (\(found.config.rule))")
    if let tokenizer = found.tokenizer {
      print("tokenizer      \(tokenizer.className)  (\(tokenizer.rule))")
    }
    if let processor = found.processor {
      print("processor      \(processor.className)  (\(processor.rule))")
    }
    if let weights = found.weights {
      print(
        "weights        \(weights.tensors) tensors, \(weights.parameters) parameters, "
          + "\(weights.bytes) bytes, \(weights.dtypes.joined(separator: " "))")
    }
    print("models")
    let width = found.models.map { $0.autoClass.count + $0.className.count }.max() ?? 0
    for model in found.models {
      let gap = String(
        repeating: " ", count: width - model.autoClass.count - model.className.count + 2)
      let state =
        model.untrained.isEmpty
        ? "trained" : "\(model.untrained.count) parameters are not in the weights"
      print("  \(model.autoClass) → \(model.className)\(gap)\(state)")
    }
  }
}
