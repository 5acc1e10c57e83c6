import Tensors

extension Unpickler {
  /// The storage that a persistent id names: `("storage", type, key, location, count[, view])`.
  mutating func storage(_ id: PickleValue) throws -> PickleValue {
    guard case .tuple(let index) = id else {
      throw error("expected a tuple that names a storage, found \(id.kind)")
    }
    let parts = heap.sequences[index]
    guard (5...6).contains(parts.count), text(parts[0]) == "storage" else {
      throw error("expected a tuple of \"storage\", type, key, location and count")
    }
    guard case .global(.storage(let dtype)) = parts[1] else {
      throw error("expected a type of storage, found \(parts[1].kind)")
    }
    guard let key = text(parts[2]), Self.isKey(key) else {
      let found = text(parts[2]).map(SafetensorsError.quoted) ?? parts[2].kind
      throw error("expected a storage's key of letters, digits and underscores, found \(found)")
    }
    guard case .integer(let count) = parts[4], count >= 0, count <= Int.max / dtype.size else {
      throw error("expected the number of a storage's elements, found \(number(parts[4]))")
    }
    let position = try storage(PyTorchStorage(key: key, dtype: dtype, count: count))
    let view = try parts.count == 6 ? view(parts[5], of: position, count) : nil
    heap.storageViews.append(view ?? .init(storage: position, start: 0, count: count))
    return .storage(heap.storageViews.count - 1)
  }

  /// The position of a storage; it has the same type and count wherever it is named.
  private mutating func storage(_ new: PyTorchStorage) throws -> Int {
    if let position = storageKeys[new.key] {
      let known = heap.storages[position]
      guard known.dtype == new.dtype, known.count == new.count else {
        throw error(
          "expected storage \(new.key) to have \(known.count) elements of \(known.dtype) as before, found "
            + "\(new.count) of \(new.dtype)")
      }
      return position
    }
    heap.storages.append(new)
    storageKeys[new.key] = heap.storages.count - 1
    return heap.storages.count - 1
  }

  /// A part of a storage, `(key, start, count)`, as old files name it.
  private func view(
    _ value: PickleValue, of storage: Int, _ available: Int
  ) throws -> PyTorchStorage.View? {
    if case .none = value { return nil }
    guard case .tuple(let index) = value, heap.sequences[index].count == 3,
      case .integer(let start) = heap.sequences[index][1],
      case .integer(let count) = heap.sequences[index][2], start >= 0, start <= available,
      count >= 0, count <= available - start
    else { throw error("expected a part of a storage that lies in it") }
    return .init(storage: storage, start: start, count: count)
  }

  /// The tensor of the arguments of `_rebuild_tensor`, `_rebuild_tensor_v2` or `_rebuild_tensor_v3`.
  mutating func tensor(_ arguments: [PickleValue], version: Int) throws -> Int {
    let counts = [4...4, 6...7, 7...8][version - 1]
    guard counts.contains(arguments.count) else {
      throw error("expected \(counts.lowerBound) arguments of a tensor, found \(arguments.count)")
    }
    guard case .storage(let index) = arguments[0] else {
      throw error("expected a tensor's storage, found \(arguments[0].kind)")
    }
    let view = heap.storageViews[index]
    let storage = heap.storages[view.storage]
    var dtype = storage.dtype
    if version == 3 {
      guard case .global(.dtype(let given)) = arguments[6] else {
        throw error("expected a type of elements, found \(arguments[6].kind)")
      }
      guard storage.dtype == .u8 else {
        throw error("expected a storage of bytes for elements of \(given), found \(storage.dtype)")
      }
      dtype = given
    }
    if arguments.count == counts.upperBound, version > 1 {
      try checkMetadata(arguments[arguments.count - 1])
    }
    guard case .integer(let offset) = arguments[1] else {
      throw error("expected a tensor's first element, found \(arguments[1].kind)")
    }
    let shape = try lengths(arguments[2])
    let strides = try lengths(arguments[3])
    guard shape.count == strides.count else {
      throw error(
        "expected as many strides as dimensions, found \(strides.count) and \(shape.count)",
        .invalidTensor)
    }
    let unit = dtype.size / storage.dtype.size
    guard view.start.isMultiple(of: unit) else {
      throw error("expected a storage that begins at an element, found byte \(view.start)")
    }
    try spend(shape.count)
    do {
      let tensor = try PyTorchTensor(
        storage: view.storage, dtype: dtype, shape: shape, strides: strides, offset: offset,
        start: view.start / unit, available: view.count / unit)
      try charge(tensor, available: view.count / unit)
      heap.tensors.append(tensor)
    } catch let problem as PyTorchTensor.Problem {
      throw error(Self.text(problem, shape, strides, offset), .invalidTensor)
    }
    return heap.tensors.count - 1
  }

