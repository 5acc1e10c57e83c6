import Files

/// The directory of a zip archive of stored files. Stricter than the programs that read zip files: an archive that two
/// of them could read differently is refused. Format: APPNOTE.TXT 6.3.10.
struct ZipDirectory {
  private(set) var entries: [ZipEntry] = []
  /// Where the entries end and the directory begins.
  let start: Int
  private let bytes: FileBytes

  /// Reads the directory; the entries themselves are looked at by ``checkLayout()`` and ``contents(of:)``.
  init(_ bytes: FileBytes) throws {
    self.bytes = bytes
    let end = try ZipEnd(bytes)
    start = end.directory.lowerBound
    try parse(end)
  }

  private mutating func parse(_ end: ZipEnd) throws {
    let base = end.directory.lowerBound
    let directory = try bytes.read(end.directory)
    var reader = LittleEndian(directory[...])
    var names = Set<[UInt8]>()
    while reader.remaining > 0 {
      let offset = base + reader.position
      guard reader.remaining >= 46, reader.number(UInt32.self) == 0x0201_4B50 else {
        throw error(offset, "expected an entry of the archive's directory; the file is damaged")
      }
      reader = reader.skipping(4)
      let flags: UInt16 = reader.number()
      let method: UInt16 = reader.number()
      reader = reader.skipping(4)
      let checksum: UInt32 = reader.number()
      let sizes = (stored: Int(reader.number(UInt32.self)), plain: Int(reader.number(UInt32.self)))
      let counts = (0..<3).map { _ in Int(reader.number(UInt16.self)) }
      let disk: UInt16 = reader.number()
      reader = reader.skipping(6)
      let header = Int(reader.number(UInt32.self))
      guard reader.remaining >= counts.reduce(0, +) else {
        throw error(
          offset, "expected a whole entry of the archive's directory; the file is damaged")
      }
      let nameBytes = Array(reader.take(counts[0]))
      let extra = reader.take(counts[1])
      reader = reader.skipping(counts[2])
      let name = try Self.name(nameBytes) { self.error(offset, $0) }
      let wide = try ZipWideNumbers(
        extra, plain: sizes.plain, stored: sizes.stored, header: header, disk: disk
      ) { self.error(offset, entry: name, $0) }
      guard flags & ~0x0808 == 0 else {
        throw error(
          offset, entry: name,
          "expected none of the flags but 0x8 and 0x800, found 0x\(String(flags, radix: 16)); "
            + "encrypted and patched archives are not read, save the checkpoint again with torch.save"
        )
      }
      guard method == 0 else {
        throw error(
          offset, entry: name,
          "expected a stored entry, found compression method \(method); torch.save compresses nothing, "
            + "unpack the archive and store its files with `zip -0`")
      }
      guard wide.stored == wide.plain else {
        throw error(
          offset, entry: name,
          "expected a stored entry of one size, found \(wide.stored) and \(wide.plain) bytes; the file is "
            + "damaged")
      }
      guard names.insert(nameBytes).inserted else {
        throw error(
          offset, entry: name, "expected each name once, found it again; the file is damaged")
      }
      entries.append(
        ZipEntry(
          name: name, checksum: checksum, headerOffset: wide.header, size: wide.plain, flags: flags,
          directoryOffset: offset))
    }
    guard entries.count == end.count else {
      throw error(
        end.offset,
        "expected \(end.count) entries in the archive's directory, found \(entries.count); the file is "
          + "damaged")
    }
  }

  /// Checks every entry's own header and that the entries lie one after the other from the beginning of the file.
  ///
  /// - Returns: where the contents of each are, in the order of `entries`.
  func checkLayout() throws -> [Range<Int>] {
    let ranges = try entries.map { try range(of: $0) }
    var position = 0
    for index in entries.indices.sorted(by: { entries[$0].headerOffset < entries[$1].headerOffset })
    {
      let header = entries[index].headerOffset
      guard position == 0 ? header == 0 : header >= position else {
        throw error(
          header, entry: entries[index].name,
          position == 0
            ? "expected the first entry at the beginning of the file, found it here; the file has something in front"
            : "expected an entry that begins after the one before it ends, at \(position); the file is damaged"
        )
      }
      position = ranges[index].upperBound
    }
    return ranges
  }

