import Files
import Testing
import Tokenization

/// Everything that Python returned for the fixtures.
@Suite struct GoldenTests {
  @Test(arguments: Fixture.all + Fixture.older)
  func everyCall(_ fixture: Fixture) throws {
    var loadedTokenizer: PreTrainedTokenizer?
    var loaded: [JSON?] = []
    for (number, line) in try fixture.goldens().enumerated() {
      if [line["class"], line["overrides"]] != loaded {
        loaded = [line["class"], line["overrides"]]
        var overrides: [String: JSON] = [:]
        for (key, value) in line["overrides"]?.objectValue ?? [:] { overrides[key] = value }
        loadedTokenizer = try fixture.tokenizer(line["class"]?.stringValue, overrides)
      }
      let tokenizer = try #require(loadedTokenizer)
      if let properties = line["properties"] {
        check(tokenizer, properties, "\(fixture.name):\(number + 1)")
      } else {
        let problem = Golden.firstDifference(tokenizer, line)
        #expect(
          problem == nil,
          "\(fixture.name):\(number + 1): \(line["class"]?.stringValue ?? "") \(problem ?? "")")
      }
    }
  }

  private func check(_ tokenizer: PreTrainedTokenizer, _ json: JSON, _ place: String) {
    for attribute in SpecialTokenAttribute.allCases {
      let expected = json["special"]?[attribute.rawValue]?.stringValue
      #expect(tokenizer[attribute] == expected, "\(place): \(attribute)")
    }
    #expect(
      short(tokenizer.allSpecialTokens) { .string($0) } == json["all_special_tokens"], "\(place)")
    #expect(short(tokenizer.allSpecialIds) { .integer($0) } == json["all_special_ids"], "\(place)")
    #expect(tokenizer.count == json["length"]?.intValue, "\(place)")
    #expect(
      tokenizer.backend.vocabularySize(withAddedTokens: false) == json["vocab_size"]?.intValue,
      "\(place)")
    #expect(tokenizer.paddingSide.rawValue == json["padding_side"]?.stringValue, "\(place)")
    #expect(tokenizer.truncationSide.rawValue == json["truncation_side"]?.stringValue, "\(place)")
    #expect(tokenizer.modelMaxLength == json["model_max_length"]?.intValue, "\(place)")
    #expect(tokenizer.modelInputNames == json["model_input_names"]?.strings, "\(place)")
    #expect(tokenizer.cleanUpTokenizationSpaces == json["clean_up"]?.boolValue, "\(place)")
    if let padType = json["pad_type"]?.intValue {
      #expect(tokenizer.padTokenTypeId == padType, "\(place)")
      #expect(
        short(tokenizer.additionalSpecialTokens) { .string($0) } == json["additional"], "\(place)")
      let added = tokenizer.backend.addedTokens.sorted { $0.key < $1.key }
      #expect(
        short(added) { [.integer($0.key), .string($0.value.content), .string(flags($0.value))] }
          == json["added"], "\(place)")
    }
  }

  /// Long lists by their ends and their length, as the fixtures have them.
  private func short<T>(_ values: [T], _ json: (T) -> JSON) -> JSON {
    let all = values.map(json)
    return .array(
      all.count < 30 ? all : Array(all.prefix(4)) + [.integer(all.count)] + Array(all.suffix(4)))
  }

  private func flags(_ token: AddedToken) -> String {
    (token.singleWord ? "s" : "") + (token.lstrip ? "l" : "") + (token.rstrip ? "r" : "")
      + (token.normalized ? "n" : "") + (token.special ? "s" : "")
  }
}

enum Golden {
  /// The first thing in which a call differs from Python, as text.
  static func firstDifference(_ tokenizer: PreTrainedTokenizer, _ line: JSON) -> String? {
    let call = line["call"] ?? .null
    let batch: BatchEncoding
    do throws(TokenizerError) {
      batch = try GoldenCall(json: call).run(tokenizer)
    } catch {
      guard let expected = line["error"]?.stringValue else { return "\(call): threw \(error)" }
      return error.expected == expected ? nil : "\(call): threw \(error), Python: \(expected)"
    }
    guard line["error"] == nil else { return "\(call): should fail with \(line["error"] ?? .null)" }
    let rows = line["rows"]?.arrayValue ?? []
    guard rows.count == batch.rows.count else {
      return "\(call): \(batch.rows.count) rows, Python \(rows.count)"
    }
    for (number, (row, expected)) in zip(batch.rows, rows).enumerated() {
      if let name = difference(row, expected) {
        return
          "\(call): row \(number): \(name) \(row.ids) \(row.tokens) \(row.offsets), \(expected)"
      }
    }
    if batch.keys != line["keys"]?.strings { return "\(call): keys \(batch.keys)" }
    if batch.overflowToSampleMapping != line["mapping"]?.ints { return "\(call): mapping" }
    let decoded = batch.rows.map { tokenizer.decode($0.ids) }
    if !sameBytes(decoded, line["decoded"]?.strings ?? []) { return "\(call): decoded \(decoded)" }
    let skipped = tokenizer.batchDecode(batch.inputIds, skipSpecialTokens: true)
    if !sameBytes(skipped, line["decoded_skip"]?.strings ?? []) { return "\(call): \(skipped)" }
    if let printed = line["printed"]?.stringValue, printed != batch.description {
      return "\(call): printed \(batch)"
    }
    return nil
  }

  private static func difference(_ row: Encoding, _ expected: JSON) -> String? {
    func differs(_ name: String, _ values: [Int]) -> Bool {
      expected[name].map { $0.ints != values } ?? false
    }
    if differs("ids", row.ids) { return "ids" }
    if differs("offsets", row.offsets.flatMap { [$0.lowerBound, $0.upperBound] }) {
      return "offsets"
    }
    if differs("words", row.wordIds.map { $0 ?? -1 }) { return "words" }
    if differs("types", row.typeIds) { return "types" }
    if differs("special", row.specialTokensMask) { return "special" }
    if differs("attention", row.attentionMask) { return "attention" }
    if differs("sequences", row.sequenceIds.map { $0 ?? -1 }) { return "sequences" }
    if !sameBytes(row.tokens, expected["tokens"]?.strings ?? []) { return "tokens" }
    return nil
  }
}
