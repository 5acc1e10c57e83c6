public import AutoClasses

extension Image {
  /// Reads a JPEG, PNG or WebP file. The pixels and the mode are those of Pillow's `Image.open`; of an animation it is the
  /// first frame.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - applyingOrientation: Turns the picture as its EXIF data ask for, as Pillow's `ImageOps.exif_transpose` does.
  ///   - limits: How much the file may ask for.
  /// - Throws: `MediaError`.
  public init(
    contentsOf path: String, applyingOrientation: Bool = false, limits: MediaLimits = MediaLimits()
  ) throws(MediaError) {
    self = try MediaSource.withFile(path, limit: limits.bytes) { bytes throws(MediaError) in
      try Image(path, bytes, applyingOrientation, limits)
    }
  }

  /// Reads the bytes of a JPEG, PNG or WebP file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - applyingOrientation: Turns the picture as its EXIF data ask for.
  ///   - limits: How much the file may ask for.
  /// - Throws: `MediaError`.
  public init(
    encoded bytes: UnsafeRawBufferPointer, applyingOrientation: Bool = false,
    limits: MediaLimits = MediaLimits()
  ) throws(MediaError) {
    try self.init("bytes in memory", bytes, applyingOrientation, limits)
  }

  /// Reads the bytes of a JPEG, PNG or WebP file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - applyingOrientation: Turns the picture as its EXIF data ask for.
  ///   - limits: How much the file may ask for.
  /// - Throws: `MediaError`.
  public init(
    encoded bytes: [UInt8], applyingOrientation: Bool = false, limits: MediaLimits = MediaLimits()
  ) throws(MediaError) {
    self = try MediaSource.withBytes(bytes) { bytes throws(MediaError) in
      try Image(encoded: bytes, applyingOrientation: applyingOrientation, limits: limits)
    }
  }

  private init(
    _ name: String, _ bytes: UnsafeRawBufferPointer, _ applyingOrientation: Bool,
    _ limits: MediaLimits
  ) throws(MediaError) {
    let source = try MediaSource(
      name, bytes, readable: MediaFormat.pictures,
      advice: "convert it first, for instance with 'magick FILE FILE.png'", limit: limits.bytes)
    let image = try ImageDecoder(source).decode(limits)
    self = applyingOrientation ? image.oriented(Orientation(of: source)) : image
  }
}
