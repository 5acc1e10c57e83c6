import Files

/// The checked header of a safetensors file. Everything here is linear in the header's length (and a sort).
struct SafetensorsHeader {
  private(set) var metadata: [String: String] = [:]
  /// In the order of the tensors' bytes.
  private(set) var records: [SafetensorsRecord] = []
  /// Positions of `records` by name.
  private(set) var index = HashIndex()

  private let header: [UInt8]
  private let path: String
  /// The tensor that is being read, for errors.
  private var current: SafetensorsRecord?

  init(_ header: [UInt8], fileSize: Int, path: String) throws(SafetensorsError) {
    self.header = header
    self.path = path
    do throws(JSONError) { try parse() } catch {
      let invalid = header.withUnsafeBytes { JSONScanner.firstInvalidUTF8(in: $0) }
      if let invalid { throw SafetensorsError(.invalidHeader(offset: invalid), file: path) }
      throw SafetensorsError(
        .invalidHeaderDeserialization(error), file: path, tensor: current?.name(in: header))
    }
    sortByOffset()
    try validate(fileSize: fileSize)
  }

  private mutating func parse() throws(JSONError) {
    let result = header.withUnsafeBytes { bytes in
      Result { () throws(JSONError) in
        // The reference's limit, in its way of counting.
        var scanner = try JSONScanner(bytes, options: .init(maximumDepth: 127))
        try parse(&scanner)
        try scanner.finish()
      }
    }
    try result.get()
  }

  private mutating func parse(_ scanner: inout JSONScanner) throws(JSONError) {
    var metadataOffset: Int?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      if key == "__metadata__" {
        if let metadataOffset { throw scanner.duplicateKey(key, first: metadataOffset) }
        metadataOffset = key.offset
        try parseMetadata(&scanner)
        continue
      }
      var record = SafetensorsRecord(name: key)
      let hash = record.hash(in: header)
      let earlier = key.withBytes { name in
        index.find(hash) { records[$0].hasName(name, in: header) }
      }
      if let earlier { throw scanner.duplicateKey(key, first: Int(records[earlier].nameStart) - 1) }
      current = record
      try parse(&record, &scanner)
      current = nil
      index.insert(records.count, hash)
      records.append(record)
    }
  }

  private mutating func parseMetadata(_ scanner: inout JSONScanner) throws(JSONError) {
    // The reference reads null as "none".
    if try scanner.peek() == .null { return try scanner.readNull() }
    var offsets: [String: Int] = [:]
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      let name = key.string
      if let first = offsets.updateValue(key.offset, forKey: name) {
        throw scanner.duplicateKey(key, first: first)
      }
      metadata[name] = try scanner.readString().string
    }
  }

  private func parse(_ record: inout SafetensorsRecord, _ scanner: inout JSONScanner)
    throws(JSONError)
  {
    var dtype: Int?
    var shape: Int?
    var offsets: Int?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "dtype":
        try once(key, &dtype, scanner)
        record.dtype = try parseDType(&scanner)
      case "shape":
        try once(key, &shape, scanner)
        _ = try scanner.peek()
        record.shapeStart = UInt32(truncatingIfNeeded: scanner.offset)
        try scanner.beginArray()
        while try scanner.nextElement() { _ = try scanner.readCount() }
      case "data_offsets":
        try once(key, &offsets, scanner)
        (record.begin, record.end) = try parseOffsets(&scanner)
      default: try scanner.skipValue()
      }
    }
    if dtype == nil || shape == nil || offsets == nil {
      let name = dtype == nil ? "dtype" : shape == nil ? "shape" : "data_offsets"
      throw scanner.error(
        .unexpected, at: scanner.offset - 1, "the key \"\(name)\"", "the end of the tensor")
    }
  }

  private func once(_ key: JSONText, _ place: inout Int?, _ scanner: JSONScanner) throws(JSONError)
  {
    if let place { throw scanner.duplicateKey(key, first: place) }
    place = key.offset
  }

  private func parseDType(_ scanner: inout JSONScanner) throws(JSONError) -> SafetensorsDType {
    let text = try scanner.readString()
    if let dtype = text.withBytes({ SafetensorsDType(name: $0) }) { return dtype }
    throw scanner.error(
      .unexpected, at: text.offset,
      "one of \(SafetensorsDType.allCases.map(\.rawValue).joined(separator: " "))",
      SafetensorsError.quoted(text.string))
  }

  private func parseOffsets(_ scanner: inout JSONScanner) throws(JSONError) -> (Int, Int) {
    _ = try scanner.peek()
    let start = scanner.offset
    var offsets = (0, 0)
    var count = 0
    try scanner.beginArray()
    while try scanner.nextElement() {
      if count == 2 { throw scanner.error(.unexpected, at: start, "two offsets", "more") }
      offsets = (offsets.1, try scanner.readCount())
      count += 1
    }
    if count < 2 { throw scanner.error(.unexpected, at: start, "two offsets", "\(count)") }
    return offsets
  }

  private mutating func sortByOffset() {
    let isSorted = records.indices.dropFirst().allSatisfy { records[$0 - 1].precedes(records[$0]) }
    if isSorted { return }
    records.sort { $0.precedes($1) }
    index = HashIndex(capacity: records.count)
    for (i, record) in records.enumerated() { index.insert(i, record.hash(in: header)) }
  }

  /// No hole, no overlap, every size right, and nothing after the last tensor.
  private func validate(fileSize: Int) throws(SafetensorsError) {
    var position = 0
    for record in records {
      guard record.begin == position, record.end >= record.begin else {
        throw error(
          .invalidOffset(expected: position, begin: record.begin, end: record.end), record)
      }
      position = record.end
      let lengths = record.lengths(in: header)
      // For messages; a hostile header can list millions.
      var shape: [Int] { Array(lengths.prefix(64)) }
      switch record.dtype.byteCount(lengths) {
      case .success(let size):
        let found = record.end - record.begin
        if size != found {
          let code = SafetensorsError.Code.tensorInvalidInfo(
            dtype: record.dtype, shape: shape, expected: size, found: found)
          throw error(code, record)
        }
      case .failure(.overflow):
        throw error(.validationOverflow(dtype: record.dtype, shape: shape), record)
      case .failure(.misaligned(let bits)):
        throw error(.misalignedSlice(dtype: record.dtype, shape: shape, bits: bits), record)
      }
    }
    // The offsets may be as large as the header says, so compare without adding to them.
    let room = fileSize - 8 - header.count
    if position != room {
      let (expected, overflow) = position.addingReportingOverflow(8 + header.count)
      let code = SafetensorsError.Code.metadataIncompleteBuffer(
        expected: overflow ? .max : expected, found: fileSize)
      throw SafetensorsError(code, file: path)
    }
  }

  private func error(_ code: SafetensorsError.Code, _ record: SafetensorsRecord) -> SafetensorsError
  {
    SafetensorsError(code, file: path, tensor: record.name(in: header))
  }
}
