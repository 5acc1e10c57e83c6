#if Hub
  import ArgumentParser
  import Files
  import Hub

  struct CacheCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cache", abstract: "List, verify and remove downloaded models.",
      subcommands: [List.self, Verify.self, Remove.self], defaultSubcommand: List.self)

    struct Place: ParsableArguments {
      @Option(help: "The folder of downloaded files; Python's by default.")
      var cacheDir: String?

      var cache: HubCache {
        var options = HubOptions.environment()
        if let cacheDir { options.cacheDir = cacheDir }
        return HubCache(options: options)
      }
    }

    struct List: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "ls", abstract: "List the models in the cache.")
      @OptionGroup var place: Place
      @Flag(help: "Print JSON.")
      var json = false

      func run() {
        let repositories = place.cache.scan()
        if json {
          let list = repositories.map { repository -> JSON in
            [
              "id": .string(repository.id), "bytes": .integer(repository.size),
              "files": .integer(repository.fileCount), "last_used": .integer(repository.lastUsed),
              "path": .string(repository.path),
              "revisions": .array(
                repository.revisions.map { revision -> JSON in
                  [
                    "commit": .string(revision.commit),
                    "names": .array(revision.names.map(JSON.string)),
                    "bytes": .integer(revision.size),
                  ]
                }),
            ]
          }
          print(JSON.array(list).serialized(indent: 2))
          return
        }
        let width = repositories.map(\.id.count).max() ?? 0
        for repository in repositories {
          let gap = String(repeating: " ", count: width - repository.id.count + 2)
          let names = repository.revisions.map { revision in
            let name = revision.names.joined(separator: ",")
            return name.isEmpty ? String(revision.commit.prefix(8)) : name
          }
          print(
            repository.id + gap + ProgressLine.size(Double(repository.size)) + "B",
            "\(repository.fileCount) files ", names.joined(separator: " "))
        }
        print("\(repositories.count) models in \(place.cache.folder)")
      }
    }

    struct Verify: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Compare every file with the hash it was downloaded under."
      )
      @OptionGroup var place: Place
      @Argument(help: "Models; all of the cache when there are none.")
      var models: [String] = []

      func run() throws {
        let cache = place.cache
        var damaged = 0
        for id in models.isEmpty ? cache.scan().map(\.id) : models {
          for file in try cache.verify(id) {
            let mark: String
            switch file.result {
            case .intact: mark = "✓"
            case .unknown: mark = "?"
            case .damaged, .missing:
              mark = "✗"
              damaged += 1
            }
            print(mark, id, file.file)
          }
        }
        if damaged > 0 {
          throw ValidationError(
            "\(damaged) files are damaged; remove their models and download again")
        }
      }
    }

    struct Remove: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "rm", abstract: "Remove a model from the cache.")
      @OptionGroup var place: Place
      @Argument(help: "The model.")
      var model: String
      @Option(help: "Only this branch, tag or commit; files of others stay.")
      var revision: String?

      func run() throws {
        let freed =
          try revision.map { try place.cache.delete(model, revision: $0) }
          ?? place.cache.delete(model)
        print("freed \(ProgressLine.size(Double(freed)))B")
      }
    }
  }
#endif
