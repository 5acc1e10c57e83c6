import Foundation
import Hub

/// Downloads files of a repository and prints their paths: `hub-get REPOSITORY[@REVISION] FILE …`.
@main
enum HubGet {
  static func main() async {
    do {
      try await run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      print(error)
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) async throws {
    guard let name = arguments.first else { return print("hub-get REPOSITORY[@REVISION] FILE …") }
    let parts = name.split(separator: "@").map(String.init)
    let repository = try HubRepository(parts[0], revision: parts.count > 1 ? parts[1] : "main")
    if arguments.count == 1 { return print(try await repository.snapshot()) }
    let files = Array(arguments.dropFirst())
    let paths = try await repository.paths(of: files)
    for file in files { print(file, paths[file] ?? "-") }
  }
}
