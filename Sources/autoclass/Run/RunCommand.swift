import ArgumentParser
import AutoClasses
import Files

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a task: texts, pictures or sounds in, answers out.",
    discussion: """
      INPUT is a text, or the path of a picture or a sound file, whatever the task takes; without one, each line of \
      standard input is. With --jsonl a line is JSON: a text or an object as Python's pipeline takes it, or \
      {"id", "inputs", "parameters"}; out comes {"id", "output"} or {"id", "error"} for each, in order, and a bad line stops \
      nothing. A line without an id has its number, from 0.

        autoclass run text-classification --model org/name "I love it"
        autoclass run automatic-speech-recognition --model org/name --set return_timestamps=word talk.flac
        autoclass run fill-mask --model org/name --jsonl --shard 0/4 --output part-0.jsonl --resume < lines.jsonl
      """)

  @Argument(help: "The task: \(AnyPipeline.tasks.joined(separator: ", ")).")
  var task: String
  @Argument(help: "Texts or files.")
  var inputs: [String] = []
  @Option(help: "The model; the one that Python takes for the task by default.")
  var model: String?
  @OptionGroup var hub: HubArguments
  @Option(
    parsing: .singleValue,
    help:
      "An argument of Python's call, key=value; the value is JSON or a plain text. May be repeated."
  )
  var set: [String] = []
  @Option(help: "Whether pictures are drawn beside their answers: auto, always or never.")
  var color = Terminal.Color.auto
  @Option(help: "Texts that are run at once.")
  var batchSize = 8
  @Flag(help: "Print JSON as Python's call gives it, a line for each input.")
  var json = false
  @Flag(help: "Read and write one JSON object per line.")
  var jsonl = false
  @Option(help: "Run every n-th line only, beginning with line i: i/n.")
  var shard = Shard.all
  @Option(help: "The file to write in place of standard output.")
  var output: String?
  @Flag(help: "Go on after the last complete line of --output.")
  var resume = false
  @Option(
    help:
      "A page to write, with pictures beside their labels or words over the sound they were heard in."
  )
  var html: String?

  func validate() throws {
    guard batchSize > 0 else { throw ValidationError("--batch-size must be above 0") }
    guard jsonl || (output == nil && !resume && shard == .all) else {
      throw ValidationError("--shard, --output and --resume go with --jsonl")
    }
    guard output != nil || !resume else { throw ValidationError("--resume goes with --output") }
    let pictured = AnswerPictures.Task.allCases.map(\.rawValue)
    guard html == nil || pictured.contains(task) && !jsonl else {
      throw ValidationError(
        "--html goes with \(pictured.joined(separator: " and ")), without --jsonl; `autoclass tokenize` and "
          + "`autoclass attention` have pages of texts")
    }
    guard inputs.isEmpty || !jsonl else {
      throw ValidationError("--jsonl reads standard input; an INPUT cannot be given too")
    }
  }

  func run() async throws {
    let parameters = try Assignments(set).values
    let pipe = try await pipeline(task, model: model, options: hub.options())
    if jsonl {
      try RecordRun(
        pipe: pipe, parameters: parameters, batchSize: batchSize, shard: shard,
        output: try RecordOutput(path: output, resume: resume)
      ).run(StandardInput.lines)
      return
    }
    var pictures = html.flatMap { path in
      AnswerPictures.Task(rawValue: task).map {
        AnswerPictures($0, path: path, parameters: parameters)
      }
    }
    let asked = pictures?.completed(parameters) ?? parameters
    var lines =
      inputs.isEmpty
      ? AnyIterator(StandardInput.lines.makeIterator()) : AnyIterator(inputs.makeIterator())
    while case let window = lines.next(batchSize * 8), !window.isEmpty {
      let values = window.map { text in Result { try pipe.input(text) } }
      let results = try pipe.results(values, parameters: asked, batchSize: batchSize)
      for (index, (text, result)) in zip(window, results).enumerated() {
        if !json, color.isOn, case .success(.image(let image)) = values[index] {
          print(PicturePainting.lines(image).joined(separator: "\n"))
        }
        var answer = try result.get()
        try pictures?.add(text, try values[index].get(), answer)
        answer = pictures?.shown(answer, parameters) ?? answer
        print(
          json ? answer.serialized() : AnswerText(answer, of: inputs.count == 1 ? nil : text).text)
      }
    }
    try pictures?.write(model: model ?? "the default model of \(task)")
  }
}

extension AnyPipeline {
  /// The input that a text of the command line stands for.
  func input(_ text: String) throws -> PipelineInput {
    switch inputKind {
    case .text:
      // Tasks that take more than one text have them as an object.
      let isObject = text.utf8.first == UInt8(ascii: "{")
      return .json(isObject ? (try? JSON(parsing: text)) ?? .string(text) : .string(text))
    case .image, .audio: return try MediaInput.read(text, inputKind)
    }
  }
}
