import Synchronization

/// Where the files of one model are: a folder, or a repository on the hub.
public protocol ModelRepository: Sendable {
  /// The path of a file on this machine, fetched first if need be; nil when the model has none of this name.
  func path(of file: String) async throws -> String?
  /// Some bytes of a file and its whole size, without fetching the rest; nil when the model has none of this name.
  func bytes(of file: String, _ range: Range<Int>) async throws -> (bytes: [UInt8], size: Int)?
}

/// What is asked when the name of a model is not a folder.
public enum ModelSource {
  /// Makes the repository of a name.
  public typealias Connect =
    @Sendable (_ id: String, LoadOptions) async throws -> any ModelRepository

  private static let connect = Mutex<Connect?>(nil)

  /// Sets where names lead; the last call counts. The package's `Hub` target does this by being linked.
  public static func use(_ new: @escaping Connect) {
    connect.withLock { $0 = new }
  }

  static var current: Connect? { connect.withLock { $0 } }
}
