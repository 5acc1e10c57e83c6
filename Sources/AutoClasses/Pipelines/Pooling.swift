import Files
import Tensors

/// How token states become one vector (sentence-transformers' `Pooling` module).
struct Pooling: Sendable {
  enum Mode: String, CaseIterable, Sendable {
    case cls, max, mean
    case meanSqrtLength = "mean_sqrt_len_tokens"
    case weightedMean = "weightedmean"
    case lastToken = "lasttoken"
  }

  /// The vectors of several modes are joined in this order.
  let modes: [Mode]

  static let mean = Pooling(modes: [.mean])

  init(modes: [Mode]) { self.modes = modes }

  /// Reads `1_Pooling/config.json`, in the older spelling (one flag per mode) or the newer (`pooling_mode`).
  ///
  /// - Throws: ``LoadError`` for a mode that is not known, or none at all.
  init(json: JSON, file: String) throws {
    if let named = json["pooling_mode"] {
      let names = named.arrayValue?.compactMap(\.stringValue) ?? [named.stringValue ?? ""]
      modes = try names.map { name in
        guard let mode = Mode(rawValue: name) else {
          throw LoadError(
            .unsupported,
            "\(file): pooling_mode '\(name)' is not known; known are "
              + Mode.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return mode
      }
    } else {
      modes = Self.flags.filter { json[$0.key]?.boolValue ?? false }.map(\.mode)
    }
    if modes.isEmpty {
      throw LoadError(.unsupported, "\(file): no pooling mode is switched on")
    }
  }

  private static let flags: [(key: String, mode: Mode)] = [
    ("pooling_mode_cls_token", .cls), ("pooling_mode_max_tokens", .max),
    ("pooling_mode_mean_tokens", .mean), ("pooling_mode_mean_sqrt_len_tokens", .meanSqrtLength),
    ("pooling_mode_weightedmean_tokens", .weightedMean), ("pooling_mode_lasttoken", .lastToken),
  ]

  /// One vector from the states `[count, width]` of a text's tokens.
  func callAsFunction(_ states: UnsafeBufferPointer<Float>, width: Int) -> [Float] {
    modes.flatMap { mode in
      let count = width == 0 ? 0 : states.count / width
      switch mode {
      case .cls: return Array(states.prefix(width))
      case .lastToken: return Array(states.suffix(width))
      case .max:
        return (0..<width).map { column in
          (0..<count).reduce(-Float.infinity) { Swift.max($0, states[$1 * width + column]) }
        }
      case .mean: return Self.sum(states, width) { _ in 1 / Float(count) }
      case .meanSqrtLength: return Self.sum(states, width) { _ in 1 / Float(count).squareRoot() }
      case .weightedMean:
        let total = Float(count * (count + 1) / 2)
        return Self.sum(states, width) { Float($0 + 1) / total }
      }
    }
  }

  private static func sum(
    _ states: UnsafeBufferPointer<Float>, _ width: Int, weight: (Int) -> Float
  ) -> [Float] {
    var result = [Float](repeating: 0, count: width)
    result.withUnsafeMutableBufferPointer { result in
      for token in 0..<(width == 0 ? 0 : states.count / width) {
        let factor = weight(token)
        for column in 0..<width { result[column] += states[token * width + column] * factor }
      }
    }
    return result
  }
}
