/// A picture or a recording that a page carries with it.
public struct EmbeddedFile: Sendable, Hashable {
  /// What browsers show and play without help.
  public enum MediaType: String, Sendable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
    case wave = "audio/wav"
    case flac = "audio/flac"
    case ogg = "audio/ogg"
    case mp3 = "audio/mpeg"
  }

  let bytes: [UInt8]
  let type: MediaType

  /// A file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - type: what it is.
  public init(_ bytes: [UInt8], _ type: MediaType) {
    self.bytes = bytes
    self.type = type
  }

  /// The file as an address.
  var address: String { "data:\(type.rawValue);base64,\(Base64.text(bytes))" }
}
