import ArgumentParser
import Files

/// Arguments of the form key=value; a value is JSON or a plain text.
struct Assignments {
  let values: JSONObject

  /// - Throws: `ValidationError` for an argument without "=".
  init(_ arguments: [String]) throws {
    var values = JSONObject()
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw ValidationError("--set takes key=value, found '\(argument)'")
      }
      let text = String(parts[1])
      values[String(parts[0])] = (try? JSON(parsing: text)) ?? .string(text)
    }
    self.values = values
  }
}
