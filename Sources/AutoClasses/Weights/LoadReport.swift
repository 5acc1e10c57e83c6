/// What a load found: Python's `output_loading_info`.
public struct LoadReport: Sendable, Hashable {
  /// A tensor whose shape in the file is not the one that the configuration asks for.
  public struct Mismatch: Sendable, Hashable {
    /// The model's name of the parameter.
    public let name: String
    /// The shape in the file.
    public let found: [Int]
    /// The shape that the configuration asks for.
    public let expected: [Int]
  }
  /// The class that was built, "BertForSequenceClassification".
  public let modelClass: String
  /// Where from.
  public let source: String
  /// Parameters of the model that the file does not have; they are newly initialised. Sorted.
  public let missingKeys: [String]
  /// Tensors of the file that the model does not have. Sorted.
  public let unexpectedKeys: [String]
  /// Tensors with another shape; they are newly initialised when that was allowed. Sorted by name.
  public let mismatchedKeys: [Mismatch]

  /// False when some parameters are newly initialised, so that the results mean nothing before training.
  public var isFullyTrained: Bool { missingKeys.isEmpty && mismatchedKeys.isEmpty }

  /// Python's warning about newly initialised weights, or nil.
  var untrainedWarning: String? {
    let advice =
      "\nYou should probably TRAIN this model on a down-stream task to be able to use it for "
      + "predictions and inference."
    if !mismatchedKeys.isEmpty {
      let lines = mismatchedKeys.map {
        "- \($0.name): found shape torch.Size(\($0.found)) in the checkpoint and "
          + "torch.Size(\($0.expected)) in the model instantiated"
      }
      return "Some weights of \(modelClass) were not initialized from the model checkpoint at "
        + "\(source) and are newly initialized because the shapes did not match:\n"
        + lines.joined(separator: "\n") + advice
    }
    if !missingKeys.isEmpty {
      return "Some weights of \(modelClass) were not initialized from the model checkpoint at "
        + "\(source) and are newly initialized: \(Self.pythonList(missingKeys))" + advice
    }
    return nil
  }

  /// Python's message about tensors that were not used, or nil.
  var unusedMessage: String? {
    unexpectedKeys.isEmpty
      ? nil
      : "Some weights of the model checkpoint at \(source) were not used when initializing "
        + "\(modelClass): \(Self.pythonList(unexpectedKeys))"
  }

  /// The text of Python's RuntimeError for shapes that do not match.
  var mismatchError: String {
    let lines = mismatchedKeys.map {
      "\tsize mismatch for \($0.name): copying a param with shape torch.Size(\($0.found)) from "
        + "checkpoint, the shape in current model is torch.Size(\($0.expected)).\n"
    }
    return "Error(s) in loading state_dict for \(modelClass):\n" + lines.joined()
      + "\tYou may consider adding `ignoreMismatchedSizes: true` to load the rest."
  }

  private static func pythonList(_ names: [String]) -> String {
    "[" + names.map { "'\($0)'" }.joined(separator: ", ") + "]"
  }
}
