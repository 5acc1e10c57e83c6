extension JinjaRenderer {
  /// `split` and `rsplit`; without a separator at white space.
  func split(_ text: String, _ separator: String?, _ limit: Int, fromRight: Bool)
    throws(ChatTemplateError) -> [String]
  {
    try budget.allocate(2 * text.utf8.count)
    try budget.spend(.search, on: text.utf8.count + (separator?.utf8.count ?? 0))
    let limit = limit < 0 ? Int.max : limit
    guard let separator else {
      return fromRight ? wordsFromRight(text, limit) : words(text, limit)
    }
    if separator.isEmpty { throw ChatTemplateError(.invalidValue, "empty separator") }
    let bytes = Array(text.utf8)
    let part = Array(separator.utf8)
    var result: [String] = []
    func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    if fromRight {
      var end = bytes.count
      while result.count < limit, let found = ByteSearch.last(part, in: bytes, before: end) {
        result.append(piece(found + part.count..<end))
        end = found
      }
      result.append(piece(0..<end))
      return result.reversed()
    }
    var start = 0
    while result.count < limit, let found = ByteSearch.first(part, in: bytes, from: start) {
      result.append(piece(start..<found))
      start = found + part.count
    }
    result.append(piece(start..<bytes.count))
    return result
  }

  private func words(_ text: String, _ limit: Int) -> [String] {
    var result: [String] = []
    var rest = text.unicodeScalars[...].drop(while: PythonText.isSpace)
    while !rest.isEmpty {
      if result.count == limit {
        while let last = rest.last, PythonText.isSpace(last) { rest.removeLast() }
        result.append(String(rest))
        break
      }
      let word = rest.prefix { !PythonText.isSpace($0) }
      result.append(String(word))
      rest = rest[word.endIndex...].drop(while: PythonText.isSpace)
    }
    return result
  }

  private func wordsFromRight(_ text: String, _ limit: Int) -> [String] {
    var result: [String] = []
    let scalars = Array(text.unicodeScalars)
    func piece(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    var end = scalars.count
    while end > 0, PythonText.isSpace(scalars[end - 1]) { end -= 1 }
    while end > 0 {
      var start = end
      if result.count == limit {
        start = 0
      } else {
        while start > 0, !PythonText.isSpace(scalars[start - 1]) { start -= 1 }
      }
      result.append(piece(start..<end))
      if result.count > limit { break }
      end = start
      while end > 0, PythonText.isSpace(scalars[end - 1]) { end -= 1 }
    }
    return result.reversed()
  }

  func partition(_ text: String, _ separator: String, fromRight: Bool) throws(ChatTemplateError)
    -> [String]
  {
    if separator.isEmpty { throw ChatTemplateError(.invalidValue, "empty separator") }
    let bytes = Array(text.utf8)
    let part = Array(separator.utf8)
    let found =
      fromRight
      ? ByteSearch.last(part, in: bytes, before: bytes.count)
      : ByteSearch.first(part, in: bytes, from: 0)
    guard let found else { return fromRight ? ["", "", text] : [text, "", ""] }
    return [
      String(decoding: bytes[..<found], as: UTF8.self), separator,
      String(decoding: bytes[(found + part.count)...], as: UTF8.self),
    ]
  }

  func pad(_ name: String, _ text: String, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> String
  {
    let parameters = name == "zfill" ? ["width"] : ["width", "fillchar"]
    let values = try arguments.bind(name, parameters, required: 1)
    let width = try integer(values[0] ?? .none)
    var fill = name == "zfill" ? "0" : " "
    if name != "zfill", let value = values[1] {
      fill = try needText(value)
      if fill.unicodeScalars.count != 1 {
        throw ChatTemplateError(
          .wrongType, "The fill character must be exactly one character long")
      }
    }
    let count = text.unicodeScalars.count
    guard width > count else { return text }
    let missing = width - count
    try reserve(fill.utf8.count, times: missing)
    func filling(_ count: Int) -> String { PythonText.repeated(fill, count) }
    switch name {
    case "ljust": return text + filling(missing)
    case "rjust": return filling(missing) + text
    case "center":
      let left = missing / 2 + (missing & width & 1)
      return filling(left) + text + filling(missing - left)
    default:
      if let sign = text.unicodeScalars.first, sign == "-" || sign == "+" {
        return String(sign) + filling(missing) + String(text.unicodeScalars.dropFirst())
      }
      return filling(missing) + text
    }
  }

  func expandTabs(_ text: String, _ size: Int) throws(ChatTemplateError) -> String {
    let tabs = text.utf8.reduce(0) { $0 + ($1 == 0x09 ? 1 : 0) }
    try reserve(max(size, 0), times: tabs)
    var view = String.UnicodeScalarView()
    var column = 0
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        guard size > 0 else { continue }
        let spaces = size - column % size
        view.append(contentsOf: repeatElement(" ", count: spaces))
        column += spaces
      } else {
        view.append(scalar)
        column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
      }
    }
    return String(view)
  }
}
