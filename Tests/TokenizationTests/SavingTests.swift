import Files
import Foundation
import Testing
import Tokenization

/// What we save is what Python saves, byte for byte; Scripts/fixtures/tokenizer_saving.py wrote its files down.
@Suite struct SavingTests {
  static let cases = (try? Fixture.lines("\(Fixture(name: "").folder)/saved.jsonl")) ?? []

  @Test(arguments: cases.indices)
  func sameBytes(_ number: Int) throws {
    let line = Self.cases[number]
    let name = line["class"]?.stringValue ?? ""
    let place = "\(line["folder"]?.stringValue ?? "") \(name)"
    var overrides: [String: JSON] = [:]
    for (key, value) in line["overrides"]?.objectValue ?? [:] { overrides[key] = value }
    let tokenizer = try PreTrainedTokenizer(
      files: Self.files(line["folder"]?.stringValue ?? ""), className: name, overrides: overrides)
    let folder = NSTemporaryDirectory() + "/saved-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try tokenizer.save(to: folder)
    // To look at what differs: the same folders as the script keeps.
    if let kept = ProcessInfo.processInfo.environment["KEEP_SAVED"] {
      try tokenizer.save(to: "\(kept)/\(line["folder"]?.stringValue ?? "")-\(name)")
    }
    let expected = try #require(line["files"]?.objectValue)
    let found = try FileSystem.list(folder).flatMap { name in
      name.contains(".") ? [name] : try FileSystem.list("\(folder)/\(name)").map { "\(name)/\($0)" }
    }.sorted()
    #expect(found == expected.map(\.key).sorted(), "\(place)")
    // From a model alone Python makes a slow tokenizer first and saves that one's arguments, too.
    let isModel = line["folder"]?.stringValue?.contains(":") == true
    let settings = ["tokenizer_config.json", "special_tokens_map.json"]
    for (name, content) in expected where found.contains(name) {
      if isModel, settings.contains(name) { continue }
      let bytes = try FileSystem.readAll("\(folder)/\(name)")
      let text = String(decoding: bytes, as: UTF8.self)
      if let expected = content.stringValue {
        #expect(text.utf8.elementsEqual(expected.utf8), "\(place) \(name):\n\(text)\n\(expected)")
      } else {
        #expect(content == [.integer(bytes.count), .string(hash(bytes))], "\(place) \(name)")
      }
    }
    // And what we saved says the same again.
    let again = try PreTrainedTokenizer(
      files: TokenizerFiles(folder: folder), className: name)
    let text = "Once upon a time 東京 <mask> </s>"
    #expect(try again.encode(text) == tokenizer.encode(text), "\(place)")
  }

  /// A folder, or a model under its usual name (`sentencepiece/llama.model:tokenizer.model`).
  private static func files(_ place: String) -> TokenizerFiles {
    let parts = place.split(separator: ":").map(String.init)
    if parts.count == 1 { return TokenizerFiles(folder: Fixture(name: place).folder) }
    return TokenizerFiles(paths: [parts[1]: Fixture(name: "../" + parts[0]).folder])
  }

  @Test("fix_mistral_regex puts tekken's pattern first, in large vocabularies")
  func mistralPattern() throws {
    let source = try JSON(
      parsing: FileSystem.readAll(Fixture(name: "bpe-llama3").folder + "/tokenizer.json"))
    var json = try #require(source.objectValue)
    var model = try #require(json["model"]?.objectValue)
    var vocabulary = try #require(model["vocab"]?.objectValue)
    let folder = NSTemporaryDirectory() + "/saved-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileSystem.makeDirectory(folder)
    for (size, count) in [(0, 3), (100_001, 5)] {
      for number in vocabulary.count..<max(size, vocabulary.count) {
        vocabulary["filler\(number)"] = .integer(number)
      }
      model["vocab"] = .object(vocabulary)
      json["model"] = .object(model)
      let text = JSON.object(json).serialized(indent: nil, ensureASCII: false)
      try FileSystem.writeAtomically("\(folder)/tokenizer.json", Array(text.utf8))
      let tokenizer = try PreTrainedTokenizer(
        files: TokenizerFiles(folder: folder), overrides: ["fix_mistral_regex": true])
      // Llama 3 takes three digits at a time, tekken one.
      #expect(try tokenizer.encode("12345").count >= count)
      try tokenizer.save(to: folder + "/saved")
      let saved = try String(contentsOfFile: folder + "/saved/tokenizer.json", encoding: .utf8)
      #expect(saved.contains(#"[\\r\\n/]*"#) == (size > 100_000))
    }
  }

  /// FNV-1a.
  private func hash(_ bytes: [UInt8]) -> String {
    let value = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
