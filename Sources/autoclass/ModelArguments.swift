import ArgumentParser
import AutoClasses

/// What every command that opens a model takes.
struct ModelArguments: ParsableArguments {
  @Argument(help: "A name on the hub (org/name), or a model's folder.")
  var model: String
  @OptionGroup var hub: HubArguments

  /// The options of a load; downloads are shown while it runs.
  func options(onUntrainedHead: LoadOptions.UntrainedHead = .warn) -> LoadOptions {
    hub.options(onUntrainedHead: onUntrainedHead)
  }
}
