import Tensors

/// How the weights of transformers' TensorFlow 2 models are called by PyTorch's.
/// Source: `convert_tf_weight_name_to_pt_weight_name` of transformers 4.49.
enum KerasNames {
  /// What is done with the elements.
  enum Order: Equatable {
    case asStored
    /// A dense kernel.
    case transposed
    /// Kernels of convolutions: the axes of the result by their numbers in the file.
    case permuted([Int])
  }

  /// - Parameters:
  ///   - path: the path of a data set: the layer's group, and the name of the weight, which begins with the model's.
  ///   - rank: the number of its dimensions.
  /// - Returns: the name in PyTorch's models, and the order of the elements there.
  static func parameter(_ path: String, rank: Int) -> (name: String, order: Order) {
    var parts: [Substring] = []
    for part in path.split(separator: "/").dropFirst() {
      // "a___b" stands for b where it is no end; "_._" for a step down.
      let steps = part.split(separator: "_._", omittingEmptySubsequences: true)
      for step in steps {
        let short = step.range(of: "___").map { step[$0.upperBound...] }
        parts.append(short ?? step)
      }
    }
    if let last = parts.last, last.hasSuffix(":0") {
      parts[parts.count - 1] = last.dropLast(2)
    }
    if parts.count > 1 { parts.removeFirst() }
    let leaf = parts.last ?? ""
    let order: Order =
      switch (leaf, rank) {
      case ("kernel", 4): .permuted([3, 2, 0, 1])
      case ("kernel", 3): .permuted([2, 1, 0])
      case ("kernel", _), ("pointwise_kernel", _), ("depthwise_kernel", _): .transposed
      default: parts.contains("emb_projs") || parts.contains("out_projs") ? .transposed : .asStored
      }
    if let renamed = leaves[leaf], !parts.isEmpty { parts[parts.count - 1] = renamed }
    return (parts.joined(separator: "."), order)
  }

  private static let leaves: [Substring: Substring] = [
    "kernel": "weight", "embeddings": "weight", "gamma": "weight", "beta": "bias",
    "pointwise_kernel": "pointwise.weight", "depthwise_kernel": "depthwise.weight",
  ]
}

extension Substring {
  /// The first place of some text.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }

  fileprivate func split(
    separator: String, omittingEmptySubsequences: Bool
  ) -> [Substring] {
    var parts: [Substring] = []
    var rest = self
    while let found = rest.range(of: separator) {
      parts.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return (parts + [rest]).filter { !omittingEmptySubsequences || !$0.isEmpty }
  }
}
