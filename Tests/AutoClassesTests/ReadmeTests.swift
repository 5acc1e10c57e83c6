import Files
import Testing

@testable import AutoClasses

@Suite struct ReadmeTests {
  /// The README's table of models, from the registry.
  static var models: String {
    let sorted = Architecture.builtIn.sorted { $0.modelType < $1.modelType }
    let rows = sorted.map { architecture in
      let heads = architecture.models.dropFirst().map { model -> String in
        let name = model.taskType.autoClass
        return name.hasPrefix("AutoModelFor") ? String(name.dropFirst("AutoModelFor".count)) : name
      }
      let unique = heads.enumerated().filter { !heads[..<$0.offset].contains($0.element) }
      return "| `\(architecture.modelType)` | \(unique.map(\.element).joined(separator: ", ")) |"
    }
    return "| `model_type` | `AutoModel` and, of `AutoModelFor…`, |\n|---|---|\n"
      + rows.joined(separator: "\n") + "\n"
  }

  @Test("The README lists the models of the registry")
  func table() throws {
    let path = FileSystem.join(Fixture.root, "../../README.md")
    let text = String(decoding: try FileSystem.readAll(path), as: UTF8.self)
    let isThere = text.contains(Self.models)
    #expect(isThere, "README.md should have this table:\n\(Self.models)")
  }
}
