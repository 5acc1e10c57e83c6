// Reference: transformers 4.57 models/camembert/modeling_camembert.py · https://arxiv.org/abs/1911.03894

extension Architecture {
  static let camembert = Architecture(Camembert.self)
}

/// CamemBERT: RoBERTa in French.
public enum Camembert: RobertaKind {
  /// The `model_type` of the architecture.
  public static let modelType = "camembert"
  /// What the names of its classes begin with.
  public static let family = "Camembert"
  /// Entries of the vocabulary unless the configuration says otherwise.
  public static let vocabSize = 30522
}

/// The configuration of CamemBERT (`configuration_camembert.py`).
public typealias CamembertConfig = RobertaLikeConfig<Camembert>
