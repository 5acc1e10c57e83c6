#if Hub
  import ArgumentParser
  import AutoClasses
  import Hub
  import HubConnection

  struct DownloadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "download", abstract: "Download what the Auto classes need of a model.",
      discussion: "The files go into the cache that Python uses. Their folder is printed.")

    @OptionGroup var arguments: ModelArguments
    @Flag(help: "Download every file, other formats of the weights among them.")
    var all = false

    func run() async throws {
      let load = arguments.options()
      let repository = try HubRepository(
        arguments.model, revision: arguments.hub.revision, options: HubConnection.options(load))
      let everything = all
      print(try await repository.snapshot { everything || Self.isNeeded($0.path) })
    }

    /// Settings, vocabularies and safetensors; not the same weights for other programs.
    static func isNeeded(_ path: String) -> Bool {
      let parts = path.split(separator: "/")
      guard let name = parts.last, parts.count <= 2 else { return false }
      let folder = parts.count == 2 ? parts[0] : ""
      if ["onnx", "openvino", "coreml", "original"].contains(folder) { return false }
      return ["json", "txt", "model", "jinja", "tiktoken", "safetensors"].contains {
        name.hasSuffix(".\($0)")
      }
    }
  }
#endif
