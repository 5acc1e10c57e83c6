import Files

/// A tensor to be written, without its bytes.
public struct SafetensorsDescription: Sendable, Equatable {
  /// The name in the header.
  public let name: String
  /// The element type.
  public let dtype: SafetensorsDType
  /// The lengths of the dimensions.
  public let shape: [Int]

  /// Describes a tensor.
  public init(name: String, dtype: SafetensorsDType, shape: [Int]) {
    self.name = name
    self.dtype = dtype
    self.shape = shape
  }
}

extension SafetensorsFile {
  /// Writes a file with the bytes that the reference writes for the same tensors (it leaves the order of metadata to
  /// chance, here it is by key). The file appears under its name when it is complete.
  ///
  /// - Parameters:
  ///   - path: The file to create or replace.
  ///   - tensors: The tensors in any order.
  ///   - metadata: Free text for the header.
  ///   - withBytes: Calls its second argument with the bytes of the tensor of that position, once.
  /// - Throws: What is wrong with the tensors, or why the file cannot be written; nothing is left behind then.
  public static func write(
    to path: String, _ tensors: [SafetensorsDescription], metadata: [String: String] = [:],
    withBytes: (
      _ position: Int, _ write: (UnsafeRawBufferPointer) throws(SafetensorsError) -> Void
    ) throws(SafetensorsError) -> Void
  ) throws(SafetensorsError) {
    let layout = try SafetensorsLayout(tensors, metadata: metadata, path: path)
    var file = try create(path)
    do throws(FileError) {
      try layout.withHeader { (header) throws(FileError) in try file.write(header) }
    } catch {
      throw SafetensorsError(.file(error), file: path)
    }
    for (position, size) in zip(layout.order, layout.sizes) {
      let tensor = tensors[position]
      var written = false
      try withBytes(position) { (bytes) throws(SafetensorsError) in
        guard bytes.count == size, !written else {
          let code = SafetensorsError.Code.invalidTensorView(
            dtype: tensor.dtype, shape: tensor.shape, expected: size, found: bytes.count)
          throw SafetensorsError(code, file: path, tensor: tensor.name)
        }
        do throws(FileError) { try file.write(bytes) } catch {
          throw SafetensorsError(.file(error), file: path)
        }
        written = true
      }
      if !written && size > 0 {
        let code = SafetensorsError.Code.invalidTensorView(
          dtype: tensor.dtype, shape: tensor.shape, expected: size, found: 0)
        throw SafetensorsError(code, file: path, tensor: tensor.name)
      }
    }
    do throws(FileError) { try file.commit() } catch {
      throw SafetensorsError(.file(error), file: path)
    }
  }

  private static func create(_ path: String) throws(SafetensorsError) -> AtomicFile {
    do throws(FileError) { return try AtomicFile(path: path) } catch {
      throw SafetensorsError(.file(error), file: path)
    }
  }

  /// Writes tensors whose bytes are in arrays.
  public static func write(
    to path: String, _ tensors: [(SafetensorsDescription, bytes: [UInt8])],
    metadata: [String: String] = [:]
  ) throws(SafetensorsError) {
    try write(to: path, tensors.map(\.0), metadata: metadata) {
      (position, write) throws(SafetensorsError) in
      let result = tensors[position].bytes.withUnsafeBytes { bytes in
        Result { () throws(SafetensorsError) in try write(bytes) }
      }
      try result.get()
    }
  }
}

/// The header of a file to be written and the order of its tensors.
struct SafetensorsLayout {
  /// Positions of the tensors in the order of the file: larger alignment first, then by name.
  let order: [Int]
  /// The bytes of each, in the same order.
  let sizes: [Int]
  private let header: [UInt8]

  init(_ tensors: [SafetensorsDescription], metadata: [String: String], path: String)
    throws(SafetensorsError)
  {
    order = tensors.indices.sorted { a, b in
      let (a, b) = (tensors[a], tensors[b])
      if a.dtype != b.dtype { return a.dtype.rank > b.dtype.rank }
      return a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
    }
    var members = JSONObject()
    if !metadata.isEmpty {
      var texts = JSONObject()
      for (key, value) in metadata.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      ) {
        texts[key] = .string(value)
      }
      members["__metadata__"] = .object(texts)
    }
    var sizes: [Int] = []
    var offset = 0
    for position in order {
      let tensor = tensors[position]
      let size = try Self.size(of: tensor, path)
      let (end, overflow) = offset.addingReportingOverflow(size)
      if overflow {
        let code = SafetensorsError.Code.validationOverflow(
          dtype: tensor.dtype, shape: tensor.shape)
        throw SafetensorsError(code, file: path, tensor: tensor.name)
      }
      if tensor.name == "__metadata__" {
        throw SafetensorsError(.reservedName, file: path, tensor: tensor.name)
      }
      let info: JSON = [
        "dtype": .string(tensor.dtype.rawValue), "shape": .array(tensor.shape.map { .integer($0) }),
        "data_offsets": [.integer(offset), .integer(end)],
      ]
      if !members.append(tensor.name, info) {
        throw SafetensorsError(.duplicateName, file: path, tensor: tensor.name)
      }
      sizes.append(size)
      offset = end
    }
    self.sizes = sizes
    header = Self.header(members)
    if header.count > SafetensorsFile.maximumHeader {
      throw SafetensorsError(.headerTooLarge(length: UInt64(header.count)), file: path)
    }
  }

  /// Calls `body` with the length and the header.
  func withHeader<E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> Void) throws(E) {
    let bytes = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) } + header
    let result = bytes.withUnsafeBytes { all in Result { () throws(E) in try body(all) } }
    try result.get()
  }

  /// The tensors begin at a multiple of 8.
  private static func header(_ members: JSONObject) -> [UInt8] {
    let text = JSON.object(members).serialized(ensureASCII: false, separators: (",", ":"))
    var header = Array(text.utf8)
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    return header
  }

  private static func size(of tensor: SafetensorsDescription, _ path: String)
    throws(SafetensorsError) -> Int
  {
    let code: SafetensorsError.Code
    switch tensor.dtype.byteCount(tensor.shape) {
    case .success(let size): return size
    case .failure(.overflow):
      code = .validationOverflow(dtype: tensor.dtype, shape: tensor.shape)
    case .failure(.misaligned(let bits)):
      code = .misalignedSlice(dtype: tensor.dtype, shape: tensor.shape, bits: bits)
    }
    throw SafetensorsError(code, file: path, tensor: tensor.name)
  }
}
