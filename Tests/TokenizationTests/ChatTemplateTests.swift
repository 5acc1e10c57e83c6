import Files
import Foundation
import Testing
import Tokenization

/// What Python makes of templates; Scripts/fixtures/chat_templates.py writes the goldens.
@Suite struct ChatTemplateTests {
  static let folder =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    + "/Fixtures/chat_templates"
  static let clock = ChatTemplateClock.fixed(
    ChatTemplateDate(year: 2025, month: 3, day: 7, hour: 14, minute: 5, second: 9))

  static func inputs() throws -> JSON {
    try JSON(parsing: FileSystem.readAll("\(folder)/inputs.json"))
  }

  @Test func everyTemplate() throws {
    let inputs = try Self.inputs()
    var template: (name: String, parsed: Result<ChatTemplate, ChatTemplateError>)?
    var names: Set<String> = []
    var problems: [String] = []
    for line in try Fixture.lines("\(Self.folder)/goldens.jsonl") {
      let name = line["template"]?.stringValue ?? ""
      if template?.name != name {
        let source = String(
          decoding: try FileSystem.readAll("\(Self.folder)/\(name)"), as: UTF8.self)
        template = (
          name, Result { () throws(ChatTemplateError) in try ChatTemplate(source) }
        )
        names.insert(name)
      }
      let number = line["conversation"]?.intValue ?? 0
      var variables = inputs["tokens"]?.objectValue ?? [:]
      variables["messages"] = inputs["conversations"]?.arrayValue?[number]
      variables["tools"] =
        line["tools"]?.boolValue == true ? .array([inputs["tool"] ?? .null]) : .null
      variables["documents"] = .null
      variables["add_generation_prompt"] = line["prompt"]
      let place = "\(name), conversation \(number), tools \(line["tools"] ?? .null)"
      do throws(ChatTemplateError) {
        guard let text = try template?.parsed.get().render(variables, clock: Self.clock) else {
          continue
        }
        if text.utf8.count != line["length"]?.intValue
          || Self.digest(text) != line["fnv"]?.stringValue
        {
          problems.append("\(place): \(line["error"] ?? .null) \(text.suffix(200))")
        }
      } catch {
        if "\(error.code)" != line["error"]?.stringValue
          || line["message"].map({ $0.stringValue != error.message }) ?? false
        {
          problems.append("\(place): \(error.code) \(error), not \(line["error"] ?? .null)")
        }
      }
    }
    #expect(problems.isEmpty, "\(problems.count): \(problems.prefix(20).joined(separator: "\n"))")
    #expect(names.count >= 60)
  }

