extension Image {
  /// What the values of a pixel mean. The names are Pillow's, which opens files as these.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Black (0) or white (255).
    case bilevel = "1"
    /// Grey from black to white.
    case grey = "L"
    /// Grey and alpha.
    case greyAlpha = "LA"
    /// Grey of 16 bits, the lower byte first.
    case grey16 = "I;16"
    /// An index into the palette.
    case palette = "P"
    /// An index into the palette, and alpha.
    case paletteAlpha = "PA"
    /// Red, green and blue.
    case rgb = "RGB"
    /// Red, green, blue and alpha.
    case rgba = "RGBA"
    /// Cyan, magenta, yellow and black; 255 is all ink.
    case cmyk = "CMYK"

    /// How many values a pixel has.
    public var channels: Int {
      switch self {
      case .bilevel, .grey, .grey16, .palette: 1
      case .greyAlpha, .paletteAlpha: 2
      case .rgb: 3
      case .rgba, .cmyk: 4
      }
    }

    /// How many bytes of ``Image/pixels`` a pixel has.
    public var bytesPerPixel: Int { self == .grey16 ? 2 : channels }

    var hasPalette: Bool { self == .palette || self == .paletteAlpha }

    /// Why processors refuse it.
    var obstacle: String {
      switch self {
      case .greyAlpha, .rgba, .paletteAlpha: "has an alpha channel"
      default: "is of mode \(rawValue)"
      }
    }
  }

  /// Red, green and blue, as Pillow's `convert("RGB")` gives them: grey is repeated, alpha left out, grey of 16 bits cut
  /// off at 255.
  public var rgb: Image {
    switch mode {
    case .rgb: self
    case .rgba: converted { ($0[0], $0[1], $0[2]) }
    case .bilevel, .grey, .greyAlpha: converted { ($0[0], $0[0], $0[0]) }
    case .grey16:
      converted { pixel in
        let grey = pixel[1] == 0 ? pixel[0] : 255
        return (grey, grey, grey)
      }
    case .palette, .paletteAlpha:
      palette.withUnsafeBufferPointer { palette in
        converted { pixel in
          let entry = Int(pixel[0]) * 3
          return (palette[entry], palette[entry + 1], palette[entry + 2])
        }
      }
    case .cmyk:
      converted { pixel in
        let light = 255 - Int(pixel[3])
        return (
          Self.left(of: light, pixel[0]), Self.left(of: light, pixel[1]),
          Self.left(of: light, pixel[2])
        )
      }
    }
  }

  /// The picture with the colour that `color` makes of each pixel.
  @inline(__always)
  private func converted(
    _ color: (UnsafePointer<UInt8>) -> (red: UInt8, green: UInt8, blue: UInt8)
  ) -> Image {
    let size = mode.bytesPerPixel
    let result = [UInt8](unsafeUninitializedCapacity: width * height * 3) { result, count in
      pixels.withUnsafeBufferPointer { pixels in
        guard let first = pixels.baseAddress else { return }
        for index in 0..<width * height {
          let color = color(first + index * size)
          result[index * 3] = color.red
          result[index * 3 + 1] = color.green
          result[index * 3 + 2] = color.blue
        }
      }
      count = width * height * 3
    }
    return Image(checked: width, height, .rgb, result)
  }

  /// The light that an ink leaves; the product is divided by 255 and rounded, as in Pillow.
  @inline(__always)
  private static func left(of light: Int, _ ink: UInt8) -> UInt8 {
    let product = Int(ink) * light + 128
    return UInt8(clamping: light - ((product >> 8) + product) >> 8)
  }
}
