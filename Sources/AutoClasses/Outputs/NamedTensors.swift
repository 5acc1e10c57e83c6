public import Tensors

/// Tensors under Hugging Face's names, in order: what a model takes (`input_ids`, …) and what it gives (`logits`, …).
public struct NamedTensors: Sendable {
  /// The names in order.
  public private(set) var names: [String] = []
  private var tensors: [String: Tensor] = [:]

  /// No tensors yet.
  public init() {}

  /// The tensor of that name; setting nil removes it, setting a new name appends it.
  public subscript(name: String) -> Tensor? {
    get { tensors[name] }
    set {
      if newValue == nil {
        names.removeAll { $0 == name }
      } else if tensors[name] == nil {
        names.append(name)
      }
      tensors[name] = newValue
    }
  }
}

extension NamedTensors: ExpressibleByDictionaryLiteral {
  /// The tensors in the literal's order.
  public init(dictionaryLiteral elements: (String, Tensor)...) {
    for (name, tensor) in elements { self[name] = tensor }
  }
}

extension NamedTensors: Sequence {
  /// Goes through the tensors in order.
  public func makeIterator() -> AnyIterator<(name: String, tensor: Tensor)> {
    var remaining = names.makeIterator()
    return AnyIterator {
      guard let name = remaining.next(), let tensor = tensors[name] else { return nil }
      return (name, tensor)
    }
  }
}
