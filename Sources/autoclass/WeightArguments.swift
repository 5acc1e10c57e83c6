import ArgumentParser
import AutoClasses

/// Which weights of a model are read, where it has several.
struct WeightArguments: ParsableArguments {
  @Flag(help: "Read TensorFlow's weights although there are others.")
  var fromTf = false
  @Option(help: "The GGUF file to read, by its name in the model's folder.")
  var ggufFile: String?
  @Option(help: "Which of several sets of weights is read: fp16 for model.fp16.safetensors.")
  var variant: String?
  @Flag(
    inversion: .prefixedNo,
    help: "Read safetensors files only, or PyTorch's only; without it whichever there is.")
  var useSafetensors: Bool?

  func apply(to options: inout LoadOptions) {
    options.fromTF = fromTf
    options.ggufFile = ggufFile
    options.variant = variant
    options.useSafetensors = useSafetensors
  }
}
