import Files
import Testing

@testable import AutoClasses

/// A tiny random checkpoint with what Python made of it; written by `Scripts/fixtures/models*.py`.
struct Fixture: CustomTestStringConvertible, Sendable {
  let name: String
  let golden: JSON

  static let root = FileSystem.join(testRoot, "Fixtures")
  private static let testRoot = #filePath.components(upTo: "Tests")

  static let models: [Fixture] = {
    let folder = FileSystem.join(root, "models")
    let names = (try? FileSystem.list(folder)) ?? []
    return names.sorted().compactMap { name in
      let path = FileSystem.join(folder, "\(name)/golden.json")
      return (try? JSON(file: path)).map { Fixture(name: name, golden: $0) }
    }
  }()

  var folder: String { FileSystem.join(Self.root, "models/\(name)") }
  var autoClass: String { golden["auto_class"]?.stringValue ?? "" }
  var modelClass: String { golden["class"]?.stringValue ?? "" }
  /// What Python gave that can be compared; untrained heads are left out.
  var outputNames: [String] { golden["outputs"]?.arrayValue?.compactMap(\.stringValue) ?? [] }
  var testDescription: String { name }

  func inputs() throws -> ModelInputs {
    try NamedTensors(safetensors: "\(folder)/inputs.safetensors")
  }
  func outputs() throws -> NamedTensors {
    try NamedTensors(safetensors: "\(folder)/outputs.safetensors")
  }
  func load() async throws -> AnyModel {
    try await AutoClass.named(autoClass).load(
      folder, nil, LoadOptions(onUntrainedHead: .allow)
    ).model
  }
}

extension String {
  /// The path up to and including the component `name`.
  fileprivate func components(upTo name: String) -> String {
    let parts = split(separator: "/", omittingEmptySubsequences: false)
    let end = parts.lastIndex { $0 == name } ?? parts.startIndex
    return parts[...end].joined(separator: "/")
  }
}
