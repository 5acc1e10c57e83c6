/// The arguments of a call.
struct JinjaArguments {
  var positional: [JinjaValue] = []
  var named: [(name: String, value: JinjaValue)] = []

  /// The values of named parameters in their order; `required` of them must be there.
  func bind(_ function: String, _ parameters: [String], required: Int = 0)
    throws(ChatTemplateError) -> [JinjaValue?]
  {
    guard positional.count <= parameters.count else {
      throw ChatTemplateError(
        .wrongType,
        "\(function)() takes at most \(parameters.count) arguments (\(positional.count) given)")
    }
    var values: [JinjaValue?] = positional
    values += repeatElement(nil, count: parameters.count - positional.count)
    for (name, value) in named {
      guard let place = parameters.firstIndex(of: name) else {
        throw ChatTemplateError(
          .wrongType, "\(function)() got an unexpected keyword argument '\(name)'")
      }
      if values[place] != nil {
        throw ChatTemplateError(
          .wrongType, "\(function)() got multiple values for argument '\(name)'")
      }
      values[place] = value
    }
    for place in 0..<required where values[place] == nil {
      throw ChatTemplateError(
        .wrongType,
        "\(function)() missing 1 required positional argument: '\(parameters[place])'")
    }
    return values
  }
}
