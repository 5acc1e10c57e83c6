/// What a model is for. The task is a type, so that an Auto class gives models with the output of its task and a wrong
/// combination does not compile.
public protocol ModelTask: Sendable {
  associatedtype Output: ModelOutput
  /// The Auto class of the task, "AutoModelForMaskedLM".
  static var autoClass: String { get }
}

/// The states of the last layer, without a head.
public enum BaseModelTask: ModelTask {
  public typealias Output = BaseModelOutput
  public static let autoClass = "AutoModel"
}

/// Everything that the architecture was pre-trained with.
public enum PreTraining: ModelTask {
  public typealias Output = PreTrainingOutput
  public static let autoClass = "AutoModelForPreTraining"
}

/// Predicting masked tokens.
public enum MaskedLM: ModelTask {
  public typealias Output = MaskedLMOutput
  public static let autoClass = "AutoModelForMaskedLM"
}

/// Predicting the next token.
public enum CausalLM: ModelTask {
  public typealias Output = CausalLMOutput
  public static let autoClass = "AutoModelForCausalLM"
}

/// Labelling a text.
public enum SequenceClassification: ModelTask {
  public typealias Output = SequenceClassifierOutput
  public static let autoClass = "AutoModelForSequenceClassification"
}

/// Labelling each token.
public enum TokenClassification: ModelTask {
  public typealias Output = TokenClassifierOutput
  public static let autoClass = "AutoModelForTokenClassification"
}

/// Finding the span of a text that answers a question.
public enum QuestionAnswering: ModelTask {
  public typealias Output = QuestionAnsweringModelOutput
  public static let autoClass = "AutoModelForQuestionAnswering"
}

/// Choosing one of several texts.
public enum MultipleChoice: ModelTask {
  public typealias Output = MultipleChoiceModelOutput
  public static let autoClass = "AutoModelForMultipleChoice"
}

/// Telling whether one text follows another.
public enum NextSentencePrediction: ModelTask {
  public typealias Output = NextSentencePredictorOutput
  public static let autoClass = "AutoModelForNextSentencePrediction"
}
