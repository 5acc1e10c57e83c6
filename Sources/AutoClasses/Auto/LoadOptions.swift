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
  /// Whether weights are read from safetensors files only (true), from PyTorch's only (false), or from whichever there
  /// is, safetensors first.
  public var useSafetensors: Bool?
  /// Which of several sets of weights is read: "fp16" for `model.fp16.safetensors`.
  public var variant: String?
  /// Whether TensorFlow's weights are read where there are some.
  public var fromTF: Bool
  /// The GGUF file whose weights are read, by its name in the model's folder.
  public var ggufFile: String?
  /// How linear layers are computed, if not with the weights' own digits. Python's `quantization_config` loads weights
  /// that others rounded; this rounds them here.
  public var quantization: Quantization?
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
    onUntrainedHead: UntrainedHead = .warn, ignoreMismatchedSizes: Bool = false,
    useSafetensors: Bool? = nil, variant: String? = nil, fromTF: Bool = false,
    ggufFile: String? = nil, quantization: Quantization? = nil, seed: UInt64 = 0,
    subfolder: String = "", revision: String = "main",
    cacheDir: String? = nil,
    token: String? = nil, forceDownload: Bool = false, localFilesOnly: Bool = false
  ) {
    self.onUntrainedHead = onUntrainedHead
    self.ignoreMismatchedSizes = ignoreMismatchedSizes
    self.useSafetensors = useSafetensors
    self.variant = variant
    self.fromTF = fromTF
    self.ggufFile = ggufFile
    self.quantization = quantization
    self.seed = seed
    self.subfolder = subfolder
    self.revision = revision
    self.cacheDir = cacheDir
    self.token = token
    self.forceDownload = forceDownload
    self.localFilesOnly = localFilesOnly
  }
}
