import ArgumentParser

@main
struct Autoclass: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "autoclass",
    abstract:
      "Hugging Face's Auto classes: configurations, tokenizers and models from their own files.",
    discussion:
      "MODEL is a name on the hub (org/name) or a folder. Results go to stdout, everything else to stderr.",
    subcommands: [
      RunCommand.self, ConfigCommand.self, TokenizeCommand.self, PreprocessCommand.self,
      ForwardCommand.self, EmbedCommand.self, AttentionCommand.self, InspectCommand.self,
      ConvertCommand.self, ExplainCommand.self, BenchCommand.self,
    ] + hubCommands)

  #if Hub
    private static let hubCommands: [any ParsableCommand.Type] = [
      DownloadCommand.self, CacheCommand.self,
    ]
  #else
    private static let hubCommands: [any ParsableCommand.Type] = []
  #endif
}
