import Synchronization
import Tensors

/// Where the parameters of a model come from, by the model's names: noted while it is built, and read again when it is
/// saved. Layers keep their weights as they compute with them (packed, fused), so this is what a model knows itself by.
public final class ModelParameters: Sendable {
  /// One parameter; tied ones stand here once.
  struct Parameter: Sendable {
    let name: String
    let shape: [Int]
    /// The position in the checkpoint; nil for a new one.
    let position: Int?
    let initial: Initializer
  }
  private let checkpoint: (any CheckpointReader)?
  private let seed: UInt64
  private let deviation: Double
  private let parameters = Mutex<[Parameter]>([])

  init(_ checkpoint: (any CheckpointReader)?, seed: UInt64, deviation: Double) {
    self.checkpoint = checkpoint
    self.seed = seed
    self.deviation = deviation
  }

  func add(_ parameter: Parameter) { parameters.withLock { $0.append(parameter) } }

  /// All of them in the order of Python's `state_dict()`: of each module its own parameters, then its submodules.
  var all: [Parameter] { ModuleTree(parameters.withLock { $0 }).ordered }

  /// The values: the checkpoint's bits, or those that a new parameter was filled with.
  func tensor(_ parameter: Parameter) throws(WeightsError) -> Tensor {
    if let position = parameter.position, let checkpoint {
      return try checkpoint.tensor(at: position)
    }
    return parameter.initial.tensor(
      parameter.shape, seed: seed, name: parameter.name, deviation: deviation)
  }

  /// The type that the parameter is saved in.
  func dtype(of parameter: Parameter) -> SafetensorsDType? {
    guard let position = parameter.position, let checkpoint else { return .f32 }
    return checkpoint.dtype(at: position)
  }
}

/// Parameters as a tree by the dots in their names.
private struct ModuleTree {
  private var own: [ModelParameters.Parameter] = []
  private var modules: [(name: Substring, tree: ModuleTree)] = []

  init(_ parameters: [ModelParameters.Parameter]) {
    self.init(parameters.map { ($0.name[...], $0) })
  }

  private init(_ parameters: [(path: Substring, ModelParameters.Parameter)]) {
    var groups: [(name: Substring, [(Substring, ModelParameters.Parameter)])] = []
    var positions: [Substring: Int] = [:]
    for (path, parameter) in parameters {
      guard let dot = path.firstIndex(of: ".") else {
        own.append(parameter)
        continue
      }
      let name = path[..<dot]
      if positions[name] == nil {
        positions[name] = groups.count
        groups.append((name, []))
      }
      groups[positions[name] ?? 0].1.append((path[path.index(after: dot)...], parameter))
    }
    modules = groups.map { ($0.name, ModuleTree($0.1)) }
  }

  var ordered: [ModelParameters.Parameter] { own + modules.flatMap(\.tree.ordered) }
}
