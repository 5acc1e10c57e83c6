import AutoClasses
import MediaIO

/// Runs the examples of "Understanding HuggingFace Auto Classes (Part 1)" by name: `swift run mission-examples autoModel`.
@main struct Examples {
  static let all: KeyValuePairs<String, @Sendable () async throws -> Void> = [
    "autoConfig": autoConfig,
    "autoTokenizer": autoTokenizer,
    "autoFeatureExtractor": autoFeatureExtractor,
    "autoImageProcessor": autoImageProcessor,
    "autoProcessor": autoProcessor,
    "autoModelFromConfig": autoModelFromConfig,
    "autoModel": autoModel,
    "autoModelForPreTrainingFromConfig": autoModelForPreTrainingFromConfig,
    "autoModelForPreTraining": autoModelForPreTraining,
  ]

  static func main() async throws {
    let names = CommandLine.arguments.dropFirst()
    if names.isEmpty { print("Examples: \(all.map(\.key).joined(separator: ", "))") }
    for (name, run) in all where names.contains(name) { try await run() }
  }
}

/// A sound file in place of "actual data", at the rate of the models.
func speech() throws -> [Float] {
  try Audio(contentsOf: "path/to/your/speech.wav").mono().resampled(to: 16000).samples
}

/// The number of the highest score in each row; Python's `torch.argmax(logits, dim=-1)`.
func argmax(_ logits: Tensor) -> [Int] {
  logits.rows.map { row in row.indices.max { row[$0] < row[$1] } ?? 0 }
}