  /// Tensors may repeat elements (stride 0), but a small file must not become a large one.
  private mutating func charge(_ tensor: PyTorchTensor, available: Int) throws {
    guard tensor.count / 8 > available else { return }
    let (sum, overflow) = repeatedBytes.addingReportingOverflow(tensor.count * tensor.dtype.size)
    guard !overflow, sum <= PickleLimits.repeatedBytes else {
      throw error(
        "expected at most \(PickleLimits.repeatedBytes) bytes of tensors that repeat their elements, found "
          + "\(tensor.dtype) \(tensor.shape) of \(available) elements; save `tensor.contiguous()`",
        .limitExceeded)
    }
    repeatedBytes = sum
  }

  private static func text(
    _ problem: PyTorchTensor.Problem, _ shape: [Int], _ strides: [Int], _ offset: Int
  ) -> String {
    let tensor = "a tensor of shape \(shape), strides \(strides) from element \(offset)"
    return switch problem {
    case .negative: "expected no negative numbers, found \(tensor)"
    case .tooLarge: "expected a size of at most 63 bits, found \(tensor)"
    case .beyondStorage(let last, let available):
      "expected \(tensor) to lie in the \(available) elements of its storage, found its last element at "
        + "\(last)"
    }
  }

  /// `conj` and `neg` say that the stored values are not the tensor's.
  private func checkMetadata(_ value: PickleValue) throws {
    if case .none = value { return }
    guard case .dictionary(let index) = value else {
      throw error("expected a dictionary of a tensor's flags, found \(value.kind)")
    }
    for (key, value) in heap.dictionaries[index].items.prefix(8) {
      if case .bool(false) = value { continue }
      let name = text(key).map(SafetensorsError.quoted) ?? key.kind
      throw error(
        "the flag \(name) of a tensor is refused: its bytes are not its values; save "
          + "`tensor.resolve_conj().resolve_neg()`", .invalidTensor)
    }
  }

  private func lengths(_ value: PickleValue) throws -> [Int] {
    guard case .tuple(let index) = value else {
      throw error("expected a tuple of lengths, found \(value.kind)")
    }
    let elements = heap.sequences[index]
    guard elements.count <= PickleLimits.dimensions else {
      throw error(
        "expected at most \(PickleLimits.dimensions) dimensions, found \(elements.count)",
        .limitExceeded)
    }
    return try elements.map {
      guard case .integer(let length) = $0 else {
        throw error("expected a length, found \($0.kind)")
      }
      return length
    }
  }

  /// A string that is not longer than a storage's key may be.
  private func text(_ value: PickleValue) -> String? {
    guard case .text(let range) = value, range.count <= 64 else { return nil }
    return source.string(range)
  }

  private func number(_ value: PickleValue) -> String {
    if case .integer(let number) = value { return "\(number)" }
    return value.kind
  }

  private static func isKey(_ key: String) -> Bool {
    !key.isEmpty
      && key.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F
      }
  }
}
