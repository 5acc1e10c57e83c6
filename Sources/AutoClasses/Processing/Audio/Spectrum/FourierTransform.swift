#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The discrete Fourier transform of one length, of four complex signals at once: a signal is a lane of the vectors, so
/// that every length is computed in full vectors. Factors up to 13 in any mixture (Whisper's 400 is 4·4·5·5); lengths
/// with larger ones become a convolution of a power of two (Bluestein). All in double precision, as numpy's.
struct FourierTransform: Sendable {
  typealias Lanes = SIMD4<Double>
  private static let largestFactor = 13

  let count: Int
  /// How many vectors of each part the buffers of ``callAsFunction(_:)`` need to have.
  let bufferCount: Int
  private let factors: [Int]
  /// cos and -sin of every `count`-th of a turn.
  private let cosines: [Double]
  private let sines: [Double]
  private let chirp: [Chirp]

  /// - Parameter count: at least 1.
  init(_ count: Int) {
    self.count = count
    var rest = count
    var factors: [Int] = []
    for factor in [4, 2, 3, 5, 7, 11, Self.largestFactor] {
      while rest.isMultiple(of: factor) && rest > 1 {
        factors.append(factor)
        rest /= factor
      }
    }
    let angles = (0..<count).map { 2 * Double.pi * Double($0) / Double(count) }
    cosines = angles.map { cos($0) }
    sines = angles.map { -sin($0) }
    if rest > 1 {
      self.factors = []
      chirp = [Chirp(count)]
    } else {
      self.factors = factors
      chirp = []
    }
    bufferCount = chirp.first?.transform.count ?? count
  }

  /// What a transform works in: the signals, which become the spectra, and as much space beside them.
  struct Buffers {
    var real: UnsafeMutablePointer<Lanes>
    var imaginary: UnsafeMutablePointer<Lanes>
    var otherReal: UnsafeMutablePointer<Lanes>
    var otherImaginary: UnsafeMutablePointer<Lanes>

    fileprivate mutating func swap() {
      Swift.swap(&real, &otherReal)
      Swift.swap(&imaginary, &otherImaginary)
    }
  }

  /// Transforms the first `count` elements of the signals; the result is in the buffers of that name, which may have
  /// changed places with the others.
  func callAsFunction(_ buffers: inout Buffers) {
    if let chirp = chirp.first { return chirp(&buffers) }
    // Stockham's order: each pass divides the length by a factor and leaves its results sorted.
    var length = count
    var stride = 1
    for factor in factors {
      length /= factor
      for block in 0..<length {
        pass(block, factor, length: length, stride: stride, buffers)
      }
      buffers.swap()
      stride *= factor
    }
  }

  /// One group of butterflies: elements that are `length * stride` apart become neighbours.
  @inline(__always)
  private func pass(
    _ block: Int, _ factor: Int, length: Int, stride: Int, _ buffers: Buffers
  ) {
    let step = length * stride
    cosines.withUnsafeBufferPointer { cosines in
      sines.withUnsafeBufferPointer { sines in
        let roots = Roots(cosines: cosines, sines: sines)
        for offset in 0..<stride {
          let source = block * stride + offset
          let target = block * stride * factor + offset
          let from = Strided(buffers.real + source, buffers.imaginary + source, step)
          let to = Strided(buffers.otherReal + target, buffers.otherImaginary + target, stride)
          switch factor {
          case 2: Butterfly.two(from, to, roots, block * stride)
          case 4: Butterfly.four(from, to, roots, block * stride)
          case 5: Butterfly.five(from, to, roots, block * stride)
          default: Butterfly.any(factor, from, to, roots, block * stride, turn: count / factor)
          }
        }
      }
    }
  }

  /// A length with a large prime factor, as a convolution with exp(i pi k²/n).
  private struct Chirp: Sendable {
    let transform: FourierTransform
    private let count: Int
    private let cosines: [Double]
    private let sines: [Double]
    /// The spectrum of the chirp.
    private let real: [Double]
    private let imaginary: [Double]

    init(_ count: Int) {
      self.count = count
      var size = 1
      while size < 2 * count - 1 { size *= 2 }
      let whole = FourierTransform(size)
      transform = whole
      // k² modulo 2n keeps the angle exact.
      let angles = (0..<count).map { Double.pi * Double($0 * $0 % (2 * count)) / Double(count) }
      let (cosines, sines) = (angles.map { cos($0) }, angles.map { sin($0) })
      (real, imaginary) = FourierTransform.withBuffers(size) { buffers in
        for k in 0..<size {
          let distance = min(k, size - k)
          buffers.real[k] = Lanes(repeating: distance < count ? cosines[distance] : 0)
          buffers.imaginary[k] = Lanes(repeating: distance < count ? sines[distance] : 0)
        }
        whole(&buffers)
        return (
          (0..<size).map { buffers.real[$0][0] }, (0..<size).map { buffers.imaginary[$0][0] }
        )
      }
      (self.cosines, self.sines) = (cosines, sines)
    }

    func callAsFunction(_ buffers: inout Buffers) {
      let size = transform.count
      for k in 0..<size {
        let inside = k < count
        let (a, b) = inside ? (buffers.real[k], buffers.imaginary[k]) : (.zero, .zero)
        let (c, s) = inside ? (cosines[k], sines[k]) : (0, 0)
        buffers.real[k] = a * c + b * s
        buffers.imaginary[k] = b * c - a * s
      }
      transform(&buffers)
      // The inverse transform is the transform of the conjugate.
      for k in 0..<size {
        let (a, b) = (buffers.real[k], buffers.imaginary[k])
        buffers.real[k] = a * real[k] - b * imaginary[k]
        buffers.imaginary[k] = -(a * imaginary[k] + b * real[k])
      }
      transform(&buffers)
      for k in 0..<count {
        let (a, b) = (buffers.real[k] / Double(size), -buffers.imaginary[k] / Double(size))
        buffers.real[k] = a * cosines[k] + b * sines[k]
        buffers.imaginary[k] = b * cosines[k] - a * sines[k]
      }
    }
  }

  /// Lends buffers of zeros.
  static func withBuffers<R>(_ count: Int, _ body: (inout Buffers) -> R) -> R {
    let memory = UnsafeMutablePointer<Lanes>.allocate(capacity: 4 * count)
    memory.initialize(repeating: .zero, count: 4 * count)
    defer { memory.deallocate() }
    var buffers = Buffers(
      real: memory, imaginary: memory + count, otherReal: memory + 2 * count,
      otherImaginary: memory + 3 * count)
    return body(&buffers)
  }
}
