public import AutoClasses

extension Audio {
  /// Reads a WAV, FLAC, Ogg (Vorbis or Opus) or MP3 file. The samples are those of Python's
  /// `soundfile.read(dtype="float32")`: all channels, at the file's rate, whole numbers scaled to -1 … 1.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limits: How much the file may ask for.
  /// - Throws: `MediaError`.
  public init(contentsOf path: String, limits: MediaLimits = MediaLimits()) throws(MediaError) {
    self = try MediaSource.withFile(path, limit: limits.bytes) { bytes throws(MediaError) in
      try Audio(path, bytes, limits)
    }
  }

  /// Reads the bytes of a WAV, FLAC, Ogg or MP3 file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - limits: How much the file may ask for.
  /// - Throws: `MediaError`.
  public init(
    encoded bytes: UnsafeRawBufferPointer, limits: MediaLimits = MediaLimits()
  ) throws(MediaError) {
    try self.init("bytes in memory", bytes, limits)
  }

  /// Reads the bytes of a WAV, FLAC, Ogg or MP3 file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - limits: How much the file may ask for.
  /// - Throws: `MediaError`.
  public init(
    encoded bytes: [UInt8], limits: MediaLimits = MediaLimits()
  ) throws(MediaError) {
    self = try MediaSource.withBytes(bytes) { bytes throws(MediaError) in
      try Audio(encoded: bytes, limits: limits)
    }
  }

  private init(
    _ name: String, _ bytes: UnsafeRawBufferPointer, _ limits: MediaLimits
  ) throws(MediaError) {
    let source = try MediaSource(
      name, bytes, readable: MediaFormat.sounds,
      advice: "convert it first, for instance with 'ffmpeg -i FILE FILE.wav'", limit: limits.bytes)
    if source.format == .wave { try WaveHeader(source).check() }
    self = try AudioDecoder(source).decode(limits)
  }
}
