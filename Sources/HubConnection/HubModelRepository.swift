import AutoClasses
import Hub

/// A repository on the hub, as the Auto classes ask for it.
struct HubModelRepository: ModelRepository {
  let repository: HubRepository

  func path(of file: String, optional: Bool) async throws -> String? {
    try await repository.path(of: file, optional: optional)
  }

  func paths(of files: [String]) async throws -> [String: String] {
    try await repository.paths(of: files, optional: true)
  }

  func bytes(
    of file: String, _ range: Range<Int>
  ) async throws -> (bytes: [UInt8], size: Int)? {
    guard let size = try await repository.size(of: file) else { return nil }
    return (try await repository.range(of: file, bytes: range), size)
  }
}
