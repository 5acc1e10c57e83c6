import AutoClasses
import Foundation
import Hub
import HubConnection
import HubServer
import Testing

/// The lines of the mission's document that use names, against a hub on this machine, from an empty cache and then
/// without a network. The repositories have the real names and layouts, and tiny weights.
@Suite(.serialized) struct HubNamesTests {
  static let fixtures = #filePath.replacingOccurrences(
    of: "HubConnectionTests/HubNamesTests.swift", with: "Fixtures")

  /// A model's folder and a tokenizer's, as one repository.
  static func repository(_ id: String, model: String, tokenizer: String) throws -> ServedRepository
  {
    var files: [String: ServedFile] = [:]
    for folder in ["models/\(model)", "tokenizers/\(tokenizer)"] {
      let url = URL(fileURLWithPath: "\(fixtures)/\(folder)")
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path)
      where !name.hasPrefix("golden")
        && !["inputs.safetensors", "outputs.safetensors"].contains(name)
      {
        files[name] = ServedFile(
          try Data(contentsOf: url.appendingPathComponent(name)),
          storage: name.hasSuffix(".safetensors") ? .lfs : .git)
      }
    }
    return ServedRepository(id, files)
  }

  /// The mission's repositories.
  static func repositories() throws -> [ServedRepository] {
    [
      try repository("google-bert/bert-base-uncased", model: "bert-model", tokenizer: "uncased"),
      try repository("dbmdz/bert-base-german-cased", model: "bert-model", tokenizer: "cased"),
      try repository(
        "google-bert/bert-base-cased", model: "bert-for-pre-training", tokenizer: "cased"),
    ]
  }

  /// A hub with the repositories, the mission's by default, to which names lead while `body` runs, and an empty cache.
  static func withHub(
    _ served: [ServedRepository]? = nil,
    _ body: (HubServer, _ cache: String) async throws -> Void
  ) async throws {
    let cache = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: cache) }
    try await withHubServer(try served ?? repositories()) { server in
      HubConnection.defaults = HubOptions(cacheDir: cache.path, endpoint: server.endpoint)
      try await body(server, cache.path)
    }
  }

  /// Every line of the document that a name opens and this package has the architecture of.
  static func mission(_ options: LoadOptions) async throws {
    let config = try await AutoConfig.from(
      pretrained: "google-bert/bert-base-uncased", options: options)
    #expect(config.modelType == "bert")
    _ = try await AutoConfig.from(pretrained: "dbmdz/bert-base-german-cased", options: options)
    let (changed, unused) = try await AutoConfig.from(
      pretrained: "google-bert/bert-base-uncased", outputAttentions: true, set: ["foo": false],
      options: options, returnUnusedKwargs: true)
    #expect(changed.outputAttentions && unused == ["foo": false])

    let tokenizer = try await AutoTokenizer.from(
      pretrained: "google-bert/bert-base-uncased", options: options)
    #expect(tokenizer.decode(try tokenizer("the cat").inputIds[0]) == "[CLS] the cat [SEP]")
    _ = try await AutoTokenizer.from(pretrained: "dbmdz/bert-base-german-cased", options: options)

    let model = try await AutoModel.from(
      pretrained: "google-bert/bert-base-cased", outputAttentions: true, options: options)
    #expect(model.config.outputAttentions)
    let output = try model(ModelInputs(inputIds: [[1, 2, 3, 4, 5, 6]]))
    #expect(output.lastHiddenState.shape.prefix(2) == [1, 6])

    let preTraining = try await AutoModelForPreTraining.from(
      pretrained: "google-bert/bert-base-cased", options: options)
    let predictions = try preTraining(ModelInputs(inputIds: [[1, 2, 3]]))
    #expect(predictions.predictionLogits?.shape.prefix(2) == [1, 3])
    #expect(predictions.seqRelationshipLogits?.shape == [1, 2])
  }

  @Test("The mission's lines run from an empty cache, from a full one, and without a network")
  func mission() async throws {
    try await Self.withHub { server, _ in
      try await Self.mission(LoadOptions())
      let first = server.requests.count
      #expect(first > 0)
      #expect(!server.requests.contains { $0.host == .cdn && $0.carriesCredentials })

      // Once everything is there, a load asks only which commit its revision means.
      try await Self.mission(LoadOptions())
      let second = server.requests.dropFirst(first)
      #expect(second.allSatisfy { $0.method == "HEAD" })
      #expect(second.count { $0.status == 200 } == 7)

      let all = server.requests.count
      try await Self.mission(LoadOptions(localFilesOnly: true))
      #expect(server.requests.count == all)
    }
  }

  @Test("A commit needs no request once its files are there")
  func commit() async throws {
    try await Self.withHub { server, _ in
      let id = "google-bert/bert-base-cased"
      let commit = try #require(server.commit(id))
      let options = LoadOptions(revision: commit)
      _ = try await AutoModel.from(pretrained: id, options: options)
      let count = server.requests.count
      _ = try await AutoModel.from(pretrained: id, options: options)
      #expect(server.requests.count == count)
    }
  }

  @Test("explain reads the header of the weights and downloads none of them")
  func explain() async throws {
    try await Self.withHub { server, _ in
      let explanation = try await Explanation.of(pretrained: "google-bert/bert-base-cased")
      #expect(explanation.config.className == "BertConfig")
      #expect(explanation.weights?.dtypes == ["F32"])
      let preTraining = explanation.models.first { $0.autoClass == "AutoModelForPreTraining" }
      #expect(preTraining?.untrained == [])
      let fetched = server.requests.filter { $0.host == .cdn && $0.method == "GET" }
      #expect(!fetched.isEmpty && fetched.allSatisfy { $0.header("Range") != nil })
    }
  }

  @Test("What is not there is refused with Python's words")
  func errors() async throws {
    try await Self.withHub { server, _ in
      func text(_ id: String, _ options: LoadOptions = LoadOptions()) async -> String {
        do {
          _ = try await AutoConfig.from(pretrained: id, options: options)
          return ""
        } catch {
          return "\(error)"
        }
      }
      #expect(
        await text("org/missing").hasPrefix(
          "org/missing is not a local folder and is not a valid model identifier listed on"))
      #expect(
        await text("google-bert/bert-base-cased", LoadOptions(revision: "v9")).hasPrefix(
          "v9 is not a valid git identifier"))
      #expect(
        await text("google-bert/bert-base-cased", LoadOptions(localFilesOnly: true)).contains(
          "couldn't find them in the cached files"))
      #expect(await text("./doesnotexist/").hasPrefix("Can't load the configuration of"))
    }
  }
}
