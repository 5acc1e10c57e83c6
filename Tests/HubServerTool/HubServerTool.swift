import ArgumentParser
import Foundation
import HubServer

/// Serves a folder of repositories as a hub, for scripts and for trying things by hand.
@main
struct HubServerTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hub-server",
    abstract: "Serve FOLDER/organisation/name/… as Hugging Face's hub on 127.0.0.1.")

  @Argument(help: "The folder of repositories.")
  var folder: String

  @Option(help: "The port; 0 takes any free one.")
  var port = 0

  @Flag(help: "Do not print the requests.")
  var quiet = false

  @Option(help: "Stop by itself after so many seconds.")
  var seconds = 3600

  func run() async throws {
    let repositories = try ServedRepository.inFolder(URL(filePath: folder))
    let server = try await HubServer.start(repositories, port: port)
    for repository in repositories {
      show("\(repository.id) \(server.commit(repository.id) ?? "")")
    }
    show("large files: \(server.cdn)")
    show("HF_ENDPOINT=\(server.endpoint)")
    var shown = 0
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(200))
      let requests = server.requests
      if !quiet { for request in requests[shown...] { show(request.description) } }
      shown = requests.count
    }
    await server.stop()
  }

  /// Prints a line at once, also into a pipe.
  private func show(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
}