  /// The bytes of an entry that is read as a whole; its checksum is verified.
  func contents(of entry: ZipEntry, limit: Int) throws -> [UInt8] {
    let range = try range(of: entry)
    guard range.count <= limit else {
      throw PyTorchError(
        .limitExceeded, bytes.path, entry: entry.name, at: range.lowerBound,
        "expected at most \(limit) bytes, found \(range.count)")
    }
    let contents = try bytes.read(range)
    let found = contents.withUnsafeBytes { CRC32.checksum($0) }
    guard found == entry.checksum else {
      throw error(range.lowerBound, entry: entry.name, Self.checksumProblem(entry, found))
    }
    return contents
  }

  static func checksumProblem(_ entry: ZipEntry, _ found: UInt32) -> String {
    "expected bytes with the checksum \(String(entry.checksum, radix: 16)), found "
      + "\(String(found, radix: 16)); the file is damaged, download it again"
  }

  /// Where the contents of an entry are, by its own header, which must say what the directory says.
  private func range(of entry: ZipEntry) throws -> Range<Int> {
    let offset = entry.headerOffset
    guard offset >= 0, offset <= start - 30 else {
      throw error(
        entry.directoryOffset, entry: entry.name,
        "expected the entry before the archive's directory, found it at \(offset); the file is damaged"
      )
    }
    var header = LittleEndian(try bytes.read(offset..<offset + 30)[...])
    let signature: UInt32 = header.number()
    header = header.skipping(2)
    let flags: UInt16 = header.number()
    let method: UInt16 = header.number()
    header = header.skipping(4)
    let checksum: UInt32 = header.number()
    let sizes = (header.number(UInt32.self), header.number(UInt32.self))
    let nameCount = Int(header.number(UInt16.self))
    let extraCount = Int(header.number(UInt16.self))
    let data = offset + 30 + nameCount + extraCount
    guard signature == 0x0403_4B50, flags == entry.flags, method == 0 else {
      throw error(
        offset, entry: entry.name,
        "expected the entry's own header to say what the archive's directory says; the file is damaged"
      )
    }
    guard data <= start, entry.size <= start - data else {
      throw error(
        offset, entry: entry.name,
        "expected \(entry.size) bytes before the archive's directory, found \(max(start - data, 0)); the "
          + "file is cut off or damaged")
    }
    guard try bytes.read(offset + 30..<offset + 30 + nameCount).elementsEqual(entry.name.utf8)
    else {
      throw error(
        offset, entry: entry.name,
        "expected the same name in the entry's own header, found another; the file is damaged")
    }
    // What the header leaves to a record after the entry is zero, and what has its place in the extra field all ones.
    let isLater = flags & 0x8 != 0 && checksum == 0 && sizes == (0, 0)
    let wide = UInt32.max
    guard
      isLater
        || checksum == entry.checksum
          && [sizes.0, sizes.1].allSatisfy({ $0 == entry.size || $0 == wide })
    else {
      throw error(
        offset, entry: entry.name,
        "expected the same size and checksum in the entry's own header, found others; the file is damaged"
      )
    }
    return data..<data + entry.size
  }

  private static func name(
    _ bytes: [UInt8], _ error: (String) -> PyTorchError
  ) throws -> String {
    guard let name = String(validating: bytes, as: UTF8.self) else {
      throw error("expected a name in UTF-8; the file is damaged")
    }
    if let problem = RelativePath.problem(name) {
      throw error("the name \(SafetensorsError.quoted(name)) is refused: \(problem)")
    }
    return name
  }

  private func error(_ offset: Int, entry: String? = nil, _ problem: String) -> PyTorchError {
    PyTorchError(.invalidArchive, bytes.path, entry: entry, at: offset, problem)
  }
}
