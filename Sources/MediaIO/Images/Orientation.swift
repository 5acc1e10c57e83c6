import AutoClasses

/// How a camera was held: what has to be done to a picture to see it upright, by the numbers of EXIF.
enum Orientation: Int {
  case upright = 1
  case mirrored, upsideDown, flipped, transposed, turnedLeft, transversed, turnedRight

  /// What EXIF data say, or XMP where they say nothing; upright if neither does, as in Pillow.
  init(of source: MediaSource) {
    let metadata = Metadata(source)
    let number =
      metadata.exif.flatMap(Self.number(inEXIF:)) ?? metadata.xmp.flatMap(Self.number(inXMP:))
    self = number.flatMap(Orientation.init) ?? .upright
  }

  /// True when rows become columns.
  var swapsSides: Bool { rawValue >= Self.transposed.rawValue }

  /// The number of the tag in the first directory of a TIFF structure.
  private static func number(inEXIF exif: [UInt8]) -> Int? {
    exif.withUnsafeBytes { number(inEXIF: $0[...]) }
  }

  private static func number(inEXIF exif: UnsafeRawBufferPointer.SubSequence) -> Int? {
    var bytes = exif
    while bytes.starts(with: "Exif\0\0".utf8) { bytes = bytes.dropFirst(6) }
    let isLittle = bytes.starts(with: "II".utf8)
    guard isLittle || bytes.starts(with: "MM".utf8) else { return nil }
    let tiff = IntegerReader(UnsafeRawBufferPointer(rebasing: bytes), isLittle: isLittle)
    guard tiff.short(2) == 42, let directory = tiff.long(4), let count = tiff.short(directory)
    else { return nil }
    for entry in 0..<count {
      let offset = directory + 2 + entry * 12
      guard let tag = tiff.short(offset) else { return nil }
      guard tag == 0x112 else { continue }
      guard tiff.long(offset + 4) == 1 else { return nil }
      let (short, long) = (3, 4)
      return switch tiff.short(offset + 2) {
      case short: tiff.short(offset + 8)
      case long: tiff.long(offset + 8)
      default: nil
      }
    }
    return nil
  }

  /// The digit behind `tiff:Orientation="` or `<tiff:Orientation>`.
  private static func number(inXMP bytes: UnsafeRawBufferPointer) -> Int? {
    let name = Array("tiff:Orientation".utf8)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "t")) {
      rest = rest[start...]
      if rest.starts(with: name) {
        var value = rest.dropFirst(name.count)
        let opening = ["=\"", ">"].first { value.starts(with: $0.utf8) }
        value = value.dropFirst(opening?.utf8.count ?? 0)
        if opening != nil, let digit = value.first, (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= digit
        {
          return Int(digit - UInt8(ascii: "0"))
        }
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}

extension Image {
  /// The picture seen upright.
  func oriented(_ orientation: Orientation) -> Image {
    if orientation == .upright { return self }
    let size = mode.bytesPerPixel
    let (newWidth, newHeight) = orientation.swapsSides ? (height, width) : (width, height)
    let result = [UInt8](unsafeUninitializedCapacity: pixels.count) { result, count in
      pixels.withUnsafeBufferPointer { pixels in
        var target = 0
        for row in 0..<newHeight {
          for column in 0..<newWidth {
            let source = place(row, column, orientation) * size
            for byte in 0..<size { result[target + byte] = pixels[source + byte] }
            target += size
          }
        }
      }
      count = pixels.count
    }
    return Image(checked: newWidth, newHeight, mode, result, palette: palette)
  }

  /// The pixel that comes to a place.
  @inline(__always)
  private func place(_ row: Int, _ column: Int, _ orientation: Orientation) -> Int {
    let (bottom, right) = (height - 1, width - 1)
    return switch orientation {
    case .upright: row * width + column
    case .mirrored: row * width + right - column
    case .upsideDown: (bottom - row) * width + right - column
    case .flipped: (bottom - row) * width + column
    case .transposed: column * width + row
    case .turnedLeft: (bottom - column) * width + row
    case .transversed: (bottom - column) * width + right - row
    case .turnedRight: column * width + right - row
    }
  }
}
