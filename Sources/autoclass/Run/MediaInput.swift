import AutoClasses
import MediaIO

/// Reads the file that an input names.
enum MediaInput {
  static func read(_ path: String, _ kind: AnyPipeline.InputKind) throws -> PipelineInput {
    switch kind {
    case .text: .json(.string(path))
    case .image: .image(try Image(contentsOf: path, applyingOrientation: true))
    case .audio: .audio(try Audio(contentsOf: path))
    }
  }
}
