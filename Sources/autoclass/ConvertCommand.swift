import ArgumentParser
import AutoClasses

struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write any checkpoint as safetensors, with its configuration and tokenizer.",
    discussion: """
      Reads safetensors, PyTorch, TensorFlow and GGUF files. Tensors keep their types and bits, except that those which \
      GGUF packs in blocks become F32. What was written is compared with the source bit for bit.
      """)

  @OptionGroup var arguments: ModelArguments
  @Argument(help: "The folder to write to.")
  var folder: String
  @Option(help: "The most bytes of tensors in one file.")
  var maxShardSize = 5_000_000_000
  @Option(help: "The GGUF file to read, by its name in the model's folder.")
  var ggufFile: String?
  @Flag(help: "Read TensorFlow's weights although there are others.")
  var fromTf = false

  func validate() throws {
    guard maxShardSize > 0 else {
      throw ValidationError("--max-shard-size must be positive, found \(maxShardSize)")
    }
  }

  func run() async throws {
    var options = arguments.options()
    options.ggufFile = ggufFile
    options.fromTF = fromTf
    let done = try await Conversion.convert(
      pretrained: arguments.model, to: folder, maxShardSize: maxShardSize, options: options,
      progress: ProgressBars.tensorHandler)
    print("read \(done.source) (\(done.format))")
    for (name, tensors) in done.files { print("wrote \(name): \(tensors) tensors") }
    print("\(done.tensors) tensors, \(done.byteCount) bytes, equal to the source bit for bit")
    if !done.copied.isEmpty { print("copied " + done.copied.joined(separator: ", ")) }
    for (name, dtype) in done.skipped { print("left out \(name): \(dtype) is not numbers") }
  }
}
