import Tensors

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How a parameter that the checkpoint does not have is filled, as `_init_weights` of transformers does.
enum Initializer: Sendable {
  case zeros
  case ones
  /// Mean 0, and the configuration's `initializer_range` as standard deviation; the row of the padding token is zero.
  case normal(zeroRow: Int? = nil)
  /// Mean 0 and a standard deviation of the layer's own.
  case deviates(Double)
  /// Evenly from the first number to the second.
  case uniform(Double, Double)
  case constant(Double)
  /// Sine and cosine of the row's number at frequencies that fall with the column (DistilBERT's
  /// `create_sinusoidal_embeddings`).
  case sinusoidal
  /// The same, all sines before all cosines, and frequencies from 1 to 1/10000 (Whisper's `sinusoids`).
  case sinusoidalHalves

  /// The tensor. The same seed and name give the same bits on every machine: the normal deviates use exact IEEE
  /// operations only.
  func tensor(_ shape: [Int], seed: UInt64, name: String, deviation: Double) -> Tensor {
    switch self {
    case .zeros: return Tensor(zeros: shape)
    case .ones: return Self.constant(1, shape)
    case .constant(let value): return Self.constant(Float(value), shape)
    case .sinusoidal: return Self.sinusoids(shape)
    case .sinusoidalHalves: return Self.sinusoidHalves(shape)
    case .deviates(let deviation):
      return Self.drawn(shape, seed, name) { $0.next() * deviation }
    case .uniform(let low, let high):
      return Self.drawn(shape, seed, name) { (low + high + (high - low) * $0.uniform()) / 2 }
    case .normal(let zeroRow):
      var tensor = Self.drawn(shape, seed, name) { $0.next() * deviation }
      if let zeroRow, let width = shape.last, zeroRow < shape[0] {
        tensor.withMutableFloats { floats in
          floats[zeroRow * width..<(zeroRow + 1) * width].update(repeating: 0)
        }
      }
      return tensor
    }
  }

  private static func constant(_ value: Float, _ shape: [Int]) -> Tensor {
    Tensor([Float](repeating: value, count: shape.reduce(1, *)), shape: shape)
  }

  private static func sinusoids(_ shape: [Int]) -> Tensor {
    let width = shape[1]
    let values = (0..<shape[0]).flatMap { row in
      (0..<width).map { column in
        let angle = Double(row) / pow(10000, Double(column / 2 * 2) / Double(width))
        return Float(column.isMultiple(of: 2) ? sin(angle) : cos(angle))
      }
    }
    return Tensor(values, shape: shape)
  }

  private static func sinusoidHalves(_ shape: [Int]) -> Tensor {
    let half = shape[1] / 2
    let values = (0..<shape[0]).flatMap { row in
      (0..<shape[1]).map { column in
        let share = Double(column % max(half, 1)) / Double(max(half - 1, 1))
        let angle = Double(row) / pow(10000, share)
        return Float(column < half ? sin(angle) : cos(angle))
      }
    }
    return Tensor(values, shape: shape)
  }

  private static let chunk = 1 << 16

  /// Elements one after the other from numbers that follow from the seed and the name.
  private static func drawn(
    _ shape: [Int], _ seed: UInt64, _ name: String,
    _ element: @Sendable (inout RandomNumbers) -> Double
  ) -> Tensor {
    let stream = name.utf8.reduce(seed ^ 0xcbf2_9ce4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    var tensor = Tensor(uninitialized: shape)
    tensor.withMutableFloats { floats in
      let address = UInt(bitPattern: floats.baseAddress)
      let count = floats.count
      Threads.parallel((count + chunk - 1) / chunk) { index in
        guard let base = UnsafeMutablePointer<Float>(bitPattern: address) else { return }
        var numbers = RandomNumbers(seed: stream &+ UInt64(index) &* 0x9e37_79b9_7f4a_7c15)
        for i in index * chunk..<min((index + 1) * chunk, count) {
          base[i] = Float(element(&numbers))
        }
      }
    }
    return tensor
  }
}

/// Uniform numbers by SplitMix64, and normal deviates by Marsaglia's polar method over them.
private struct RandomNumbers {
  private var state: UInt64
  private var spare: Double?

  init(seed: UInt64) { state = seed }

  /// A normal deviate.
  mutating func next() -> Double {
    if let value = spare {
      spare = nil
      return value
    }
    while true {
      let u = uniform()
      let v = uniform()
      let s = u * u + v * v
      guard s > 0, s < 1 else { continue }
      let factor = (-2 * Self.log(s) / s).squareRoot()
      spare = v * factor
      return u * factor
    }
  }

  /// From -1 to 1.
  mutating func uniform() -> Double {
    state = state &+ 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    z ^= z >> 31
    return Double(z >> 11) * 0x1p-52 - 1
  }

  /// The C library's log differs between systems in the last bit; this one is made of exact operations.
  private static func log(_ x: Double) -> Double {
    let z = (x.significand - 1) / (x.significand + 1)
    let square = z * z
    var sum = 0.0
    for n in stride(from: 21, through: 1, by: -2) { sum = sum * square + 1 / Double(n) }
    return Double(x.exponent) * 0.693147180559945309417 + 2 * z * sum
  }
}
