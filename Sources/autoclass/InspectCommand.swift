import ArgumentParser
import AutoClasses

struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "List the tensors of a checkpoint.",
    discussion: "MODEL may also be a file of weights. Only the directories of the files are read.")

  @OptionGroup var arguments: ModelArguments
  @Flag(help: "Read all bytes and compare them with the checksums that the format has of them.")
  var verify = false
  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let found = try await Inspection.of(
      pretrained: arguments.model, options: arguments.options(), verifyingChecksums: verify)
    if json {
      print(found.json.serialized(indent: 2))
      return
    }
    let width = found.tensors.map(\.name.count).max() ?? 0
    for tensor in found.tensors {
      let gap = String(repeating: " ", count: width - tensor.name.count)
      print(tensor.name + gap, tensor.dtype, tensor.shape)
    }
    print("\(found.tensors.count) tensors, \(found.parameters) elements, \(found.byteCount) bytes")
  }
}
