import Foundation
import HubServer
import Testing

/// Every example of the mission's document, run as a program of its own, from an empty cache, against a hub on this machine
/// that serves repositories of the same names and layouts. Their weights are tiny and random, but fixed.
@Suite struct MissionExamplesTests {
  private static let fixtures = #filePath.replacingOccurrences(
    of: "HubConnectionTests/MissionExamplesTests.swift", with: "Fixtures")
  private static var tool: URL {
    (Bundle.allBundles.map(\.bundleURL) + [URL(filePath: CommandLine.arguments[0])]).lazy
      .map { $0.deletingLastPathComponent().appending(path: "mission-examples") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? URL(filePath: "mission-examples")
  }

  private static func files(_ folder: String) throws -> [String: ServedFile] {
    let url = URL(filePath: "\(fixtures)/\(folder)")
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        let storage: ServedFile.Storage = name.hasSuffix(".safetensors") ? .lfs : .git
        return (name, ServedFile(try Data(contentsOf: url.appending(path: name)), storage: storage))
      })
  }

  private static func repositories() throws -> [ServedRepository] {
    var roberta = try files("tokenizers/bpe-roberta")
    roberta["config.json"] = ServedFile(Data(#"{"model_type": "roberta"}"#.utf8), storage: .git)
    let bert = try files("pipelines/mission")
    return [
      ServedRepository("google-bert/bert-base-uncased", bert),
      ServedRepository("google-bert/bert-base-cased", bert),
      ServedRepository("dbmdz/bert-base-german-cased", bert),
      ServedRepository("FacebookAI/roberta-base", roberta),
      ServedRepository("facebook/wav2vec2-base-960h", try files("pipelines/speech")),
      ServedRepository("google/vit-base-patch16-224-in21k", try files("pipelines/pictures")),
    ]
  }

  /// The folder that the document's relative paths lead into.
  private static func workspace() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let files = FileManager.default
    for name in ["test/bert_saved_model", "tf_model", "path/to/your"] {
      try files.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    func copy(_ source: String, _ target: String) throws {
      try files.copyItem(
        atPath: "\(fixtures)/\(source)", toPath: folder.appending(path: target).path)
    }
    for name in ["config.json", "model.safetensors"] {
      try copy("pipelines/mission/\(name)", "test/bert_saved_model/\(name)")
    }
    try copy("pipelines/mission/config.json", "test/bert_saved_model/my_configuration.json")
    try copy("tensorflow/config.json", "tf_model/bert_tf_model_config.json")
    try copy("tensorflow/bert.ckpt.index", "tf_model/bert_tf_checkpoint.ckpt.index")
    for part in 0..<3 {
      let name = "ckpt.data-0000\(part)-of-00003"
      try copy("tensorflow/bert.\(name)", "tf_model/bert_tf_checkpoint.\(name)")
    }
    try copy("../../Examples/Media/hopper.jpg", "path/to/your/image.jpg")
    try copy("../../Examples/Media/sense-and-sensibility.wav", "path/to/your/speech.wav")
    return folder
  }

  /// What an example prints; its log goes elsewhere.
  private static func output(of example: String) async throws -> String {
    let folder = try workspace()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await withHubServer(try repositories()) { server in
      let process = Process()
      process.executableURL = tool
      process.arguments = [example]
      process.currentDirectoryURL = folder
      process.environment = [
        "HF_ENDPOINT": server.endpoint, "HF_HOME": folder.appending(path: "cache").path,
      ]
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
      #expect(process.terminationStatus == 0)
      return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
  }

  private static let tooShort = "needs at least"

  @Test(arguments: [
    ("autoConfig", "true\ntrue\n{\"foo\": false}\n"),
    ("autoModelFromConfig", "[1, 11, 16]\n"),
    ("autoModel", "true\n[1, 11, 24]\n"),
    ("autoModelForPreTrainingFromConfig", "[1, 11, 97]\n"),
    ("autoModelForPreTraining", "true\n[1, 11, 97]\n"),
  ])
  func prints(_ example: String, _ expected: String) async throws {
    #expect(try await Self.output(of: example) == expected)
  }

  @Test func tokenizes() async throws {
    let output = try await Self.output(of: "autoTokenizer")
    #expect(output.hasPrefix("Tokenized input: {'input_ids': ["))
    #expect(output.hasSuffix("Decoded text: <s> Once upon a time</s>\n"))
  }

  @Test(arguments: ["autoFeatureExtractor", "autoProcessor"])
  func hears(_ example: String) async throws {
    let lines = try await Self.output(of: example).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(Self.tooShort) ?? false)
    if example == "autoFeatureExtractor" {
      #expect(["LABEL_0", "LABEL_1"].contains(lines.last))
    } else {
      #expect(lines.last?.hasPrefix("[\"") ?? false)
    }
  }

  @Test func sees() async throws {
    let label = try await Self.output(of: "autoImageProcessor")
    #expect("abcdefg".map { "\($0)\n" }.contains(label))
  }
}
