/// A kind of file, told from its first bytes and never from its name.
public enum MediaFormat: String, Sendable, Hashable, CaseIterable {
  // Pictures that are read.
  case jpeg = "JPEG"
  case png = "PNG"
  case webp = "WebP"
  // Sounds that are read.
  case wave = "WAV"
  case flac = "FLAC"
  case ogg = "Ogg"
  case mp3 = "MP3"
  // What people try, and an error should call by its name.
  case gif = "GIF"
  case bmp = "BMP"
  case tiff = "TIFF"
  case jpeg2000 = "JPEG 2000"
  case jpegXL = "JPEG XL"
  case heif = "HEIF or AVIF"
  case photoshop = "PSD"
  case icon = "ICO"
  case svg = "SVG"
  case pdf = "PDF"
  case mpeg4 = "MP4, M4A or QuickTime"
  case matroska = "Matroska or WebM"
  case asf = "WMA or WMV"
  case aiff = "AIFF"
  case au = "AU"
  case avi = "AVI"

  static let pictures: [MediaFormat] = [.jpeg, .png, .webp]
  static let sounds: [MediaFormat] = [.wave, .flac, .ogg, .mp3]

  /// The format that the first bytes belong to, if it is a known one.
  ///
  /// - Parameter bytes: The beginning of a file; 32 bytes are enough.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    let start = bytes.prefix(32)
    func has(_ text: String, at offset: Int = 0) -> Bool {
      start.dropFirst(offset).starts(with: text.utf8)
    }
    func has(_ values: UInt8...) -> Bool { start.starts(with: values) }

    if has(0xFF, 0xD8, 0xFF) {
      self = .jpeg
    } else if has(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A) {
      self = .png
    } else if has("RIFF"), let form = Self.forms.first(where: { has($0.name, at: 8) }) {
      self = form.format
    } else if has("RF64"), has("WAVE", at: 8) {
      self = .wave
    } else if has("ftyp", at: 4) {
      self = Self.pictureBrands.contains { has($0, at: 8) } ? .heif : .mpeg4
    } else if has("FORM"), has("AIF", at: 8) {
      self = .aiff
    } else if let known = Self.beginnings.first(where: { start.starts(with: $0.bytes) }) {
      self = known.format
    } else if start.count > 2, start[0] == 0xFF, Self.isFrame(start[1], start[2]) {
      self = .mp3
    } else {
      return nil
    }
  }

  private static let forms: [(name: String, format: MediaFormat)] = [
    ("WEBP", .webp), ("WAVE", .wave), ("AVI ", .avi),
  ]
  private static let pictureBrands = ["heic", "heix", "mif1", "msf1", "avif", "avis"]

  private static let beginnings: [(bytes: [UInt8], format: MediaFormat)] = [
    (Array("fLaC".utf8), .flac), (Array("OggS".utf8), .ogg), (Array("ID3".utf8), .mp3),
    (Array("GIF8".utf8), .gif), (Array("BM".utf8), .bmp),
    ([0x49, 0x49, 0x2A, 0], .tiff), ([0x4D, 0x4D, 0, 0x2A], .tiff),
    ([0x49, 0x49, 0x2B, 0], .tiff), ([0x4D, 0x4D, 0, 0x2B], .tiff),
    ([0, 0, 0, 0x0C, 0x6A, 0x50], .jpeg2000), ([0xFF, 0x4F, 0xFF, 0x51], .jpeg2000),
    ([0xFF, 0x0A], .jpegXL), ([0, 0, 0, 0x0C, 0x4A, 0x58], .jpegXL),
    (Array("8BPS".utf8), .photoshop), ([0, 0, 1, 0], .icon),
    (Array("<svg".utf8), .svg), (Array("%PDF".utf8), .pdf),
    ([0x1A, 0x45, 0xDF, 0xA3], .matroska), ([0x30, 0x26, 0xB2, 0x75], .asf),
    (Array(".snd".utf8), .au),
  ]

  /// True for the second and third byte of an MPEG audio frame of layer III: no reserved version, bit rate or sampling rate.
  private static func isFrame(_ second: UInt8, _ third: UInt8) -> Bool {
    second & 0xE6 == 0xE2 && second & 0x18 != 0x08 && third & 0xF0 != 0xF0 && third & 0x0C != 0x0C
  }
}
