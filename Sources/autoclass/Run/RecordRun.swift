import AutoClasses
import Files

/// Lines of JSON in, lines of JSON out, in order; a line that fails gives its error and the next goes on.
struct RecordRun {
  let pipe: AnyPipeline
  let parameters: JSONObject
  let batchSize: Int
  let shard: Shard
  let output: RecordOutput

  private struct Record {
    let id: JSON
    let input: Result<PipelineInput, any Error>
    let parameters: JSONObject
  }

  /// - Parameter lines: the input.
  /// - Throws: ``PipelineError`` for wrong parameters of the command; those of a line are the line's error.
  func run(_ lines: some Sequence<String>) throws {
    // Wrong options of the command are found before the first line.
    _ = try pipe.results([], parameters: parameters)
    var number = 0
    var done = output.linesDone
    var lines = lines.makeIterator()
    let window = batchSize * 8
    while true {
      var records: [Record] = []
      while records.count < window, let line = lines.next() {
        defer { number += 1 }
        guard shard.contains(number), line.utf8.contains(where: { $0 > 0x20 }) else { continue }
        if done > 0 {
          done -= 1
          if done == 0 { try output.check(lastID: id(of: line, number)) }
          continue
        }
        records.append(record(line, number))
      }
      if records.isEmpty { break }
      try answer(records)
    }
  }

  private func id(of line: String, _ number: Int) -> JSON {
    (try? JSON(parsing: line))?["id"] ?? .integer(number)
  }

  private func record(_ line: String, _ number: Int) -> Record {
    do {
      let json = try JSON(parsing: line)
      let value = json["inputs"] ?? json
      var parameters = self.parameters
      for (key, value) in json["parameters"]?.objectValue ?? [:] { parameters[key] = value }
      return Record(
        id: json["id"] ?? .integer(number), input: Result { try input(value) },
        parameters: parameters)
    } catch {
      return Record(id: .integer(number), input: .failure(error), parameters: parameters)
    }
  }

  private func input(_ value: JSON) throws -> PipelineInput {
    guard pipe.inputKind != .text else { return .json(value) }
    let path = value.stringValue ?? value["path"]?.stringValue
    guard let path else {
      throw RecordError("a line should be a path, or an object with \"inputs\" or \"path\"")
    }
    return try MediaInput.read(path, pipe.inputKind)
  }

  /// Neighbours with the same parameters run together.
  private func answer(_ records: [Record]) throws {
    var rest = records[...]
    while let first = rest.first {
      let group = rest.prefix { $0.parameters == first.parameters }
      rest = rest.dropFirst(group.count)
      let results: [Result<JSON, any Error>]
      do {
        results = try pipe.results(
          group.map(\.input), parameters: first.parameters, batchSize: batchSize)
      } catch {
        results = group.map { _ in .failure(error) }
      }
      for (record, result) in zip(group, results) {
        var answer: JSONObject = ["id": record.id]
        switch result {
        case .success(let value): answer["output"] = value
        case .failure(let error): answer["error"] = .string("\(error)")
        }
        try output.write(JSON.object(answer).serialized())
      }
    }
    try output.flush()
  }
}
