/// The filters of Jinja.
enum JinjaFilter: String {
  case abs, attr, batch, capitalize, center, count, d, `default`, dictsort, e, escape
  case filesizeformat, first, float, forceescape, format, groupby, indent, int, items, join, last
  case length, list, lower, map, max, min, pprint, random, reject, rejectattr, replace, reverse
  case round, safe, select, selectattr, slice, sort, string, striptags, sum, title, tojson, trim
  case truncate, unique, upper, urlencode, urlize, wordcount, wordwrap, xmlattr

  /// Whether it looks at every character of a text.
  var readsCharacters: Bool {
    switch self {
    case .capitalize, .center, .e, .escape, .float, .forceescape, .format, .indent, .int, .lower,
      .reverse, .string, .striptags, .title, .tojson, .truncate, .upper, .urlencode,
      .wordcount, .wordwrap:
      true
    default: false
    }
  }
}

extension JinjaRenderer {
  func filter(_ filter: JinjaFilter, _ value: JinjaValue, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    if let text = value.text {
      let work: JinjaBudget.Work =
        filter.readsCharacters ? .characters : filter == .trim ? .search : .look
      try budget.spend(work, on: text.utf8.count)
    }
    let name = filter.rawValue
    switch filter {
    case .capitalize, .center, .e, .escape, .forceescape, .format, .indent, .lower, .replace,
      .safe, .string, .striptags, .title, .trim, .truncate, .upper, .urlencode, .wordcount,
      .wordwrap, .xmlattr, .tojson:
      let result = try textFilter(filter, value, arguments)
      if let text = result.text { try budget.allocate(text.utf8.count) }
      return result
    case .abs, .filesizeformat, .float, .int, .round, .sum:
      return try numberFilter(filter, value, arguments)
    case .map, .select, .reject, .selectattr, .rejectattr:
      return try lazyFilter(filter, value, arguments)
    case .random, .pprint, .urlize:
      throw ChatTemplateError(.unsupported, "the filter '\(name)' is not available in a template")
    default: return try collectionFilter(filter, value, arguments)
    }
  }

  private func collectionFilter(
    _ filter: JinjaFilter, _ value: JinjaValue, _ arguments: JinjaArguments
  ) throws(ChatTemplateError) -> JinjaValue {
    let name = filter.rawValue
    switch filter {
    case .d, .default:
      let values = try arguments.bind(name, ["default_value", "boolean"])
      var isMissing = value.isUndefined
      if !isMissing, let flag = values[1], try truth(flag) { isMissing = !(try truth(value)) }
      return isMissing ? values[0] ?? .string("") : value
    case .count, .length:
      _ = try arguments.bind(name, [])
      guard let count = try count(value) else {
        throw ChatTemplateError(
          .wrongType, "object of type '\(value.typeName)' has no len()")
      }
      return .integer(count)
    case .attr:
      let key = try needText(try arguments.bind(name, ["name"], required: 1)[0])
      if case .undefined(let undefined) = value { throw undefined.error }
      let found = try attribute(key, of: value)
      if case .dictionary(let dictionary) = value, dictionary[key] != nil,
        !JinjaMethods.names(value).contains(key)
      {
        return .undefined(.attribute(key, of: value.typeDescription))
      }
      return found
    case .first:
      _ = try arguments.bind(name, [])
      return try elements(of: value).next()
        ?? .undefined(.hint("No first item, sequence was empty."))
    case .last:
      _ = try arguments.bind(name, [])
      return try reversed(value).last()
        ?? .undefined(.hint("No last item, sequence was empty."))
    case .list:
      _ = try arguments.bind(name, [])
      return try list(try array(of: value))
    case .items:
      _ = try arguments.bind(name, [])
      if value.isUndefined { return .iterator(JinjaIterator([])) }
      guard case .dictionary(let dictionary) = value else {
        // Python notices when the first pair is asked for.
        return try iterator(depth: 0) { () throws(ChatTemplateError) -> JinjaValue? in
          throw ChatTemplateError(.wrongType, "Can only get item pairs from a mapping.")
        }
      }
      return .iterator(JinjaIterator(try items(.items, of: dictionary)))
    case .join: return try join(value, arguments)
    case .reverse:
      _ = try arguments.bind(name, [])
      if let text = value.text {
        try budget.allocate(text.utf8.count)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.reversed())
        return value.sibling(String(view))
      }
      switch value {
      case .iterator, .loop:
        do throws(ChatTemplateError) {
          return try list(try array(of: value).reversed())
        } catch {
          if error.code != .wrongType { throw error }
          throw ChatTemplateError(.runtime, "argument must be iterable")
        }
      default:
        guard try iterator(over: value) != nil else {
          throw ChatTemplateError(.runtime, "argument must be iterable")
        }
        return try reversed(value).iterator(self)
      }
    case .dictsort: return try dictsort(value, arguments)
    case .sort: return try sort(value, arguments)
    case .unique: return try unique(value, arguments)
    case .min, .max: return try extreme(value, arguments, isMin: filter == .min)
    case .groupby: return try groupby(value, arguments)
    case .batch: return try batch(value, arguments)
    default: return try slices(value, arguments)
    }
  }

  private func join(_ value: JinjaValue, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    let values = try arguments.bind("join", ["d", "attribute"])
    let path = try attributePath(values[1])
    let separator = try printed(values[0] ?? .string(""))
    let source = try elements(of: value)
    var result = ""
    var isFirst = true
    while let element = try source.next() {
      let text = try printed(try look(up: path, in: element))
      try budget.allocate(text.utf8.count + separator.utf8.count)
      if !isFirst { result += separator }
      isFirst = false
      result += text
    }
    return .string(result)
  }
}
