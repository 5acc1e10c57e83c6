import AutoClasses
import Files

/// Files and what Python reads from them; written by `Scripts/fixtures/media.py`.
struct Fixture: Sendable {
  let folder: String
  let cases: JSON
  let tensors: NamedTensors

  static let pictures = Fixture("pictures")
  static let sounds = Fixture("sounds")
  /// The folder of the package.
  static let root =
    "/" + #filePath.split(separator: "/").prefix { $0 != "Tests" }.joined(separator: "/")

  init(_ name: String) {
    folder = "\(Self.root)/Tests/Fixtures/media/\(name)"
    cases = (try? JSON(file: "\(folder)/cases.json")) ?? .null
    tensors = (try? NamedTensors(safetensors: "\(folder)/tensors.safetensors")) ?? NamedTensors()
  }

  func path(_ file: String) -> String { "\(folder)/\(file)" }

  func list(_ key: String) -> [JSON] { cases[key]?.arrayValue ?? [] }
}

/// The text of what `body` throws, or of what it gives.
func text(_ body: () throws -> Any) -> String {
  do { return "\(try body())" } catch { return "\(error)" }
}
