/// How a load finds files, and how it treats weights that are missing or do not fit.
public struct LoadOptions: Sendable {
  /// What happens when the model has parameters that the checkpoint does not have.
  public enum UntrainedHead: Sendable {
    /// They are newly initialised and a warning is logged, as in Python.
    case warn
    /// The load fails: results of untrained weights mean nothing.
    case error
    /// They are newly initialised; the caller is going to train them or knows.
    case allow
  }
  /// What happens when the checkpoint lacks parameters.
  public var onUntrainedHead: UntrainedHead
  /// Whether tensors of another shape are newly initialised instead of failing the load.
  public var ignoreMismatchedSizes: Bool
  /// What new weights are drawn from.
  public var seed: UInt64
  /// Where in the model's folder or repository the files are.
  public var subfolder: String
  /// The branch, tag or commit of a repository.
  public var revision: String
  /// The folder of downloaded files; the one that Python uses when nil.
  public var cacheDir: String?
  /// The access token; the environment's or the stored one when nil.
  public var token: String?
  /// Whether files are downloaded again although they are in the cache.
  public var forceDownload: Bool
  /// Whether only files that are on this machine are used.
  public var localFilesOnly: Bool

  /// Python's behaviour, unless an argument says otherwise.
  public init(
    onUntrainedHead: UntrainedHead = .warn, ignoreMismatchedSizes: Bool = false, seed: UInt64 = 0,
    subfolder: String = "", revision: String = "main", cacheDir: String? = nil,
    token: String? = nil, forceDownload: Bool = false, localFilesOnly: Bool = false
  ) {
    self.onUntrainedHead = onUntrainedHead
    self.ignoreMismatchedSizes = ignoreMismatchedSizes
    self.seed = seed
    self.subfolder = subfolder
    self.revision = revision
    self.cacheDir = cacheDir
    self.token = token
    self.forceDownload = forceDownload
    self.localFilesOnly = localFilesOnly
  }
}
