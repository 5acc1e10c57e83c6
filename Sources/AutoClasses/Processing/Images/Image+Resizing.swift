/// Pillow's resizing of 8-bit pictures, to the bit: weights in fixed point, one pass along the rows and one along the
/// columns. Source: Pillow 13, src/libImaging/Resample.c and Geometry.c.
extension Image {
  /// The picture at another size. Colours are not weighted by alpha: processors refuse pictures that have it.
  ///
  /// - Parameters:
  ///   - size: Height and width, each at least 1.
  ///   - filter: How pixels are weighted.
  /// - Returns: The picture; the same one when it has the size already.
  /// - Throws: ``ProcessorError`` (`invalidInput`) when the size is out of range.
  func resized(to size: ImageSize, _ filter: Resampling) throws(ProcessorError) -> Image {
    let sides = 1...Self.maximumSide
    guard sides.contains(size.width), sides.contains(size.height),
      size.width * size.height <= Self.maximumPixels,
      max(size.width * height, size.height * width) <= 1 << 31
    else {
      throw ProcessorError(
        .invalidInput,
        "A picture of \(width)x\(height) cannot be resized to \(size.width)x\(size.height): a side may "
          + "have 1 to \(Self.maximumSide) pixels, and all together \(Self.maximumPixels)")
    }
    if size.width == width && size.height == height { return self }
    if filter == .nearest { return nearest(size) }
    // Pillow's rule since release 13, which rounds otherwise than the other order.
    let shrinksDown = height - size.height > max(0, 2 * (width - size.width))
    return shrinksDown
      ? withColumns(of: size.height, filter).withRows(of: size.width, filter)
      : withRows(of: size.width, filter).withColumns(of: size.height, filter)
  }

  private func nearest(_ size: ImageSize) -> Image {
    func places(_ from: Int, _ to: Int) -> [Int] {
      let scale = Double(from) / Double(to)
      // Summed up as in Pillow: a product would round otherwise.
      return sequence(first: scale * 0.5) { $0 + scale }.prefix(to).map { min(Int($0), from - 1) }
    }
    let columns = places(width, size.width)
    var result: [UInt8] = []
    result.reserveCapacity(size.width * size.height * channels)
    for row in places(height, size.height) {
      for column in columns {
        let pixel = (row * width + column) * channels
        result += pixels[pixel..<pixel + channels]
      }
    }
    return Image(checked: size.width, size.height, mode, result)
  }

  private func withRows(of newWidth: Int, _ filter: Resampling) -> Image {
    if newWidth == width { return self }
    let taps = Taps(from: width, to: newWidth, filter)
    let (width, height, channels) = (width, height, channels)
    let result = [UInt8](unsafeUninitializedCapacity: newWidth * height * channels) { out, count in
      pixels.withUnsafeBufferPointer { pixels in
        for row in 0..<height {
          for column in 0..<newWidth {
            let tap = taps.spans[column]
            for channel in 0..<channels {
              var sum = Taps.half
              var source = (row * width + tap.start) * channels + channel
              for weight in tap.weights {
                sum += Int(pixels[source]) * taps.weights[weight]
                source += channels
              }
              out[(row * newWidth + column) * channels + channel] = Taps.clipped(sum)
            }
          }
        }
      }
      count = newWidth * height * channels
    }
    return Image(checked: newWidth, height, mode, result)
  }

  private func withColumns(of newHeight: Int, _ filter: Resampling) -> Image {
    if newHeight == height { return self }
    let taps = Taps(from: height, to: newHeight, filter)
    let stride = width * channels
    let result = [UInt8](unsafeUninitializedCapacity: stride * newHeight) { out, count in
      pixels.withUnsafeBufferPointer { pixels in
        var sums = [Int](repeating: 0, count: stride)
        for row in 0..<newHeight {
          let tap = taps.spans[row]
          for i in 0..<stride { sums[i] = Taps.half }
          var source = tap.start * stride
          for weight in tap.weights {
            let factor = taps.weights[weight]
            for i in 0..<stride { sums[i] += Int(pixels[source + i]) * factor }
            source += stride
          }
          for i in 0..<stride { out[row * stride + i] = Taps.clipped(sums[i]) }
        }
      }
      count = stride * newHeight
    }
    return Image(checked: width, newHeight, mode, result)
  }
}

/// Which pixels make a new one along one axis, and with which weights.
private struct Taps {
  struct Span {
    let start: Int
    /// A range of `weights`.
    let weights: Range<Int>
  }

  private static let bits = 22
  /// A half, so that the sum is rounded.
  static let half = 1 << (bits - 1)

  var spans: [Span] = []
  /// In units of 2^-22.
  var weights: [Int] = []

  init(from: Int, to: Int, _ filter: Resampling) {
    let scale = Double(from) / Double(to)
    let stretch = max(scale, 1)
    let support = filter.support * stretch
    spans.reserveCapacity(to)
    for position in 0..<to {
      let center = (Double(position) + 0.5) * scale
      let start = max(0, Int(center - support + 0.5))
      let end = min(from, Int(center + support + 0.5))
      var exact: [Double] = []
      for index in start..<max(start, end) {
        exact.append(filter.weight((Double(index) - center + 0.5) / stretch))
      }
      let sum = exact.reduce(0, +)
      let first = weights.count
      for weight in exact {
        let scaled = (sum == 0 ? weight : weight / sum) * Double(1 << Self.bits)
        weights.append(Int(scaled < 0 ? scaled - 0.5 : scaled + 0.5))
      }
      spans.append(Span(start: start, weights: first..<weights.count))
    }
  }

  @inline(__always)
  static func clipped(_ sum: Int) -> UInt8 { UInt8(clamping: sum >> bits) }
}
