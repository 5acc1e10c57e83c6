import ArgumentParser
import AutoClasses
import Files
import Tokenization

struct TokenizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokenize", abstract: "Turn text into tokens.",
    discussion: """
      With --jsonl, standard input has one {"text", "text_pair", "kwargs"} per line, where kwargs are arguments of \
      Python's tokenizer, and one object with input_ids, offset_mapping, … comes out for each; a line that fails gives \
      {"error"}.
      """)

  @OptionGroup var arguments: ModelArguments
  @Argument(help: "Texts; lines of standard input when there are none.")
  var texts: [String] = []
  @Option(help: "A second text that goes with the first.")
  var pair: String?
  @Flag(help: "Read and write one JSON object per line.")
  var jsonl = false
  @Option(
    help: "Whether the tokens are shown in the text, each on a colour: auto, always or never.")
  var color = Terminal.Color.auto

  func run() async throws {
    let tokenizer = try await AutoTokenizer.from(
      pretrained: arguments.model, options: arguments.options())
    if jsonl {
      if texts.isEmpty {
        for line in StandardInput.lines { print(TokenizeRecord.answer(line, tokenizer)) }
      } else {
        for text in texts {
          print(try TokenizeRecord(text: text, pair: pair).encode(tokenizer).serialized())
        }
      }
    } else if texts.isEmpty {
      for line in StandardInput.lines { try show(line, tokenizer) }
    } else {
      for text in texts { try show(text, tokenizer) }
    }
  }

  private func show(_ text: String, _ tokenizer: PreTrainedTokenizer) throws {
    let row = try tokenizer(text, pair: pair)
    if color.isOn, let encoding = row.rows.first {
      print(TokenPainting.line(encoding, [text] + (pair.map { [$0] } ?? [])))
      print("\(encoding.count) tokens")
    }
    let width = row.tokens().map(\.count).max() ?? 0
    for (id, token) in zip(row.inputIds[0], row.tokens()) {
      print(token + String(repeating: " ", count: width - token.count), id)
    }
  }
}
