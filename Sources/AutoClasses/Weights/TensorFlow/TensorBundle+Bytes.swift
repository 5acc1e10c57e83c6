import Files
import Tensors

extension TensorBundle {
  /// Where the elements of a tensor are, as they are stored.
  enum Bytes {
    case mapped(MappedFile, Range<Int>)
    /// Put together from the parts of a partitioned variable.
    case joined([UInt8])
  }

  /// Calls `body` with the elements of a tensor, row-major and little endian. The pointer must not leave `body`.
  ///
  /// - Throws: ``CheckpointFileError`` when a data file is missing or cut off, or does not have the bytes that were
  ///   written.
  public func withBytes<R>(
    of entry: Entry, _ body: (UnsafeRawBufferPointer) throws(CheckpointFileError) -> R
  ) throws(CheckpointFileError) -> R {
    switch try bytes(of: entry) {
    case .mapped(let file, let range):
      try file.withBytes { (all) throws(CheckpointFileError) in
        try body(UnsafeRawBufferPointer(rebasing: all[range]))
      }
    case .joined(let bytes): try bytes.withRawBytes(body)
    }
  }

  /// Finds the elements of a tensor and verifies them.
  func bytes(of entry: Entry) throws(CheckpointFileError) -> Bytes {
    guard entry.dtype.size != nil else {
      throw CheckpointFileError(
        .unsupported, file: path, tensor: entry.name, expected: "elements of a fixed size",
        found: entry.dtype.name)
    }
    if !entry.place.slices.isEmpty { return .joined(try join(entry)) }
    let (file, range) = try verified(entry.place, of: entry.name)
    return .mapped(file, range)
  }

  private func verified(
    _ place: BundleEntry, of name: String
  ) throws(CheckpointFileError) -> (MappedFile, Range<Int>) {
    let file = try shards.file(place.shard)
    // Their sum was checked when the index was read.
    let range = place.offset..<place.offset + place.size
    guard range.upperBound <= file.count else {
      throw CheckpointFileError(
        .damaged, file: file.path, tensor: name, offset: place.offset,
        expected: "\(place.size) bytes", found: "\(max(0, file.count - place.offset)) left")
    }
    let computed = file.withBytes { all in
      CRC32C.masked(CRC32C.checksum(UnsafeRawBufferPointer(rebasing: all[range])))
    }
    guard computed == place.checksum else {
      throw CheckpointFileError(
        .checksum, file: file.path, tensor: name, offset: place.offset,
        expected: "bytes with the checksum \(place.checksum)", found: "\(computed)")
    }
    return (file, range)
  }
}

// MARK: Partitioned variables

extension TensorBundle {
  /// More parts than any partitioner makes; each is compared with each.
  private static let maximumSlices = 1024

  private func join(_ entry: Entry) throws(CheckpointFileError) -> [UInt8] {
    let ranges = try ranges(of: entry)
    let elementSize = entry.place.dtype.size ?? 1
    var joined = [UInt8](repeating: 0, count: entry.byteCount)
    let name = Array(entry.name.utf8)
    for (slice, range) in zip(entry.place.slices, ranges) {
      let lengths = range.map(\.count)
      guard let part = slices[slice.key(of: name)], part.dtype == entry.dtype,
        part.shape == lengths, part.slices.isEmpty
      else {
        throw error(
          entry, "an entry of \(entry.dtype.name) \(lengths) for each part", "another or none")
      }
      let (file, bytes) = try verified(part, of: entry.name)
      file.withBytes { all in
        let part = UnsafeRawBufferPointer(rebasing: all[bytes])
        joined.withUnsafeMutableBytes {
          Self.copy(part, to: $0, range, shape: entry.shape, elementSize: elementSize)
        }
      }
    }
    return joined
  }

  /// The place of each part. Together they are all of the variable, and nothing is in two.
  private func ranges(of entry: Entry) throws(CheckpointFileError) -> [[Range<Int>]] {
    let slices = entry.place.slices
    guard slices.count <= Self.maximumSlices else {
      throw error(entry, "at most \(Self.maximumSlices) parts", "\(slices.count)")
    }
    var ranges: [[Range<Int>]] = []
    var covered = 0
    for slice in slices {
      guard let range = slice.ranges(in: entry.shape) else {
        throw error(entry, "parts that lie in \(entry.shape)", "one that does not")
      }
      let isDisjoint = ranges.allSatisfy { other in
        zip(range, other).contains { !$0.overlaps($1) }
      }
      guard isDisjoint else { throw error(entry, "parts that are disjoint", "two that overlap") }
      ranges.append(range)
      // No more than the whole, which was counted.
      covered += range.reduce(1) { $0 * $1.count }
    }
    let count = entry.shape.reduce(1, *)
    guard covered == count else {
      throw error(entry, "parts of \(count) elements together", "\(covered)")
    }
    return ranges
  }

  /// Copies a part row by row.
  private static func copy(
    _ part: UnsafeRawBufferPointer, to whole: UnsafeMutableRawBufferPointer, _ ranges: [Range<Int>],
    shape: [Int], elementSize: Int
  ) {
    guard let last = ranges.last, !part.isEmpty else { return }
    let rowSize = last.count * elementSize
    var position = ranges.map(\.lowerBound)
    for start in stride(from: 0, to: part.count, by: rowSize) {
      let target = zip(position, shape).reduce(0) { $0 * $1.1 + $1.0 } * elementSize
      UnsafeMutableRawBufferPointer(rebasing: whole[target..<target + rowSize])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: part[start..<start + rowSize]))
      // The next row: the last dimension but one counts fastest.
      for dimension in (0..<ranges.count - 1).reversed() {
        position[dimension] += 1
        if position[dimension] < ranges[dimension].upperBound { break }
        position[dimension] = ranges[dimension].lowerBound
      }
    }
  }

  private func error(_ entry: Entry, _ expected: String, _ found: String) -> CheckpointFileError {
    CheckpointFileError(
      .damaged, file: path, tensor: entry.name, expected: expected, found: found)
  }
}
