import Files
import Foundation
import Testing

@testable import AutoClasses

/// Every case of `Scripts/fixtures/configs.py`: what Python makes of a file, arguments, or a call.
@Suite struct ConfigTests {
  @Test(
    "AutoConfig does what Python does, or what the list of differences says",
    arguments: ConfigCase.all)
  func parity(_ test: ConfigCase) async throws {
    let found = await test.run()
    if let difference = ConfigCase.differences[test.name] {
      #expect(found.summary.contains(difference), "\(found.summary)")
      return
    }
    switch (found, test.expected) {
    case (.config(let config, let unused), .result(let expected)):
      #expect(type(of: config).className == expected["class"]?.stringValue)
      if let attributes = expected["to_dict"]?.objectValue {
        #expect(Self.difference(config.json(), attributes) == [])
        #expect(
          Self.difference(config.diffJSON(), expected["to_diff_dict"]?.objectValue ?? [:]) == [])
      }
      if let expectedUnused = expected["unused_kwargs"] {
        #expect(JSON.object(unused) == expectedUnused)
      }
    case (.model(let name), .result(let expected)):
      #expect(name == expected["class"]?.stringValue)
    case (.error(let text), .error(let expected)):
      // Ours may say more: a remedy, or our own list of architectures.
      #expect(text.hasPrefix(Self.common(expected)), "\(text)\n-- expected\n\(expected)")
    default:
      Issue.record("found \(found.summary), expected \(test.expected)")
    }
  }

  @Test("What a file has and nobody knows is written again, under its own name")
  func unknownKeys() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("config.json")
    let text =
      #"{"model_type": "bert", "camelCase": {"aB": [1, 2.5, null]}, "common": 1, "extra": "x"}"#
    try Data(text.utf8).write(to: file)
    var config = try await AutoConfig.from(pretrained: folder.path)
    config.outputAttentions = true
    try config.save(to: folder.path)
    let saved = try #require(try JSON(file: file.path).objectValue)
    for (key, value) in try JSON(parsing: text).objectValue ?? [:] {
      #expect(saved[key] == value, "\(key)")
    }
    #expect(saved["output_attentions"] == true)
    #expect(saved["vocab_size"] == 30522)
    #expect(try await AutoConfig.from(pretrained: file.path).json() == config.json())
  }

  /// The part of Python's text that does not name Python's own version, list or package manager.
  private static func common(_ text: String) -> String {
    for ending in ["\n\nYou can update", "contain one of the following strings", "contain one of "]
    {
      if let range = text.range(of: ending) { return String(text[..<range.lowerBound]) }
    }
    return text
  }

  private static func same(_ found: JSON?, _ expected: JSON?) -> Bool {
    guard let special = expected?["__float__"]?.stringValue else { return found == expected }
    return found?.serialized() == special
  }

  /// The keys whose values differ, apart from where Python notes itself and the path.
  private static func difference(_ found: JSONObject, _ expected: JSONObject) -> [String] {
    let ignored: Set = ["transformers_version", "_name_or_path"]
    let keys = Set(found.keys).union(expected.keys).subtracting(ignored)
    return keys.filter { !same(found[$0], expected[$0]) }
      .map {
        "\($0): \(found[$0]?.serialized() ?? "-"), Python: \(expected[$0]?.serialized() ?? "-")"
      }
      .sorted()
  }
}

struct ConfigCase: CustomTestStringConvertible, Sendable {
  enum Expected: Sendable {
    case result(JSON)
    case error(String)
  }
  enum Found {
    case config(any PretrainedConfig, unused: JSONObject)
    case model(String)
    case error(String)

    var summary: String {
      switch self {
      case .config(let config, let unused):
        "\(type(of: config).className) \(JSON.object(config.diffJSON()).serialized()) unused \(JSON.object(unused).serialized())"
      case .model(let name): "model \(name)"
      case .error(let text): "error: \(text)"
      }
    }
  }

  let json: JSON
  var name: String { json["name"]?.stringValue ?? "" }
  var testDescription: String { name }
  var expected: Expected {
    if let error = json["error"] { return .error(error["text"]?.stringValue ?? "") }
    return .result(json["result"] ?? .null)
  }

  static let all: [ConfigCase] = {
    let path = FileSystem.join(Fixture.root, "configs/cases.json")
    let cases = (try? JSON(file: path))?["cases"]?.arrayValue ?? []
    return cases.filter { !["AutoConfig", "register"].contains($0["call"]?.stringValue) }
      .map(ConfigCase.init)
  }()

