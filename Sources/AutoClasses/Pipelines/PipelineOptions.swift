public import Files

/// The arguments of a pipeline's call: properties with Python's defaults, which JSON spells in snake_case.
public protocol PipelineOptions: Codable, Sendable {
  /// Every default.
  init()
  /// Rewrites what Python's call takes in more than one form.
  static func normalized(_ parameters: JSONObject) -> JSONObject
}

extension PipelineOptions {
  /// Nothing is rewritten.
  public static func normalized(_ parameters: JSONObject) -> JSONObject { parameters }

  /// These options with others laid over them.
  ///
  /// - Parameter parameters: arguments by their names in Python.
  /// - Returns: the options.
  /// - Throws: ``PipelineError`` (`invalidOption`) for an unknown name or a value of the wrong type.
  public func overlaid(with parameters: JSONObject) throws(PipelineError) -> Self {
    if parameters.isEmpty { return self }
    do {
      var merged = try ConfigEncoder.encode(self).objectValue ?? [:]
      for (key, value) in Self.normalized(parameters) {
        guard merged[key] != nil else {
          throw PipelineError(
            .invalidOption,
            "got an unexpected keyword argument '\(key)'; there are "
              + merged.keys.joined(separator: ", "))
        }
        merged[key] = value
      }
      return try ConfigDecoder.decode(
        Self.self, from: .object(merged), defaults: ConfigEncoder.encode(Self()))
    } catch let error as PipelineError {
      throw error
    } catch let error as ConfigError {
      throw PipelineError(.invalidOption, error.description)
    } catch {
      throw PipelineError(.invalidOption, "\(error)")
    }
  }
}

/// A choice among names, written in JSON in lower case as Python's enumerations take them.
protocol NamedOption: JSONConvertible, Codable, CaseIterable, RawRepresentable
where RawValue == String {}

extension NamedOption {
  init?(json: JSON) {
    guard let value = json.stringValue.flatMap({ Self(rawValue: $0.lowercased()) }) else {
      return nil
    }
    self = value
  }
  var json: JSON { .string(rawValue) }
  static var expectation: String {
    "one of " + allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }
}
