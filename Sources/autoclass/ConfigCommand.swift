import ArgumentParser
import AutoClasses
import Files

struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show a model's configuration.")

  @OptionGroup var arguments: ModelArguments
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "Set an attribute, key=value; the value is JSON or a plain string. May be repeated.")
  var overrides: [String] = []
  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let (config, unused) = try await AutoConfig.from(
      pretrained: arguments.model, set: try Assignments(overrides).values,
      options: arguments.options(),
      returnUnusedKwargs: true)
    var attributes = config.json()
    if json {
      attributes["unused_kwargs"] = .object(unused)
      print(JSON.object(attributes).serialized(indent: 2, sortedKeys: true))
      return
    }
    print(type(of: config).className)
    for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
      print("  \(key): \(value.serialized())")
    }
    if !unused.isEmpty {
      print("unused_kwargs")
      for (key, value) in unused { print("  \(key): \(value.serialized())") }
    }
  }
}
