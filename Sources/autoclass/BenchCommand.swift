import ArgumentParser
import AutoClasses
import Files

struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract:
      "Time a model's forward pass on random inputs or those of a file, or its tokenizer on a file."
  )

  @OptionGroup var arguments: ModelArguments
  @OptionGroup var quantization: QuantizationArguments
  @Option(name: .customLong("as"), help: "The Auto class.")
  var autoClass = "AutoModel"
  @Option(help: "Texts, pictures or recordings in a batch.")
  var batch = 1
  @Option(help: "Tokens of each text, pixels of a picture's side, or samples of a recording.")
  var length: Int?
  @Option(help: "A safetensors file with the inputs, in place of random ones.")
  var input: String?
  @Option(help: "Timed runs; by default as many as fit in the time, at least three.")
  var runs: Int?
  @Option(help: "The time in seconds.")
  var seconds = 3.0
  @Option(help: "Time the tokenizer on this file instead, in pieces of 4000 characters.")
  var tokenizer: String?
  @Flag(
    help:
      "Print JSON: {\"median_ms\", \"min_ms\", \"runs\"}, or {\"mb_per_s\", …} of the tokenizer.")
  var json = false

  func validate() throws {
    let length = length ?? 1
    if batch < 1 || length < 1 || batch > 1 << 24 / length || (runs ?? 1) < 1 {
      throw ValidationError(
        "--batch, --length and --runs must be positive, batch x length at most 2^24")
    }
  }

  func run() async throws {
    if let tokenizer { return try await timeTokenizer(on: tokenizer) }
    let (model, _) = try await AutoClass.named(autoClass).load(
      arguments.model, nil, quantization.applied(to: arguments.options(onUntrainedHead: .allow)))
    let inputs =
      try input.map { try ModelInputs(safetensors: $0) }
      ?? RandomInputs(model.config, batch: batch, length: length).inputs
    let clock = ContinuousClock()
    for _ in 0..<2 { _ = try model(inputs) }
    var times: [Double] = []
    let start = clock.now
    while times.count < runs ?? 3 || (runs == nil && clock.now - start < .seconds(seconds)) {
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
