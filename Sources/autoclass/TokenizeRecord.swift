import AutoClasses
import Files
import Tokenization

/// One line of `tokenize --jsonl`: a text and the arguments of Python's tokenizer call.
struct TokenizeRecord {
  var text: String
  var pair: String?
  var kwargs: JSONObject = [:]

  init(text: String, pair: String?) {
    self.text = text
    self.pair = pair
  }

  /// The answer to a line; `{"error"}` when it cannot be read or encoded.
  static func answer(_ line: String, _ tokenizer: PreTrainedTokenizer) -> String {
    do {
      return try TokenizeRecord(line: line).encode(tokenizer).serialized()
    } catch {
      return JSON.object(["error": .string("\(error)")]).serialized()
    }
  }

  private init(line: String) throws {
    let json = try JSON(parsing: line)
    guard let text = json["text"]?.stringValue else {
      throw RecordError("a line should be an object with a string \"text\"")
    }
    self.text = text
    pair = json["text_pair"]?.stringValue
    kwargs = json["kwargs"]?.objectValue ?? [:]
  }

  /// The values that Python's call and `decode` give, under their names there.
  func encode(_ tokenizer: PreTrainedTokenizer) throws -> JSON {
    let call = try TokenizerArguments(kwargs)
    let encoding = try tokenizer(
      text, pair: pair, addSpecialTokens: call.addSpecialTokens, padding: call.padding,
      truncation: call.truncation, maxLength: call.maxLength, stride: call.stride,
      padToMultipleOf: call.padToMultipleOf, returnOverflowingTokens: call.returnOverflowingTokens)
    func rows<T>(_ values: [T], _ json: (T) -> JSON) -> JSON {
      encoding.isSingle ? values.first.map(json) ?? [] : .array(values.map(json))
    }
    func integers(_ row: [Int]) -> JSON { .array(row.map(JSON.integer)) }
    var result = JSONObject()
    result["input_ids"] = rows(encoding.inputIds, integers)
    result["token_type_ids"] = encoding.tokenTypeIds.map { rows($0, integers) }
    result["attention_mask"] = rows(encoding.attentionMask, integers)
    result["special_tokens_mask"] = rows(encoding.specialTokensMask, integers)
    result["offset_mapping"] = rows(encoding.offsetMapping) { row in
      .array(row.map { [.integer($0.lowerBound), .integer($0.upperBound)] })
    }
    result["tokens"] = rows(encoding.rows.map(\.tokens)) { .array($0.map(JSON.string)) }
    result["decoded"] = rows(encoding.inputIds) { .string(tokenizer.decode($0)) }
    result["decoded_skip_special"] = rows(encoding.inputIds) {
      .string(tokenizer.decode($0, skipSpecialTokens: true))
    }
    result["overflow_to_sample_mapping"] = encoding.overflowToSampleMapping.map(integers)
    return .object(result)
  }
}

/// The keyword arguments of Python's tokenizer call.
struct TokenizerArguments {
  var addSpecialTokens = true
  var padding = PreTrainedTokenizer.Padding.none
  var truncation = PreTrainedTokenizer.Truncation.automatic
  var maxLength: Int?
  var stride = 0
  var padToMultipleOf: Int?
  var returnOverflowingTokens = false

  init(_ kwargs: JSONObject) throws {
    for (name, value) in kwargs {
      func checked<T>(_ converted: T?, _ expected: String) throws -> T {
        guard let converted else {
          throw RecordError("\(name) should be \(expected) but is \(value.serialized())")
        }
        return converted
      }
      switch name {
      case "add_special_tokens": addSpecialTokens = try checked(value.boolValue, "a boolean")
      case "return_overflowing_tokens":
        returnOverflowingTokens = try checked(value.boolValue, "a boolean")
      case "max_length": maxLength = value.isNull ? nil : try checked(value.intValue, "an integer")
      case "stride": stride = try checked(value.intValue, "an integer")
      case "pad_to_multiple_of":
        padToMultipleOf = value.isNull ? nil : try checked(value.intValue, "an integer")
      case "padding":
        padding = try checked(
          Self.paddings[value], "a boolean, \"longest\", \"max_length\" or \"do_not_pad\"")
      case "truncation":
        truncation = try checked(
          Self.truncations[value],
          "a boolean, \"longest_first\", \"only_first\", \"only_second\" or \"do_not_truncate\"")
      default: throw RecordError("unknown argument '\(name)'")
      }
    }
  }

  private static let paddings: [JSON: PreTrainedTokenizer.Padding] = [
    true: .longest, "longest": .longest, "max_length": .maxLength, false: .none,
    "do_not_pad": .none,
  ]
  private static let truncations: [JSON: PreTrainedTokenizer.Truncation] = [
    true: .longestFirst, "longest_first": .longestFirst, "only_first": .onlyFirst,
    "only_second": .onlySecond, false: .none, "do_not_truncate": .none, nil: .automatic,
  ]
}

/// What is wrong with a line of input.
struct RecordError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
