internal import Files

extension HubRepository {
  /// The bytes of a file, without downloading it; nil when the repository has no such file.
  public func size(of file: String) async throws -> Int? {
    let name = try fullName(file)
    switch try await locate(name) {
    case .local(let path): return try MappedFile(path: path).count
    case .nowhere: return nil
    case .remote(let metadata):
      guard let size = metadata.size else {
        throw HubError(
          .badRange,
          "\(id)/\(name): the server does not say how large the file is. Download all of it.")
      }
      return size
    }
  }
}