  /// Cases in which we differ on purpose, with a part of what we do instead; see Documentation/Differences.md.
  static let differences: [String: String] = {
    // Values are typed: what no property can hold is refused when it is read, and null means the default.
    var list = [
      "a known key is null": "\"hidden_size\": 768",
      "an argument null": "\"hidden_size\": 24",
      "wrong types are kept": "should be an integer but is \"24\"",
      "an argument of the wrong type": "'hidden_size' should be an integer but is \"wide\"",
      "a boolean as a number": "\"is_decoder\": true",
      "duplicate keys": "hidden_size",
      "large and exact numbers": "not a valid JSON file",
      "id2label with a key that is no number": "'id2label' should be an object",
      "id2label is a list": "'id2label' should be an object",
      "label2id is a list": "'label2id' should be an object",
      "problem_type unknown as argument": "`problem_type` was not understood",
      "dtype in the file is unknown": "\"dtype\": \"float7\"",
      "a list": "should hold a JSON object", "a null": "should hold a JSON object",
      "a string": "should hold a JSON object",
      "a hub id, offline, not in the cache": "Can't load the configuration",
    ]
    // label2id is made from id2label where Python leaves it null or out of date.
    for name in [
      "id2label of three, no label2id", "id2label with unsorted keys and a gap",
      "num_labels and id2label in the file agree", "num_labels and id2label in the file disagree",
      "id2label as argument", "num_labels and id2label as arguments agree",
    ] {
      list[name] = "\"label2id\": {\""
    }
    // Only the last component of a path is searched for a model type.
    list["no model_type, the parent says bert"] = "Unrecognized model"
    list["the pattern is a substring by chance"] = "Unrecognized model"
    // What no model can have is refused before it is built, and nothing is silently ignored.
    func refused(_ settings: String, _ text: String, _ type: String = "bert") {
      list["AutoModel of a \(type) config with \(settings)"] = text
    }
    refused(#"{"hidden_size": 25, "embedding_size": 25}"#, "is not a multiple of")
    refused(#"{"hidden_act": "frobelu"}"#, "known are gelu, gelu_10")
    refused(#"{"hidden_act": "frobelu"}"#, "known are gelu, gelu_10", "roberta")
    refused(#"{"activation": "frobelu"}"#, "known are gelu, gelu_10", "distilbert")
    refused(#"{"hidden_act": "frobelu"}"#, "known are gelu, gelu_10", "vit")
    refused(#"{"pooler_act": "frobelu"}"#, "known are gelu, gelu_10", "vit")
    refused(#"{"patch_size": 0}"#, "patch_size[0] is 0", "vit")
    refused(#"{"num_attention_heads": 0}"#, "is not a multiple of")
    refused(#"{"num_attention_heads": -3}"#, "is not a multiple of")
    refused(#"{"hidden_size": -24}"#, "is not a multiple of")
    refused(#"{"hidden_size": "24"}"#, "should be an integer")
    refused(#"{"hidden_size": 24.0}"#, "model BertModel")
    refused(#"{"hidden_size": null}"#, "model BertModel")
    refused(#"{"vocab_size": 0}"#, "vocab_size is 0")
    refused(#"{"vocab_size": -1}"#, "vocab_size is -1")
    refused(#"{"type_vocab_size": 0}"#, "type_vocab_size is 0")
    refused(#"{"max_position_embeddings": 0}"#, "max_position_embeddings is 0")
    refused(#"{"intermediate_size": 0}"#, "intermediate_size is 0")
    refused(#"{"num_hidden_layers": -1}"#, "num_hidden_layers is -1")
    refused(#"{"hidden_dropout_prob": 1.5}"#, "model BertModel")
    refused(#"{"position_embedding_type": "rotary"}"#, "'rotary' is not known")
    refused(#"{"layer_norm_eps": "1e-5"}"#, "should be a number")
    return list
  }()

  func run() async -> Found {
    do {
      switch json["call"]?.stringValue {
      case "for_model":
        let config = try AutoConfig.forModel(
          json["model_type"]?.stringValue ?? "", set: json["kwargs"]?.objectValue ?? [:])
        return .config(config, unused: [:])
      case "from_config":
        let attributes = json["config"]?.objectValue ?? [:]
        let config = try AutoConfig.forModel(
          attributes["model_type"]?.stringValue ?? "", set: attributes)
        let auto = try AutoClass.named(json["auto_class"]?.stringValue ?? "")
        return .model(try auto.new(config, 0).className)
      default: return try await fromPretrained()
      }
    } catch {
      return .error("\(error)")
    }
  }

  private func fromPretrained() async throws -> Found {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, content) in json["files"]?.objectValue ?? [:] {
      let url = root.appendingPathComponent(name)
      if name.hasSuffix("/") {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        continue
      }
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      let bytes =
        content.stringValue.map { Data($0.utf8) }
        ?? Data(base64Encoded: content["base64"]?.stringValue ?? "")
      try bytes?.write(to: url)
    }
    var kwargs = json["kwargs"]?.objectValue ?? [:]
    kwargs["return_unused_kwargs"] = nil
    let subfolder = kwargs["subfolder"]?.stringValue ?? ""
    kwargs["subfolder"] = nil
    do {
      let (config, unused) = try await AutoConfig.from(
        pretrained: path(in: root.path), set: kwargs, options: LoadOptions(subfolder: subfolder),
        returnUnusedKwargs: true)
      return .config(config, unused: unused)
    } catch {
      // Python was run inside of the folder.
      return .error("\(error)".replacingOccurrences(of: root.path + "/", with: ""))
    }
  }

  private func path(in root: String) -> String {
    let path = json["path"]?.stringValue ?? ""
    return path.isEmpty ? "" : root + "/" + path
  }
}
