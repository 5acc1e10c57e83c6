// Reference: transformers 4.57 models/xlm_roberta/modeling_xlm_roberta.py · https://arxiv.org/abs/1911.02116

extension Architecture {
  static let xlmRoberta = Architecture(XLMRoberta.self)
}

/// XLM-RoBERTa: RoBERTa in a hundred languages.
public enum XLMRoberta: RobertaKind {
  /// The `model_type` of the architecture.
  public static let modelType = "xlm-roberta"
  /// What the names of its classes begin with.
  public static let family = "XLMRoberta"
  /// Entries of the vocabulary unless the configuration says otherwise.
  public static let vocabSize = 30522
}

/// The configuration of XLM-RoBERTa (`configuration_xlm_roberta.py`).
public typealias XLMRobertaConfig = RobertaLikeConfig<XLMRoberta>
