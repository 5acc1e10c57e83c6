import CMedia

/// Where a picture file keeps what a camera and an editor wrote about it.
struct Metadata {
  /// A TIFF structure, after "Exif\0\0" in some files.
  private(set) var exif: [UInt8]?
  /// A text in XML.
  private(set) var xmp: UnsafeRawBufferPointer?
  /// EXIF data that ImageMagick writes as a text.
  private var profile: [UInt8]?

  init(_ source: MediaSource) {
    switch source.format {
    case .png: readPNG(source.bytes)
    case .webp: readWebP(source.bytes)
    default: readJPEG(source.bytes)
    }
  }

  /// The segments before the first scan.
  private mutating func readJPEG(_ bytes: UnsafeRawBufferPointer) {
    let reader = IntegerReader(bytes, isLittle: false)
    let (application1, startOfScan, fill) = (0xFFE1, 0xFFDA, 0xFFFF)
    let xmpName = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
    var offset = 2
    while let marker = reader.short(offset), marker >= 0xFF00, marker != startOfScan {
      if marker == fill {
        offset += 1
        continue
      }
      guard let length = reader.short(offset + 2), length >= 2,
        let body = reader.bytes(offset + 4, length - 2)
      else { return }
      if marker == application1 {
        if exif == nil, body.starts(with: "Exif\0\0".utf8) { exif = Array(body) }
        if body.starts(with: xmpName) { xmp = .init(rebasing: body[xmpName.count...]) }
      }
      offset += 2 + length
    }
  }

  private mutating func readPNG(_ bytes: UnsafeRawBufferPointer) {
    let reader = IntegerReader(bytes, isLittle: false)
    let xmpName = Array("XML:com.adobe.xmp\0".utf8)
    let profileName = Array("Raw profile type exif\0".utf8)
    var offset = 8
    while let length = reader.long(offset), let name = reader.bytes(offset + 4, 4),
      let body = reader.bytes(offset + 8, length)
    {
      if name.elementsEqual("eXIf".utf8) { exif = Array(body) }
      if name.elementsEqual("iTXt".utf8), body.starts(with: xmpName) { xmp = body }
      if body.starts(with: profileName) {
        let text = body.dropFirst(profileName.count)
        if name.elementsEqual("tEXt".utf8) { profile = Self.profile(text) }
        // The byte in front of a compressed text is the number of its method.
        if name.elementsEqual("zTXt".utf8) {
          profile = Self.profile(Self.inflated(text.dropFirst()))
        }
      }
      offset += 12 + length
    }
    exif = exif ?? profile
  }

  /// Hexadecimal digits after three lines: nothing, "exif" and a length.
  private static func profile(_ text: some Sequence<UInt8>) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    let lines = Array(text).split(separator: newline, omittingEmptySubsequences: false)
    var bytes: [UInt8] = []
    var high: Int?
    for digit in lines.dropFirst(3).joined() {
      guard let value = Character(UnicodeScalar(digit)).hexDigitValue else { continue }
      if let first = high { bytes.append(UInt8(first << 4 | value)) }
      high = high == nil ? value : nil
    }
    return bytes
  }

  /// At most a mebibyte, as in Pillow; nothing if it is more or not valid.
  private static func inflated(_ bytes: UnsafeRawBufferPointer.SubSequence) -> [UInt8] {
    let limit = 1 << 20
    let packed = UnsafeRawBufferPointer(rebasing: bytes).assumingMemoryBound(to: UInt8.self)
    return [UInt8](unsafeUninitializedCapacity: limit) { result, count in
      count = cm_inflate(packed.baseAddress, packed.count, result.baseAddress, limit)
    }
  }

  private mutating func readWebP(_ bytes: UnsafeRawBufferPointer) {
    let reader = IntegerReader(bytes, isLittle: true)
    var offset = 12
    while let name = reader.bytes(offset, 4), let length = reader.long(offset + 4),
      let body = reader.bytes(offset + 8, length)
    {
      if name.elementsEqual("EXIF".utf8) { exif = exif ?? Array(body) }
      if name.elementsEqual("XMP ".utf8) { xmp = xmp ?? body }
      offset += 8 + length + length % 2
    }
  }
}
