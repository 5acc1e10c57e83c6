import ArgumentParser
import AutoClasses
import Files

struct EmbedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embed", abstract: "Turn sentences into vectors.",
    discussion: "Reads one sentence per line from standard input when none is given.")

  @OptionGroup var arguments: ModelArguments
  @OptionGroup var quantization: QuantizationArguments
  @Argument(help: "Sentences.")
  var texts: [String] = []
  @Flag(help: "Print one JSON object per sentence: {\"text\", \"embedding\"}.")
  var jsonl = false
  @Flag(help: "Print how similar each sentence is to each other one.")
  var similarity = false
  @Option(help: "Sentences that are run at once.")
  var batchSize = 32

  func run() async throws {
    let encoder = try await SentenceEncoder.from(
      pretrained: arguments.model, options: quantization.applied(to: arguments.options()))
    if similarity {
      let texts = texts.isEmpty ? Array(StandardInput.lines) : texts
      print(SimilarityTable(texts: texts, vectors: try encoder(texts, batchSize: batchSize)))
    } else if texts.isEmpty {
      var lines = StandardInput.lines.makeIterator()
      // A batch at a time: standard input may be longer than memory.
      while case let batch = Array(lines.next(batchSize * 8)), !batch.isEmpty {
        try printVectors(batch, encoder)
      }
    } else {
      try printVectors(texts, encoder)
    }
  }

  private func printVectors(_ texts: [String], _ encoder: SentenceEncoder) throws {
    for (text, vector) in zip(texts, try encoder(texts, batchSize: batchSize)) {
      let numbers = vector.map { "\($0)" }.joined(separator: ", ")
      if jsonl {
        print("{\"text\": \(JSON.string(text).serialized()), \"embedding\": [\(numbers)]}")
      } else {
        print(text)
        print("[\(numbers)]")
      }
    }
  }
}
