extension JinjaRenderer {
  func wordwrap(_ value: JinjaValue, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    let values = try arguments.bind(
      "wordwrap", ["width", "break_long_words", "wrapstring", "break_on_hyphens"])
    let width = try integer(values[0] ?? .integer(79))
    let breaksWords = try truth(values[1] ?? .bool(true))
    let breaksHyphens = try truth(values[3] ?? .bool(true))
    var separator = "\n"
    if let text = values[2], !text.isNone { separator = try needText(text) }
    guard let text = value.text else {
      if case .undefined(let undefined) = value { throw undefined.error }
      throw ChatTemplateError(
        .wrongType, "'\(value.typeName)' object has no attribute 'splitlines'")
    }
    // Every character may become a chunk and a line.
    try budget.allocate(128 * text.utf8.count)
    var lines: [String] = []
    for line in PythonCase.lines(text) {
      let chunks = chunks(Array(line.unicodeScalars), breaksHyphens)
      if width <= 0 {
        throw ChatTemplateError(.invalidValue, "invalid width \(width) (must be > 0)")
      }
      let wrapped = wrap(chunks, width, breaksWords, breaksHyphens)
      lines.append(wrapped.joined(separator: separator))
      try reserve(separator.utf8.count, times: wrapped.count + 1)
    }
    // What joins the lines decides the kind of the text.
    return (values[2] ?? .string("")).sibling(lines.joined(separator: separator))
  }

  /// `textwrap` knows only these as white space.
  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    (0x09...0x0D).contains(scalar.value) || scalar == " "
  }

  /// Words, white space between them, and the parts of hyphenated words.
  private func chunks(_ line: [Unicode.Scalar], _ breaksHyphens: Bool) -> [[Unicode.Scalar]] {
    var result: [[Unicode.Scalar]] = []
    var place = 0
    while place < line.count {
      let start = place
      if isBlank(line[place]) {
        while place < line.count, isBlank(line[place]) { place += 1 }
      } else {
        place = wordEnd(line, place, breaksHyphens)
      }
      result.append(Array(line[start..<place]))
    }
    return result
  }

  private func wordEnd(_ line: [Unicode.Scalar], _ start: Int, _ breaksHyphens: Bool) -> Int {
    func isLetter(_ place: Int) -> Bool {
      line.indices.contains(place) && PythonText.isWord(line[place])
        && line[place].properties.numericType != .decimal
    }
    func isDash(_ place: Int) -> Bool { line.indices.contains(place) && line[place] == "-" }
    func isWordOrPunctuation(_ place: Int) -> Bool {
      line.indices.contains(place)
        && (PythonText.isWord(line[place]) || "!\"'&.,?".unicodeScalars.contains(line[place]))
    }
    var place = start
    while place < line.count, !isBlank(line[place]) {
      guard breaksHyphens, isDash(place) else {
        place += 1
        continue
      }
      var end = place
      while isDash(end) { end += 1 }
      if end - place >= 2, PythonText.isWord(line[min(end, line.count - 1)]), end < line.count {
        // Dashes between words stand alone.
        if place == start { return end }
        if isWordOrPunctuation(place - 1) { return place }
      }
      if end - place == 1, isLetter(place - 1), isLetter(place - 2), isLetter(end),
        isLetter(end + 1)
      {
        return end
      }
      place = end
    }
    return place
  }

  private func wrap(
    _ chunks: [[Unicode.Scalar]], _ width: Int, _ breaksWords: Bool, _ breaksHyphens: Bool
  ) -> [String] {
    // Slices: what is left of a long word is not copied for every line.
    var rest = chunks.reversed().map { $0[...] }
    var lines: [String] = []
    while !rest.isEmpty {
      var line: [ArraySlice<Unicode.Scalar>] = []
      var count = 0
      if let last = rest.last, last.allSatisfy(PythonText.isSpace), !lines.isEmpty {
        rest.removeLast()
      }
      while let chunk = rest.last, count + chunk.count <= width {
        line.append(rest.removeLast())
        count += chunk.count
      }
      if let chunk = rest.last, chunk.count > width {
        if breaksWords {
          var cut = width - count
          if breaksHyphens, cut < chunk.count,
            let hyphen = chunk.prefix(cut).lastIndex(of: "-"), hyphen > chunk.startIndex,
            chunk[..<hyphen].contains(where: { $0 != "-" })
          {
            cut = hyphen + 1 - chunk.startIndex
          }
          if cut > 0 || line.isEmpty {
            cut = max(cut, 1)
            line.append(chunk.prefix(cut))
            rest[rest.count - 1] = chunk.dropFirst(cut)
            if rest[rest.count - 1].isEmpty { rest.removeLast() }
          }
        } else if line.isEmpty {
          line.append(rest.removeLast())
        }
      }
      if let last = line.last, last.allSatisfy(PythonText.isSpace) { line.removeLast() }
      if !line.isEmpty {
        var view = String.UnicodeScalarView()
        for chunk in line { view.append(contentsOf: chunk) }
        lines.append(String(view))
      }
    }
    return lines
  }
}
