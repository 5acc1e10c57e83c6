import AutoClasses
import CMedia

/// Decodes a picture in two steps, between which its size is checked.
struct ImageDecoder {
  private let source: MediaSource
  private let readHeader: CHeader
  private let readPixels: CPixels

  private typealias CHeader = (
    UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<cm_picture>?
  ) -> cm_status
  private typealias CPixels = (
    UnsafePointer<UInt8>?, Int, Int32, UnsafeMutablePointer<cm_picture>?,
    UnsafeMutablePointer<UInt8>?
  ) -> cm_status

  init(_ source: MediaSource) {
    self.source = source
    (readHeader, readPixels) =
      switch source.format {
      case .png: (cm_png_header, cm_png_pixels)
      case .webp: (cm_webp_header, cm_webp_pixels)
      default: (cm_jpeg_header, cm_jpeg_pixels)
      }
  }

  func decode(_ limits: MediaLimits) throws(MediaError) -> Image {
    let bytes = source.bytes.assumingMemoryBound(to: UInt8.self)
    var picture = cm_picture()
    try check(readHeader(bytes.baseAddress, bytes.count, &picture), picture, limits)
    let mode = Image.Mode(picture.mode)
    let count = try pixelCount(picture, limits) * mode.bytesPerPixel

    var status = CM_OK
    let pixels = [UInt8](unsafeUninitializedCapacity: count) { pixels, initialized in
      status = readPixels(
        bytes.baseAddress, bytes.count, Int32(clamping: limits.scans), &picture, pixels.baseAddress)
      initialized = status == CM_OK ? count : 0
    }
    try check(status, picture, limits)
    let palette = mode == .palette ? withUnsafeBytes(of: picture.palette, Array.init) : []
    return Image(
      checked: Int(picture.width), Int(picture.height), mode, pixels, palette: palette)
  }

  private func pixelCount(_ picture: cm_picture, _ limits: MediaLimits) throws(MediaError) -> Int {
    let (width, height) = (Int(picture.width), Int(picture.height))
    guard width > 0, height > 0 else {
      throw source.error(.broken, "\(width)x\(height) pixels, expected at least one")
    }
    let limit = min(limits.pixels, Image.maximumPixels)
    guard max(width, height) <= Image.maximumSide, width * height <= limit else {
      throw source.error(
        .tooLarge,
        "\(width)x\(height) pixels, more than \(limit) in all or \(Image.maximumSide) a side; make it "
          + "smaller, or raise MediaLimits.pixels if it is below \(Image.maximumPixels)")
    }
    return width * height
  }

  private func check(
    _ status: cm_status, _ picture: cm_picture, _ limits: MediaLimits
  ) throws(MediaError) {
    let text = cText(picture.message)
    switch status {
    case CM_OK: return
    case CM_TRUNCATED:
      throw source.error(
        .truncated,
        "the \(source.format.rawValue) picture is truncated: the file ends, after \(source.bytes.count) "
          + "bytes, before its pixels do; get it again")
    case CM_UNSUPPORTED:
      throw source.error(
        .unsupportedFormat,
        "a \(source.format.rawValue) picture of \(text); save it as an ordinary one")
    case CM_TOO_MANY_SCANS:
      throw source.error(
        .tooLarge,
        "a progressive JPEG picture of more than \(limits.scans) scans; save it with fewer, or raise "
          + "MediaLimits.scans")
    default:
      throw source.error(
        .broken, "the \(source.format.rawValue) picture is broken: \(text); get it again")
    }
  }
}

extension Image.Mode {
  fileprivate init(_ mode: cm_mode) {
    self =
      switch mode {
      case CM_BILEVEL: .bilevel
      case CM_GREY: .grey
      case CM_GREY_ALPHA: .greyAlpha
      case CM_GREY16: .grey16
      case CM_PALETTE: .palette
      case CM_RGBA: .rgba
      case CM_CMYK: .cmyk
      default: .rgb
      }
  }
}

/// The text in an array of C characters, up to its NUL.
func cText<Characters>(_ characters: Characters) -> String {
  withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
}
