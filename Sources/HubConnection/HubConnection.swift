public import AutoClasses
public import Hub
import Synchronization

/// What makes `AutoModel.from(pretrained: "org/name")` lead to the hub.
public enum HubConnection {
  private static let chosen = Mutex<HubOptions?>(nil)

  /// What every load starts from: the environment's options, until a program sets others (another endpoint, a handler of
  /// progress).
  public static var defaults: HubOptions {
    get { chosen.withLock { $0 } ?? .environment() }
    set { chosen.withLock { $0 = newValue } }
  }

  /// The hub's options for one load.
  public static func options(_ load: LoadOptions) -> HubOptions {
    var options = defaults
    if let cacheDir = load.cacheDir { options.cacheDir = cacheDir }
    if let token = load.token { options.token = token }
    options.forceDownload = load.forceDownload
    options.localFilesOnly = load.localFilesOnly
    return options
  }

  static func start() {
    ModelSource.use { id, load in
      HubModelRepository(
        repository: try HubRepository(id, revision: load.revision, options: options(load)))
    }
  }
}

/// Called before main by CHubStart.
@_cdecl("autoclasses_start_hub")
public func startHub() { HubConnection.start() }
