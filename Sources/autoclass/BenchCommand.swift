import ArgumentParser
import AutoClasses
import Files

struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Time a model's forward pass on random tokens, or its tokenizer on a file.")

  @OptionGroup var arguments: ModelArguments
  @OptionGroup var quantization: QuantizationArguments
  @Option(name: .customLong("as"), help: "The Auto class.")
  var autoClass = "AutoModel"
  @Option(help: "Texts in a batch.")
  var batch = 1
  @Option(help: "Tokens of each text.")
  var length = 128
  @Option(help: "Timed runs; by default as many as fit in three seconds, at least five.")
  var runs: Int?
  @Option(help: "Time the tokenizer on this file instead, in pieces of 4000 characters.")
  var tokenizer: String?
  @Flag(
    help:
      "Print JSON: {\"median_ms\", \"min_ms\", \"runs\"}, or {\"mb_per_s\", …} of the tokenizer.")
  var json = false

  func validate() throws {
    if batch < 1 || length < 1 || batch > 1 << 20 / length || (runs ?? 1) < 1 {
      throw ValidationError(
        "--batch, --length and --runs must be positive, batch x length at most 2^20")
    }
  }

  func run() async throws {
    if let tokenizer { return try await timeTokenizer(on: tokenizer) }
    let (model, _) = try await AutoClass.named(autoClass).load(
      arguments.model, nil, quantization.applied(to: arguments.options(onUntrainedHead: .allow)))
    let vocabulary = model.config[attribute: "vocab_size"]?.intValue ?? 1000
    var random = SystemRandomNumberGenerator()
    let inputs = ModelInputs(
      inputIds: (0..<batch).map { _ in
        (0..<length).map { _ in Int.random(in: min(5, vocabulary - 1)..<vocabulary, using: &random)
        }
      })
    let clock = ContinuousClock()
    for _ in 0..<2 { _ = try model(inputs) }
    var times: [Double] = []
    let start = clock.now
    while times.count < runs ?? 5 || (runs == nil && clock.now - start < .seconds(3)) {
      times.append(try clock.measure { _ = try model(inputs) } / .milliseconds(1))
    }
    times.sort()
    let median = times[times.count / 2]
    if json {
      let report: JSON = [
        "median_ms": .number(median), "min_ms": .number(times[0]), "runs": .integer(times.count),
      ]
      print(report.serialized())
    } else {
      print("median \(median) ms, fastest \(times[0]) ms of \(times.count) runs")
    }
  }

  private func timeTokenizer(on file: String) async throws {
    let result = try TokenizerMeasurement(
      await AutoTokenizer.from(pretrained: arguments.model, options: arguments.options()),
      file: file)
    if json {
      let report: JSON = [
        "mb_per_s": .number(result.median), "first_pass_mb_per_s": .number(result.firstPass),
        "passes": .integer(result.passes),
      ]
      print(report.serialized())
    } else {
      print("\(result.median) MB/s, \(result.firstPass) in the first of \(result.passes) passes")
    }
  }
}
