import ArgumentParser
import AutoClasses
import Files

struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "List the tensors of a checkpoint.")

  @Argument(help: "A model's folder, or a file of weights: safetensors, PyTorch, TensorFlow, GGUF.")
  var model: String
  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let found = try await Inspection.of(pretrained: model)
    if json {
      let tensors = found.tensors.map { entry -> JSON in
        [
          "name": .string(entry.name), "dtype": .string(entry.dtype),
          "shape": .array(entry.shape.map(JSON.integer)), "bytes": .integer(entry.byteCount),
        ]
      }
      var metadata = JSONObject()
      for (key, value) in found.metadata.sorted(by: { $0.key < $1.key }) {
        metadata[key] = .string(value)
      }
      let report: JSON = [
        "file": .string(found.file), "format": .string(found.format),
        "metadata": .object(metadata), "tensors": .array(tensors),
      ]
      print(report.serialized(indent: 2))
      return
    }
    let width = found.tensors.map(\.name.count).max() ?? 0
    for entry in found.tensors {
      let padding = String(repeating: " ", count: width - entry.name.count)
      print(entry.name + padding, entry.dtype, "\(entry.shape)")
    }
    let elements = found.tensors.reduce(0) { $0 + $1.count }
    let bytes = found.tensors.reduce(0) { $0 + $1.byteCount }
    print("\(found.tensors.count) tensors, \(elements) elements, \(bytes) bytes")
  }
}
