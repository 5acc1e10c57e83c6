import ArgumentParser
import AutoClasses

/// How the linear layers of a model are computed.
struct QuantizationArguments: ParsableArguments {
  @Option(
    help: "int8: compute linear layers in 8 bits, faster and less exactly than Python does.",
    transform: { name in
      guard let quantization = Quantization(rawValue: name) else {
        let known = Quantization.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(name)' is not one of: \(known).")
      }
      return quantization
    })
  var quantization: Quantization?

  func applied(to options: LoadOptions) -> LoadOptions {
    var options = options
    options.quantization = quantization
    return options
  }
}
