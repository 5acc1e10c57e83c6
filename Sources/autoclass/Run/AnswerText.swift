import Files
import Pictures

/// An answer for people: a bar for each label, a line for each entity, plain text where there is only text.
struct AnswerText {
  let text: String

  init(_ answer: JSON, of input: String?) {
    let lines = Self.lines(answer)
    text = (input.map { ["\($0):"] + lines.map { "  " + $0 } } ?? lines).joined(separator: "\n")
  }

  private static func lines(_ answer: JSON) -> [String] {
    if let rows = answer.arrayValue {
      let names = rows.map { name($0) }
      if !rows.isEmpty, !names.contains(nil) {
        return scored(
          zip(names, rows).map { ($0 ?? "", $1["score"]?.doubleValue ?? 0, detail($1)) })
      }
      return rows.contains {
        $0.objectValue != nil || $0.arrayValue != nil && $0.arrayValue?.first?.doubleValue == nil
      }
        ? rows.flatMap(lines) : [answer.serialized()]
    }
    if let labels = answer["labels"]?.arrayValue, let scores = answer["scores"]?.arrayValue {
      return scored(
        zip(labels, scores).map { ($0.stringValue ?? "", $1.doubleValue ?? 0, "") })
    }
    if let name = name(answer) {
      return scored([(name, answer["score"]?.doubleValue ?? 0, detail(answer))])
    }
    if let text = answer["text"]?.stringValue {
      return [text] + (answer["chunks"]?.arrayValue ?? []).map(chunk)
    }
    return [answer.serialized()]
  }

  /// What a scored answer is about.
  private static func name(_ row: JSON) -> String? {
    guard row["score"] != nil else { return nil }
    for key in ["label", "answer", "sequence", "word"] {
      if let name = row[key]?.stringValue { return name }
    }
    return nil
  }

  private static func detail(_ row: JSON) -> String {
    let kind = row["entity_group"]?.stringValue ?? row["entity"]?.stringValue ?? ""
    guard let start = row["start"]?.intValue, let end = row["end"]?.intValue else { return kind }
    return "\(kind) \(start)–\(end)"
  }

  private static func scored(_ rows: [(name: String, score: Double, detail: String)]) -> [String] {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { row in
      let name = row.name + String(repeating: " ", count: width - row.name.count)
      let share = min(max(row.score, 0), 1)
      let bar = String(repeating: "█", count: Int((share * 20).rounded()))
      let padding = String(repeating: " ", count: 20 - bar.count)
      return "\(name)  \(bar)\(padding) \(row.score.fixed(4))  \(row.detail)".trimmingEnd
    }
  }

  private static func chunk(_ chunk: JSON) -> String {
    let times = (chunk["timestamp"]?.arrayValue ?? []).map { ($0.doubleValue ?? 0).fixed(4) }
    return "\(times.joined(separator: " – ")) s  \(chunk["text"]?.stringValue ?? "")"
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
