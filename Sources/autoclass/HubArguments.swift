import ArgumentParser
import AutoClasses

#if Hub
  import Hub
  import HubConnection
#endif

/// What every command takes that may download.
struct HubArguments: ParsableArguments {
  @Option(help: "A branch, tag or commit on the hub.")
  var revision = "main"
  @Option(help: "The folder of downloaded files; Python's by default.")
  var cacheDir: String?
  @Option(help: "An access token; HF_TOKEN or the stored one by default.")
  var token: String?
  @Flag(help: "Use files of this machine only.")
  var localFilesOnly = false
  @Flag(help: "Download again what is in the cache.")
  var forceDownload = false

  /// The options of a load; downloads are shown while it runs.
  func options(onUntrainedHead: LoadOptions.UntrainedHead = .warn) -> LoadOptions {
    #if Hub
      var defaults = HubConnection.defaults
      defaults.progress = ProgressBars.handler
      HubConnection.defaults = defaults
    #endif
    return LoadOptions(
      onUntrainedHead: onUntrainedHead, revision: revision, cacheDir: cacheDir, token: token,
      forceDownload: forceDownload, localFilesOnly: localFilesOnly)
  }
}
