import ArgumentParser
import AutoClasses

struct PreprocessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preprocess", abstract: "Turn a picture or a sound into a model's inputs.",
    discussion: """
      Writes a safetensors file with transformers' names: pixel_values, input_values, attention_mask, … Sound is mixed to one \
      channel and resampled to the rate that the model was trained with.
      """)

  @OptionGroup var arguments: ModelArguments
  @Argument(help: "A JPEG, PNG or WebP picture, or a WAV, FLAC, Ogg or MP3 file.")
  var file: String
  @Option(help: "The safetensors file to write.")
  var output: String

  func run() async throws {
    let inputs = try await MediaFile.prepared(file, for: arguments.model, arguments.options())
    try inputs.write(safetensors: output)
    for (name, tensor) in inputs { print(name, tensor.dtype.rawValue, tensor.shape) }
  }
}
