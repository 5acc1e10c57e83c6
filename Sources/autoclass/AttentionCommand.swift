import ArgumentParser
import AutoClasses
import Pictures

struct AttentionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attention", abstract: "Show where each head of a model looks in a text.",
    discussion: """
      Prints the strongest pair of tokens of each layer's heads. The page of --html has a map of every head, and lines \
      between the tokens of one.
      """)

  @OptionGroup var arguments: ModelArguments
  @Argument(help: "The text.")
  var text: String
  @Option(help: "A second text that goes with the first.")
  var pair: String?
  @Option(help: "The page to write.")
  var html: String?

  func run() async throws {
    // The pooler has no attention.
    let options = arguments.options(onUntrainedHead: .allow)
    let tokenizer = try await AutoTokenizer.from(pretrained: arguments.model, options: options)
    let model = try await AutoModel.from(pretrained: arguments.model, options: options)
    let encoding = try tokenizer(text, pair: pair)
    let attentions =
      try model(encoding, outputAttentions: true, outputHiddenStates: false).attentions ?? []
    let tokens = encoding.tokens()
    if attentions.isEmpty { throw RecordError("\(arguments.model) returns no attention") }
    for (layer, tensor) in attentions.enumerated() {
      guard !tokens.isEmpty, tensor.shape.suffix(2) == [tokens.count, tokens.count] else {
        throw RecordError(
          "the attention of layer \(layer + 1) has the shape \(tensor.shape), which is not of \(tokens.count) tokens"
        )
      }
      print("layer \(layer + 1)")
      let size = tokens.count * tokens.count
      let weights = tensor.floats
      for (head, start) in stride(from: 0, to: weights.count, by: size).enumerated() {
        let values = weights[start..<start + size]
        guard let best = values.indices.max(by: { values[$0] < values[$1] }) else { continue }
        let (from, to) = ((best - start) / tokens.count, (best - start) % tokens.count)
        let pair = "\(VisibleText.of(tokens[from])) → \(VisibleText.of(tokens[to]))"
        print("  head \(head + 1)  \(Double(values[best]).fixed(2))  \(pair)")
      }
    }
    if let html {
      let picture = try AttentionPicture(tokens: tokens, attentions: attentions)
      try PicturePage(title: "Attention", note: arguments.model, [picture]).write(to: html)
    }
  }
}
