/// The lines of standard input, one at a time.
enum StandardInput {
  static var lines: some Sequence<String> {
    sequence(state: ()) { _ in readLine(strippingNewline: true) }
  }
}

extension IteratorProtocol {
  /// Up to `count` more elements.
  mutating func next(_ count: Int) -> [Element] {
    var result: [Element] = []
    while result.count < count, let element = next() { result.append(element) }
    return result
  }
}
