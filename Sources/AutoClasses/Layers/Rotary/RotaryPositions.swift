import Tensors

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Positions as angles by which pairs of numbers of queries and keys are turned (https://arxiv.org/abs/2104.09864).
/// Source: transformers 4.57 `modeling_rope_utils.py`.
struct RotaryPositions: Sendable {
  private let settings: RotarySettings
  private let scaling: RotaryScaling

  /// - Throws: ``ConfigError`` for a type of scaling that is not known, or values that it cannot have.
  init(_ settings: RotarySettings) throws(ConfigError) {
    try settings.check()
    self.settings = settings
    scaling = try RotaryScaling(settings)
  }

  /// Of settings that ``init(_:)`` has accepted when the configuration was validated.
  init(validated settings: RotarySettings) {
    guard let positions = try? RotaryPositions(settings) else {
      preconditionFailure("rotary positions that cannot be computed passed validation")
    }
    self = positions
  }

  /// The angles of each token. Where they depend on the length of a text, that is the token's own sequence: in a batch
  /// with longer ones Python gives it other numbers than alone.
  func angles(_ layout: TokenLayout, positions: [Int64]) -> RotaryAngles {
    let pairs = settings.dims / 2
    var cosines = Tensor(uninitialized: [layout.tokens, pairs])
    var sines = cosines
    let fixed = scaling.dependsOnLength ? nil : scaling.frequencies(settings, length: 0)
    cosines.withMutableFloats { cosines in
      sines.withMutableFloats { sines in
        var rows: [Int64: Int] = [:]
        for (start, end) in zip(layout.offsets, layout.offsets.dropFirst()) {
          let tokens = Int(start)..<Int(end)
          if fixed == nil { rows.removeAll(keepingCapacity: true) }
          let length = (positions[tokens].max() ?? 0) &+ 1
          let frequencies = fixed ?? scaling.frequencies(settings, length: length)
          for token in tokens {
            let target = token * pairs
            if let row = rows[positions[token]] {
              let source = row * pairs..<(row + 1) * pairs
              _ = cosines[target..<target + pairs].update(fromContentsOf: cosines[source])
              _ = sines[target..<target + pairs].update(fromContentsOf: sines[source])
              continue
            }
            rows[positions[token]] = token
            let position = Float(positions[token])
            for (i, frequency) in frequencies.enumerated() {
              let angle = Double(frequency * position)
              cosines[target + i] = Float(cos(angle)) * scaling.magnitude
              sines[target + i] = Float(sin(angle)) * scaling.magnitude
            }
          }
        }
      }
    }
    return RotaryAngles(cosines: cosines, sines: sines, interleaved: settings.interleaved)
  }
}

/// The angles of some tokens: made once for all layers.
struct RotaryAngles: Sendable {
  /// `[tokens, pairs]`, times the magnitude that some scalings have.
  fileprivate let cosines: Tensor
  fileprivate let sines: Tensor
  fileprivate let interleaved: Bool

  /// Turns the first heads of each row, in place: of `[query heads | key heads | …]` both with one call.
  func rotate(_ x: inout Tensor, heads: Int, headSize: Int) {
    x.rotateHeads(
      heads, headSize: headSize, cosines: cosines, sines: sines, interleaved: interleaved)
  }
}
