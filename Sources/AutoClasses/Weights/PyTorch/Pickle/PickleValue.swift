/// What a pickle's program handles. Values that contain others are places in a ``PickleHeap``, so that no nesting makes
/// anything recurse.
enum PickleValue: Sendable {
  case none
  case bool(Bool)
  case integer(Int)
  case real(Double)
  /// UTF-8 in the pickle.
  case text(Range<UInt32>)
  /// An integer of more than 64 bits in the pickle.
  case long(Range<UInt32>)
  case tuple(Int)
  case list(Int)
  case dictionary(Int)
  case global(PickleGlobal)
  case storage(Int)
  case tensor(Int)
  /// A harmless object that is not looked into.
  case inert

  /// The kind with its article, for messages.
  var kind: String {
    switch self {
    case .none: "None"
    case .bool: "a boolean"
    case .integer, .long: "an integer"
    case .real: "a float"
    case .text: "a string"
    case .tuple: "a tuple"
    case .list: "a list"
    case .dictionary: "a dictionary"
    case .global(let global): global.kind
    case .storage: "a storage"
    case .tensor: "a tensor"
    case .inert: "another object"
    }
  }
}

/// What a pickle's values contain.
struct PickleHeap: Sendable {
  struct Dictionary: Sendable {
    var items: [(key: PickleValue, value: PickleValue)] = []
    let isOrdered: Bool
  }
  /// Of tuples and lists.
  var sequences: [[PickleValue]] = [[]]
  var dictionaries: [Dictionary] = []
  var storages: [PyTorchStorage] = []
  var storageViews: [PyTorchStorage.View] = []
  var tensors: [PyTorchTensor] = []

  /// The tuple without elements; there is one.
  static let emptyTuple = PickleValue.tuple(0)

  mutating func sequence(_ elements: [PickleValue]) -> Int {
    sequences.append(elements)
    return sequences.count - 1
  }

  mutating func dictionary(isOrdered: Bool) -> PickleValue {
    dictionaries.append(Dictionary(isOrdered: isOrdered))
    return .dictionary(dictionaries.count - 1)
  }
}