  static func digest(_ text: String) -> String {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The large comparison is the same test with other lines.
  @Test func everyExpression() throws {
    let path =
      ProcessInfo.processInfo.environment["TEMPLATE_GOLDENS"]
      ?? "\(Self.folder)/expressions.jsonl"
    let context = try Self.inputs()["context"]?.objectValue ?? [:]
    var problems: [String] = []
    let lines = try Fixture.lines(path)
    for line in lines {
      let source = line["template"]?.stringValue ?? ""
      do throws(ChatTemplateError) {
        let text = try ChatTemplate(source).render(context, clock: Self.clock)
        if !text.utf8.elementsEqual((line["output"]?.stringValue ?? "\u{0}").utf8) {
          problems.append("\(source): \(text), not \(line["output"] ?? line["error"] ?? .null)")
        }
      } catch {
        if "\(error.code)" != line["error"]?.stringValue
          || line["message"].map({ $0.stringValue != error.message }) ?? false
        {
          problems.append(
            "\(source): \(error.code) \(error), not \(line["error"] ?? line["output"] ?? .null) \(line["message"] ?? .null)"
          )
        }
      }
    }
    if let report = ProcessInfo.processInfo.environment["TEMPLATE_DIFFERENCES"] {
      try problems.joined(separator: "\n").write(toFile: report, atomically: true, encoding: .utf8)
    }
    print("\(lines.count) templates, \(problems.count) differences")
    #expect(problems.isEmpty, "\(problems.count): \(problems.prefix(40).joined(separator: "\n"))")
  }

  static let hostile = [
    "{% macro x() %}{{ x() }}{% endmacro %}{{ x() }}",
    "{{ " + String(repeating: "(", count: 60_000) + "1" + String(repeating: ")", count: 60_000)
      + " }}",
    "{{ " + String(repeating: "[", count: 60_000),
    "{{ " + String(repeating: "-", count: 60_000) + "1 }}",
    String(repeating: "{% if true %}", count: 10_000),
    "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}",
    "{% for i in range(100000) %}{{ 'x' * 1000 }}{% endfor %}",
    "{{ 'x' * 10000000000 }}", "{{ [1] * 10000000000 }}", "{{ 'x'|center(10000000000) }}",
    "{{ '%99999999999d' % 1 }}", "{{ '{:99999999999}'.format(1) }}", "{{ 'a'|indent(9999999999) }}",
    "{{ [1]|tojson(indent=9999999999) }}", "{{ ''.ljust(9999999999) }}",
    "{{ ('x' * 1000000).replace('', 'y' * 1000000) }}",
    "{% set ns = namespace(s='xxxxxxxx') %}{% for i in range(99) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
    "{% set ns = namespace(l=[1]) %}{% for i in range(99999) %}{% set ns.l = [ns.l] %}{% endfor %}",
    "{% set ns = namespace(l=[1]) %}{% for i in range(60) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l == ns.l|list }}{{ ns.l }}",
    "{% set ns = namespace() %}{% set ns.me = ns %}{{ ns }}",
    "{% set ns = namespace(n=none) %}{% for i in range(99999) %}{% set ns.n = namespace(n=ns.n) %}{% endfor %}{{ 1 // 0 }}",
    "{% set ns = namespace(g=[1]) %}{% for i in range(99999) %}{% set ns.g = ns.g|map('abs') %}{% endfor %}",
    "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "{{ range(1000000) }}", "{{ 9223372036854775807 + 1 }}", "{{ 2 ** 99 }}",
    "{{ [].append(1) }}", "{{ {}.update({}) }}", "{{ ''.__class__.__mro__ }}",
    "{{ '{0.__class__.__mro__}'.format('') }}", "{% include 'x' %}", "{{ [1]|random }}",
    "{{ range(100000)|slice(1000000000)|list }}", "{{ [1]|batch(99999999999, 1)|list }}",
    "{{ namespace(dict(range(100000)|batch(2))) }}",
    "{{ dict(**dict(range(100000)|map('string')|batch(2))) }}",
    "{{ dict(" + (0..<100_000).map { "a\($0)=1" }.joined(separator: ",") + ") }}",
    "{% macro m(" + (0..<100_000).map { "a\($0)" }.joined(separator: ",") + ") %}{% endmacro %}",
  ]

  @Test(arguments: hostile.indices)
  func hostileTemplate(_ index: Int) throws {
    #expect(throws: ChatTemplateError.self) {
      _ = try ChatTemplate(Self.hostile[index]).render([:], clock: Self.clock)
    }
  }

  /// Every line uses more than it may; HostileTemplateCosts says how long that takes.
  @Test func hostileWork() throws {
    let lines = try String(contentsOfFile: "\(Self.folder)/hostile.txt", encoding: .utf8)
    for line in lines.split(separator: "\n") {
      let error = #expect(throws: ChatTemplateError.self, "\(line)") {
        _ = try ChatTemplate(String(line)).render([:], clock: Self.clock)
      }
      #expect(error?.code == .limit, "\(line)")
    }
  }

  @Test(
    "Searching and wrapping long texts takes linear time",
    arguments: [
      ("('a' * 200000 ~ 'b').find('a' * 100000 ~ 'c')", "-1"),
      ("('b' ~ 'a' * 200000).rfind('c' ~ 'a' * 100000)", "-1"),
      ("('a' * 200000).replace('a' * 100000 ~ 'c', '') | length", "200000"),
      ("('-' * 100000) | wordwrap(3) | length", "133333"),
      ("('a' * 100000) | wordwrap(1) | length", "199999"),
      ("'abcabcabd'.find('abcabd') ~ 'abcabcabd'.rfind('abc') ~ 'aaaa'.count('aa')", "332"),
    ])
  func longTexts(_ expression: String, _ expected: String) throws {
    let text = try ChatTemplate("{{ \(expression) }}").render([:], clock: Self.clock)
    #expect(text == expected)
  }

  @Test func randomBytes() {
    var generator = SplitMix(state: 1)
    let pieces = [
      "{{", "}}", "{%", "%}", "{#", "#}", "-", "'", "\"", "|", ".", "[", "]", "(", ")", "if", "for",
      "x",
      " in ", "endif", "endfor", "set", "=", "1", "\\", "\n", "é", "e5", "%", "raw", "endraw", "~",
      ":",
    ]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 1..<30, using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
      }
      _ = try? ChatTemplate(text).render(["x": [1, 2]], clock: Self.clock)
    }
  }
}
