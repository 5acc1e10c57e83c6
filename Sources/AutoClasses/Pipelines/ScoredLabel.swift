import Files
import Tensors

/// A label and how sure the model is of it.
public struct ScoredLabel: Sendable, Hashable {
  /// The label, as the configuration's `id2label` names it.
  public let label: String
  /// Its probability, or the model's own number where no function is applied.
  public let score: Float

  var json: JSON { ["label": .string(label), "score": .number(Double(score))] }
}

/// What turns a classifier's numbers into scores.
public enum ScoreFunction: String, NamedOption, Sendable {
  /// Each label by itself.
  case sigmoid
  /// All labels together.
  case softmax
  /// Nothing.
  case none
}

extension ScoreFunction {
  /// What a model was trained for, as Python's pipelines judge it.
  static func standard(for config: some PretrainedConfig, knowsRegression: Bool) -> ScoreFunction {
    switch config.common.problemType {
    case "regression" where knowsRegression: .none
    case "multi_label_classification": .sigmoid
    case "single_label_classification": .softmax
    default: config.numLabels == 1 ? .sigmoid : config.numLabels > 1 ? .softmax : .none
    }
  }

  func callAsFunction(_ logits: [Float]) -> [Float] {
    switch self {
    case .sigmoid: logits.map { 1 / (1 + Scores.exp(-$0)) }
    case .softmax: Scores.softmax(logits[...])
    case .none: logits
    }
  }

  /// The labels with the highest scores, best first; all when `topK` is nil.
  func best(
    _ topK: Int?, of logits: [Float], _ config: some PretrainedConfig
  ) -> [ScoredLabel] {
    let scores = self(logits)
    return Scores.largest(topK ?? scores.count, of: scores[...]).map {
      ScoredLabel(label: config.label($0), score: scores[$0])
    }
  }
}

extension PretrainedConfig {
  /// The name of a label; numbered when the configuration does not name it.
  func label(_ index: Int) -> String { id2label[index] ?? "LABEL_\(index)" }
}
