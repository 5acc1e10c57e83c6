/// Mean and variation of each band over the first frames, in the precision that the reference sums them up with.
struct BandStatistics<Sum: BinaryFloatingPoint> {
  /// One for each band.
  private(set) var means: [Sum]
  /// Sums of squared distances from the mean.
  private(set) var squares: [Sum]

  /// - Parameters:
  ///   - rows: `[frames, width]`
  ///   - width: the number of bands.
  ///   - count: how many frames count.
  init(_ rows: [Float], _ width: Int, count: Int) {
    means = [Sum](repeating: 0, count: width)
    squares = means
    for index in 0..<count * width { means[index % width] += Sum(rows[index]) }
    for band in 0..<width { means[band] /= Sum(count) }
    for index in 0..<count * width {
      let distance = Sum(rows[index]) - means[index % width]
      squares[index % width] += distance * distance
    }
  }
}

extension [Float] {
  /// Takes a number of each band from all of its values.
  mutating func subtract(bands: [Float]) {
    for index in indices { self[index] -= bands[index % bands.count] }
  }

  /// Divides all values of each band by a number.
  mutating func divide(bands: [Float]) {
    for index in indices { self[index] /= bands[index % bands.count] }
  }
}
