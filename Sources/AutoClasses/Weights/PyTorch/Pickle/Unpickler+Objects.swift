extension Unpickler {
  /// What a "call" of a known name gives.
  mutating func reduce(_ callee: PickleValue, _ arguments: PickleValue) throws -> PickleValue {
    guard case .global(let global) = callee else {
      throw error("expected a known name to build with, found \(callee.kind)")
    }
    guard case .tuple(let index) = arguments else {
      throw error("expected a tuple of arguments, found \(arguments.kind)")
    }
    let arguments = heap.sequences[index]
    switch global {
    case .orderedDict: return try orderedDictionary(arguments)
    case .rebuildTensor(let version): return .tensor(try tensor(arguments, version: version))
    case .rebuildParameter, .parameter:
      guard let first = arguments.first, case .tensor = first else {
        throw error(
          "expected a tensor to make a parameter of, found \(arguments.first?.kind ?? "nothing")")
      }
      return first
    case .inert: return .inert
    case .storage, .dtype: throw error("expected a known name to build with, found \(global.kind)")
    }
  }

  /// An object of a known class that is going to be filled.
  mutating func new(_ type: PickleValue, _ arguments: PickleValue) throws -> PickleValue {
    guard case .tuple = arguments else {
      throw error("expected a tuple of arguments, found \(arguments.kind)")
    }
    if case .global(.orderedDict) = type { return heap.dictionary(isOrdered: true) }
    throw error("expected the class OrderedDict to make an object of, found \(type.kind)")
  }

  /// Attributes of a state dict (`_metadata`) are not looked at; nothing else has attributes to set.
  func build(state: PickleValue, on object: PickleValue) throws {
    guard case .dictionary(let index) = object, heap.dictionaries[index].isOrdered else {
      throw error("expected an OrderedDict to set attributes of, found \(object.kind)")
    }
    guard case .dictionary = state else {
      throw error("expected a dictionary of attributes, found \(state.kind)")
    }
  }

  mutating func append(_ elements: [PickleValue], to target: PickleValue) throws {
    guard case .list(let index) = target else {
      throw error("expected a list to append to, found \(target.kind)")
    }
    heap.sequences[index] += elements
  }

  mutating func set(_ items: [PickleValue], in target: PickleValue) throws {
    guard case .dictionary(let index) = target else {
      throw error("expected a dictionary to set items of, found \(target.kind)")
    }
    guard items.count.isMultiple(of: 2) else {
      throw error("expected keys and values, found a key alone")
    }
    for position in stride(from: 0, to: items.count, by: 2) {
      heap.dictionaries[index].items.append((items[position], items[position + 1]))
    }
  }

  /// `OrderedDict()`, or of a list of pairs.
  private mutating func orderedDictionary(_ arguments: [PickleValue]) throws -> PickleValue {
    var items: [PickleValue] = []
    if let pairs = arguments.first {
      guard arguments.count == 1, case .list(let list) = pairs else {
        throw error("expected a list of pairs to make an OrderedDict of, found \(pairs.kind)")
      }
      // The list may be used again and again.
      try spend(heap.sequences[list].count)
      for pair in heap.sequences[list] {
        guard let elements = elements(of: pair), elements.count == 2 else {
          throw error("expected a pair of a key and a value, found \(pair.kind)")
        }
        items += elements
      }
    }
    let dictionary = heap.dictionary(isOrdered: true)
    try set(items, in: dictionary)
    return dictionary
  }

  private func elements(of value: PickleValue) -> [PickleValue]? {
    switch value {
    case .list(let index), .tuple(let index): heap.sequences[index]
    default: nil
    }
  }
}
