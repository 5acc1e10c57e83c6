import ArgumentParser
import AutoClasses
import Pictures
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
  @Option(help: "A page to write, where pointing to a token shows its id and offsets.")
  var html: String?

  func validate() throws {
    if jsonl && html != nil { throw ValidationError("--html does not go with --jsonl") }
  }

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
      return
    }
    var pictures: [TokensPicture] = []
    for text in texts.isEmpty ? AnySequence(StandardInput.lines) : AnySequence(texts) {
      let picture = try show(text, tokenizer)
      if html != nil { pictures.append(picture) }
    }
    if let html {
      try PicturePage(title: "Tokens", note: arguments.model, pictures).write(to: html)
    }
  }

  private func show(_ text: String, _ tokenizer: PreTrainedTokenizer) throws -> TokensPicture {
    let row = try tokenizer(text, pair: pair)
    let pieces = TokenPiece.pieces(row.rows[0], [text] + (pair.map { [$0] } ?? []))
    if color.isOn {
      print(TokenPainting.line(pieces))
      print("\(pieces.count) tokens")
    }
    let width = row.tokens().map(\.count).max() ?? 0
    for (id, token) in zip(row.inputIds[0], row.tokens()) {
      print(token + String(repeating: " ", count: width - token.count), id)
    }
    return TokensPicture(pieces)
  }
}
