import Tensors

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The power of sound in time and pitch: frames under a window, their spectra, and filters over these.
/// Source: transformers 4.57, `audio_utils.spectrogram` with `power=2.0`.
struct Spectrogram: Sendable {
  /// What is made of the power that a filter lets through.
  enum Scale: Sendable {
    case linear, log, log10
    /// Tenths of powers of ten.
    case decibels
  }
  /// What a spectrogram is made from.
  struct Layout: Sendable {
    /// The weights of a frame.
    var window: [Double]
    /// Samples from one frame to the next.
    var hop: Int
    /// Samples that a spectrum is taken of: the frame and zeros.
    var length: Int
    var filters: MelFilters
    var scale: Scale
    /// The least power.
    var floor = 1e-10
    /// Whether frames have their times in their middle, with the sound mirrored at its ends.
    var isCentered = false
    /// Kaldi's way with a frame: without its mean, and each sample less this part of the one before.
    var preemphasis: Double?
  }

  private let layout: Layout
  private let transform: FourierTransform
  /// Filters in one frame.
  let width: Int
  private typealias Lanes = FourierTransform.Lanes
  /// Two frames are the real and the imaginary part of one signal.
  private static let block = 2 * FourierTransform.Lanes.scalarCount

  init(_ layout: Layout) {
    self.layout = layout
    transform = FourierTransform(layout.length)
    width = layout.filters.filters.count
  }

  /// How many frames so many samples have; 0 when they are less than one.
  func frameCount(_ samples: Int) -> Int {
    let padded = samples + (layout.isCentered ? layout.window.count / 2 * 2 : 0)
    return samples == 0 || padded < layout.window.count
      ? 0 : 1 + (padded - layout.window.count) / layout.hop
  }

  /// - Parameters:
  ///   - samples: of one channel.
  ///   - factor: what each is multiplied with first.
  /// - Returns: `[frames, filters]`
  func callAsFunction(_ samples: [Float], times factor: Double = 1) -> [Float] {
    let frames = frameCount(samples.count)
    let (width, block) = (width, Self.block)
    return [Float](unsafeUninitializedCapacity: frames * width) { result, count in
      // An address, since pointers do not go to other threads.
      let target = UInt(bitPattern: result.baseAddress)
      let blocks = (frames + block - 1) / block
      let pieces = min(blocks, 4 * Threads.count)
      Threads.parallel(pieces) { piece in
        guard let target = UnsafeMutablePointer<Float>(bitPattern: target) else { return }
        FourierTransform.withBuffers(transform.bufferCount) { buffers in
          for number in blocks * piece / pieces..<blocks * (piece + 1) / pieces {
            let group = number * block..<min(frames, (number + 1) * block)
            samples.withUnsafeBufferPointer { fill(buffers, $0, group, factor) }
            transform(&buffers)
            filter(buffers, group, target)
          }
        }
      }
      count = frames * width
    }
  }

  private func fill(
    _ buffers: FourierTransform.Buffers, _ samples: UnsafeBufferPointer<Float>,
    _ frames: Range<Int>, _ factor: Double
  ) {
    let size = layout.window.count
    let shift = layout.isCentered ? size / 2 : 0
    let lanes = Self.block / 2
    withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { frame in
      for lane in 0..<Self.block {
        let part = lane < lanes ? buffers.real : buffers.imaginary
        let isThere = lane < frames.count
        if isThere {
          read(samples, (frames.lowerBound + lane) * layout.hop - shift, factor, into: frame)
        }
        part.withMemoryRebound(to: Double.self, capacity: layout.length * lanes) { part in
          let part = part + lane % lanes
          for index in 0..<layout.length {
            part[index * lanes] = isThere && index < size ? frame[index] : 0
          }
        }
      }
    }
  }

  /// One frame under the window.
  @inline(__always)
  private func read(
    _ samples: UnsafeBufferPointer<Float>, _ start: Int, _ factor: Double,
    into frame: UnsafeMutableBufferPointer<Double>
  ) {
    for index in frame.indices {
      let position = start + index
      let isInside = position >= 0 && position < samples.count
      // The reference multiplies in single precision.
      frame[index] = Double(
        samples[isInside ? position : Self.mirrored(position, samples.count)] * Float(factor))
    }
    if let preemphasis = layout.preemphasis {
      let mean = frame.reduce(0, +) / Double(frame.count)
      var before = 0.0
      for index in frame.indices {
        let sample = frame[index] - mean
        frame[index] = sample - preemphasis * (index == 0 ? sample : before)
        before = sample
      }
    }
    layout.window.withUnsafeBufferPointer { window in
      for index in frame.indices { frame[index] *= window[index] }
    }
  }

  /// The place of a sample beyond the ends: the sound goes back and forth between them.
  private static func mirrored(_ position: Int, _ count: Int) -> Int {
    if count == 1 { return 0 }
    let period = 2 * (count - 1)
    let folded = (position % period + period) % period
    return min(folded, period - folded)
  }

  private func filter(
    _ buffers: FourierTransform.Buffers, _ frames: Range<Int>,
    _ result: UnsafeMutablePointer<Float>
  ) {
    let length = layout.length
    let bins = length / 2 + 1
    let lanes = Lanes.scalarCount
    // The powers take the place of the other buffer.
    let first = buffers.otherReal
    let second = buffers.otherImaginary
    for bin in 0..<bins {
      let opposite = bin == 0 ? 0 : length - bin
      let (a, b) = (buffers.real[bin], buffers.imaginary[bin])
      let (c, d) = (buffers.real[opposite], buffers.imaginary[opposite])
      // The spectra of the real and the imaginary part of a signal, rounded as the reference keeps them.
      first[bin] = Self.power((a + c) * 0.5, (b - d) * 0.5)
      second[bin] = Self.power((b + d) * 0.5, (c - a) * 0.5)
    }
    for (number, filter) in layout.filters.filters.enumerated() {
      var sums = (Lanes.zero, Lanes.zero)
      filter.weights.withUnsafeBufferPointer { weights in
        for index in weights.indices {
          sums.0 += first[filter.first + index] * weights[index]
          sums.1 += second[filter.first + index] * weights[index]
        }
      }
      for frame in frames {
        let lane = frame - frames.lowerBound
        let power = lane < lanes ? sums.0[lane] : sums.1[lane - lanes]
        result[frame * width + number] = Float(scaled(max(layout.floor, power)))
      }
    }
  }

  @inline(__always)
  private static func power(_ real: Lanes, _ imaginary: Lanes) -> Lanes {
    let real = Lanes(SIMD4<Float>(real))
    let imaginary = Lanes(SIMD4<Float>(imaginary))
    return real * real + imaginary * imaginary
  }

  private func scaled(_ power: Double) -> Double {
    switch layout.scale {
    case .linear: power
    case .log: power.naturalLogarithm
    case .log10: log10(power)
    case .decibels: 10 * log10(power)
    }
  }
}
