/// The tensors of an unpickled object by their names. Dictionaries in dictionaries give names with dots; what is neither
/// a tensor nor holds one (epochs, options, metadata) is left out.
struct StateDict {
  private(set) var tensors: [(name: String, tensor: PyTorchTensor)] = []
  let storages: [PyTorchStorage]

  private let unpickler: Unpickler
  private var positions: [[UInt8]: Int] = [:]
  private var visited = 0
  private var nameBytes = 0

  /// - Throws: ``PyTorchError`` when the object is not a dictionary, or so entangled that its names have no end.
  init(_ root: PickleValue, _ unpickler: Unpickler) throws {
    self.unpickler = unpickler
    storages = unpickler.heap.storages
    guard case .dictionary(let index) = root else {
      throw unpickler.error(
        "expected a dictionary of tensors, found \(root.kind); save `model.state_dict()`")
    }
    try add(.dictionary(wrapped(index) ?? index), name: "", depth: 0)
  }

  /// Programs that train save `{"state_dict": …, "optimizer": …, "epoch": …}`.
  private func wrapped(_ index: Int) -> Int? {
    for (key, value) in unpickler.heap.dictionaries[index].items {
      guard case .text(let range) = key, range.count == 10, case .dictionary(let inner) = value,
        unpickler.source.string(range) == "state_dict"
      else { continue }
      return inner
    }
    return nil
  }

  private mutating func add(_ value: PickleValue, name: String, depth: Int) throws {
    visited += 1
    guard visited <= PickleLimits.names, depth <= PickleLimits.nesting else {
      throw unpickler.error(
        "expected at most \(PickleLimits.names) values, \(PickleLimits.nesting) levels deep, found more; "
          + "save `model.state_dict()`", .limitExceeded)
    }
    switch value {
    case .tensor(let index): try add(unpickler.heap.tensors[index], name: name)
    case .dictionary(let index):
      for (key, value) in unpickler.heap.dictionaries[index].items {
        guard Self.mayHold(value), let part = try text(key) else { continue }
        try add(value, name: name.isEmpty ? part : "\(name).\(part)", depth: depth + 1)
      }
    case .list(let index), .tuple(let index):
      for (position, value) in unpickler.heap.sequences[index].enumerated() {
        guard Self.mayHold(value) else { continue }
        try add(value, name: name.isEmpty ? "\(position)" : "\(name).\(position)", depth: depth + 1)
      }
    default: break
    }
  }

  /// A name that comes again replaces the tensor and keeps its place, as in Python's dictionaries.
  private mutating func add(_ tensor: PyTorchTensor, name: String) throws {
    let key = Array(name.utf8)
    nameBytes += key.count
    guard key.count <= PickleLimits.name, nameBytes <= PickleLimits.nameBytes else {
      throw unpickler.error(
        "expected names of at most \(PickleLimits.name) bytes, \(PickleLimits.nameBytes) together, found "
          + "more", .limitExceeded)
    }
    if let position = positions[key] {
      tensors[position].tensor = tensor
    } else {
      positions[key] = tensors.count
      tensors.append((name, tensor))
    }
  }

  private static func mayHold(_ value: PickleValue) -> Bool {
    switch value {
    case .tensor, .dictionary, .list, .tuple: true
    default: false
    }
  }

  /// A key as a part of a name; nil for one that is neither a string nor a number.
  private func text(_ key: PickleValue) throws -> String? {
    switch key {
    case .text(let range):
      guard range.count <= PickleLimits.name else {
        throw unpickler.error(
          "expected names of at most \(PickleLimits.name) bytes, found \(range.count)",
          .limitExceeded)
      }
      return unpickler.source.string(range)
    case .integer(let number): return "\(number)"
    default: return nil
    }
  }
}
