import Files

/// The bytes of a file and what errors call it.
struct MediaSource {
  let name: String
  let bytes: UnsafeRawBufferPointer
  let format: MediaFormat

  /// - Parameters:
  ///   - name: The path, or what stands for it.
  ///   - bytes: The whole file.
  ///   - readable: The formats that the caller reads.
  ///   - advice: How to turn other formats into one of them.
  ///   - limit: How many bytes there may be.
  /// - Throws: ``MediaError`` when it is too large or of another format.
  init(
    _ name: String, _ bytes: UnsafeRawBufferPointer, readable: [MediaFormat], advice: String,
    limit: Int
  ) throws(MediaError) {
    guard bytes.count <= limit else {
      throw MediaError(
        .tooLarge, name, nil, "\(bytes.count) bytes, more than the \(limit) of MediaLimits.bytes")
    }
    let known = readable.map(\.rawValue)
    let names =
      known.dropLast().joined(separator: ", ") + known.suffix(1).map { " or \($0)" }.joined()
    guard let format = MediaFormat(bytes) else {
      let start = bytes.prefix(8).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      throw MediaError(
        .unknownFormat, name, nil,
        "expected the beginning of a \(names) file, found "
          + (bytes.isEmpty ? "no bytes at all" : "the bytes \(start.joined(separator: " "))")
          + "; check that the download is complete and is not a web page")
    }
    guard readable.contains(format) else {
      throw MediaError(
        .unsupportedFormat, name, format,
        "the format is \(format.rawValue), expected \(names); \(advice)")
    }
    self.name = name
    self.bytes = bytes
    self.format = format
  }

  func error(_ code: MediaError.Code, _ text: String) -> MediaError {
    MediaError(code, name, format, text)
  }

  /// Reads a file, whose size is checked before, and calls `body` with its bytes.
  static func withFile<R>(
    _ path: String, limit: Int, _ body: (UnsafeRawBufferPointer) throws(MediaError) -> R
  ) throws(MediaError) -> R {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try FileSystem.readAll(path, limit: limit) } catch {
      throw MediaError(error)
    }
    return try withBytes(bytes, body)
  }

  /// Calls `body` with the bytes of an array.
  static func withBytes<R>(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(MediaError) -> R
  ) throws(MediaError) -> R {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(MediaError) in try body(bytes) }
    }
    return try result.get()
  }
}
