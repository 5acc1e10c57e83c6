import CKernels

/// An activation function by its name in `config.json` (the keys of transformers' ACT2FN, activations.py).
///
/// Any name can be held, as in Python; ``isKnown`` tells whether it can be computed.
public struct Activation: RawRepresentable, Sendable, Hashable, Codable {
  /// The name, "gelu_new".
  public let rawValue: String
  /// Holds any name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// `x Φ(x)`, with the exact normal distribution function.
  public static let gelu = Activation(rawValue: "gelu")
  /// `max(x, 0)`
  public static let relu = Activation(rawValue: "relu")
  /// `x / (1 + exp(-x))`
  public static let silu = Activation(rawValue: "silu")
  /// `1 / (1 + exp(-x))`
  public static let sigmoid = Activation(rawValue: "sigmoid")
  /// The hyperbolic tangent.
  public static let tanh = Activation(rawValue: "tanh")

  /// True when the function of this name exists.
  public var isKnown: Bool { Self.kernels[rawValue] != nil }

  /// Every name that can be computed, sorted.
  public static var known: [String] { kernels.keys.sorted() }

  var kernel: ac_activation {
    guard let kernel = Self.kernels[rawValue] else {
      preconditionFailure("unknown activation '\(rawValue)' passed validation")
    }
    return kernel
  }

  private static let kernels: [String: ac_activation] = [
    "gelu": AC_ACT_GELU, "gelu_python": AC_ACT_GELU,
    "gelu_new": AC_ACT_GELU_TANH, "gelu_pytorch_tanh": AC_ACT_GELU_TANH,
    "gelu_python_tanh": AC_ACT_GELU_TANH, "gelu_fast": AC_ACT_GELU_TANH,
    "gelu_accurate": AC_ACT_GELU_TANH,
    "gelu_10": AC_ACT_GELU_10, "quick_gelu": AC_ACT_QUICK_GELU,
    "relu": AC_ACT_RELU, "relu2": AC_ACT_RELU2, "relu6": AC_ACT_RELU6,
    "leaky_relu": AC_ACT_LEAKY_RELU, "silu": AC_ACT_SILU, "swish": AC_ACT_SILU,
    "sigmoid": AC_ACT_SIGMOID, "tanh": AC_ACT_TANH, "mish": AC_ACT_MISH,
    "laplace": AC_ACT_LAPLACE, "linear": AC_ACT_NONE,
  ]
}
