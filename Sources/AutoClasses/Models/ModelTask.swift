/// What a model is for. The task is a type, so that an Auto class gives models with the output of its task and a wrong
/// combination does not compile.
public protocol ModelTask: Sendable {
  /// What a model of the task gives.
  associatedtype Output: ModelOutput
  /// The Auto class of the task, "AutoModelForMaskedLM".
  static var autoClass: String { get }
}

/// The states of the last layer, without a head.
public enum BaseModelTask: ModelTask {
  /// What a model of this task gives.
  public typealias Output = BaseModelOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModel"
}

/// Everything that the architecture was pre-trained with.
public enum PreTraining: ModelTask {
  /// What a model of this task gives.
  public typealias Output = PreTrainingOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForPreTraining"
}

/// Predicting masked tokens.
public enum MaskedLM: ModelTask {
  /// What a model of this task gives.
  public typealias Output = MaskedLMOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForMaskedLM"
}

/// Predicting the next token.
public enum CausalLM: ModelTask {
  /// What a model of this task gives.
  public typealias Output = CausalLMOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForCausalLM"
}

/// Labelling a text.
public enum SequenceClassification: ModelTask {
  /// What a model of this task gives.
  public typealias Output = SequenceClassifierOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForSequenceClassification"
}

/// Labelling each token.
public enum TokenClassification: ModelTask {
  /// What a model of this task gives.
  public typealias Output = TokenClassifierOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForTokenClassification"
}

/// Finding the span of a text that answers a question.
public enum QuestionAnswering: ModelTask {
  /// What a model of this task gives.
  public typealias Output = QuestionAnsweringModelOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForQuestionAnswering"
}

/// Labelling a picture.
public enum ImageClassification: ModelTask {
  /// What a model of this task gives.
  public typealias Output = ImageClassifierOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForImageClassification"
}

/// Labelling each pixel of a picture.
public enum SemanticSegmentation: ModelTask {
  /// What a model of this task gives.
  public typealias Output = SemanticSegmenterOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForSemanticSegmentation"
}

/// Giving the states of a picture after some of the stages.
public enum Backbone: ModelTask {
  /// What a model of this task gives.
  public typealias Output = BackboneOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoBackbone"
}

/// Filling in the hidden parts of a picture.
public enum MaskedImageModeling: ModelTask {
  /// What a model of this task gives.
  public typealias Output = MaskedImageModelingOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForMaskedImageModeling"
}

/// Choosing one of several texts.
public enum MultipleChoice: ModelTask {
  /// What a model of this task gives.
  public typealias Output = MultipleChoiceModelOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForMultipleChoice"
}

/// Telling whether one text follows another.
public enum NextSentencePrediction: ModelTask {
  /// What a model of this task gives.
  public typealias Output = NextSentencePredictorOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForNextSentencePrediction"
}

/// Writing down speech, by connectionist temporal classification.
public enum CTC: ModelTask {
  /// What a model of this task gives.
  public typealias Output = CTCOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForCTC"
}

/// Labelling a recording.
public enum AudioClassification: ModelTask {
  /// What a model of this task gives.
  public typealias Output = SequenceClassifierOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForAudioClassification"
}

/// Labelling each frame of a recording.
public enum AudioFrameClassification: ModelTask {
  /// What a model of this task gives.
  public typealias Output = TokenClassifierOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForAudioFrameClassification"
}

/// Telling speakers apart.
public enum AudioXVector: ModelTask {
  /// What a model of this task gives.
  public typealias Output = XVectorOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForAudioXVector"
}

/// Writing a text that answers another, by an encoder and a decoder.
public enum Seq2SeqLM: ModelTask {
  /// What a model of this task gives.
  public typealias Output = Seq2SeqLMOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForSeq2SeqLM"
}

/// Writing down speech, by an encoder and a decoder.
public enum SpeechSeq2Seq: ModelTask {
  /// What a model of this task gives.
  public typealias Output = Seq2SeqLMOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForSpeechSeq2Seq"
}

/// The states of a text, of the encoder alone where there is a decoder too.
public enum TextEncoding: ModelTask {
  /// What a model of this task gives.
  public typealias Output = BaseModelOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForTextEncoding"
}

/// Telling which of some texts fits a picture.
public enum ZeroShotImageClassification: ModelTask {
  /// What a model of this task gives.
  public typealias Output = ImageTextOutput
  /// The Auto class of the task.
  public static let autoClass = "AutoModelForZeroShotImageClassification"
}
