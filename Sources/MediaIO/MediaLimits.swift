import AutoClasses

/// How much a media file may ask for. All of it is checked before memory is taken.
public struct MediaLimits: Sendable, Hashable {
  /// The bytes of the file.
  public var bytes = 1 << 28
  /// The pixels of a picture, at most `Image.maximumPixels`, which is where Pillow warns of a decompression bomb.
  public var pixels = Image.maximumPixels
  /// The scans of a progressive JPEG picture: each costs as much as decoding a whole one.
  public var scans = 100
  /// The length of a sound.
  public var seconds = 1800.0
  /// The samples of a sound, all channels together: each takes four bytes of memory.
  public var samples = 1 << 28

  /// The standard limits: 256 MiB, 89 million pixels, half an hour of at most 268 million samples.
  public init() {}
}
