/// Where the hub and its cache are, and how they are used.
public struct HubOptions: Sendable {
  /// The hub's address, without a slash at its end.
  public var endpoint: String
  /// The secret that opens private and gated repositories; sent to the endpoint alone.
  public var token: String?
  /// The folder that holds `models--org--name`, shared with Python's `huggingface_hub`.
  public var cacheDir: String
  /// Downloads again what is cached already.
  public var forceDownload: Bool
  /// Uses the cache alone; no connection is opened.
  public var localFilesOnly: Bool
  /// True when the environment asks for `localFilesOnly` (`HF_HUB_OFFLINE`, `TRANSFORMERS_OFFLINE`).
  public var isOffline: Bool
  /// How long the hub may take to describe a file.
  public var etagTimeout: Duration
  /// How long a download may stand still: it must get at least 1 KiB in this time.
  public var downloadTimeout: Duration
  /// How long to wait while another process downloads the same file, before doing so as well.
  public var lockTimeout: Duration
  /// How often a request is tried again, with growing pauses.
  public var retries: Int
  /// Puts files instead of links into `snapshots/`.
  public var disableSymlinks: Bool
  /// Whether the environment wants progress bars, nil when it does not say. For programs that draw
  /// them; this package prints nothing.
  public var progressBars: Bool?
  /// The proxies that requests go through.
  public var proxies: HubProxies
  /// Files that are fetched at the same time.
  public var connections: Int
  /// Hears of the downloads' progress.
  public var progress: HubProgress.Handler?
  /// Waits between two tries; tests replace it.
  var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

  /// Options that ask neither the environment nor a token file.
  public init(cacheDir: String, endpoint: String = "https://huggingface.co", token: String? = nil) {
    self.cacheDir = cacheDir
    self.endpoint = endpoint
    self.token = token
    forceDownload = false
    localFilesOnly = false
    isOffline = false
    etagTimeout = .seconds(10)
    downloadTimeout = .seconds(10)
    lockTimeout = .seconds(600)
    retries = 5
    disableSymlinks = false
    connections = 4
    proxies = HubProxies()
  }

  /// True when no connection may be opened.
  var usesCacheOnly: Bool { isOffline || localFilesOnly }
}
