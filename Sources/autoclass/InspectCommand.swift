import ArgumentParser
import AutoClasses
import Files

struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "List the tensors of a checkpoint.")

  @Argument(help: "A model's folder, or a safetensors file.")
  var model: String
  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let path =
      FileSystem.isDirectory(model) ? FileSystem.join(model, "model.safetensors") : model
    let file = try SafetensorsFile(path: path)
    if json {
      let tensors = file.entries.map { entry -> JSON in
        [
          "name": .string(entry.name), "dtype": .string(entry.dtype.rawValue),
          "shape": .array(entry.shape.map(JSON.integer)), "bytes": .integer(entry.bytes.count),
        ]
      }
      var metadata = JSONObject()
      for (key, value) in file.metadata.sorted(by: { $0.key < $1.key }) {
        metadata[key] = .string(value)
      }
      let report: JSON = [
        "file": .string(path), "metadata": .object(metadata), "tensors": .array(tensors),
      ]
      print(report.serialized(indent: 2))
      return
    }
    let rows = file.entries.map { ($0.name, $0.dtype.rawValue, "\($0.shape)") }
    let width = rows.map(\.0.count).max() ?? 0
    for (name, dtype, shape) in rows {
      print(name + String(repeating: " ", count: width - name.count), dtype, shape)
    }
    let elements = file.entries.reduce(0) { $0 + $1.shape.reduce(1, *) }
    print("\(rows.count) tensors, \(elements) elements, \(file.file.count) bytes")
  }
}
