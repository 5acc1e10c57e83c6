public import Tensors

/// What a model returns: tensors under Hugging Face's names, with typed access to those that the task promises.
/// Values at padded positions are zero.
public protocol ModelOutput: Sendable {
  /// Every value by name, in Python's order; lists are numbered: `hidden_states.0`, `attentions.0`.
  var values: NamedTensors { get }
  /// Wraps named values.
  init(values: NamedTensors)
}

extension ModelOutput {
  /// The value under a name of Python's output, "pooler_output"; nil when the model or the call does not give it.
  public subscript(name: String) -> Tensor? { values[name] }

  /// The embeddings and the states after each layer, each `[batch, sequence, hidden]`, when they were asked for.
  public var hiddenStates: [Tensor]? { list("hidden_states") }
  /// ``hiddenStates`` as pictures, each `[batch, hidden, height, width]`, of models that give both (Swin).
  public var reshapedHiddenStates: [Tensor]? { list("reshaped_hidden_states") }
  /// The attention probabilities of each layer, each `[batch, heads, sequence, sequence]`, when they were asked for.
  public var attentions: [Tensor]? { list("attentions") }

  /// The states after an encoder's last layer, `[batch, sequence, hidden]`, of models with an encoder and a decoder.
  public var encoderLastHiddenState: Tensor? { values["encoder_last_hidden_state"] }
  /// The encoder's embeddings and the states after each of its layers, when they were asked for.
  public var encoderHiddenStates: [Tensor]? { list("encoder_hidden_states") }
  /// The attention probabilities of each of the encoder's layers, when they were asked for.
  public var encoderAttentions: [Tensor]? { list("encoder_attentions") }
  /// The decoder's embeddings and the states after each of its layers, when they were asked for.
  public var decoderHiddenStates: [Tensor]? { list("decoder_hidden_states") }
  /// The attention probabilities of each of the decoder's layers, when they were asked for.
  public var decoderAttentions: [Tensor]? { list("decoder_attentions") }
  /// What each of the decoder's layers looks at in the encoder's states, `[batch, heads, decoder sequence, sequence]`, when
  /// it was asked for.
  public var crossAttentions: [Tensor]? { list("cross_attentions") }

  /// The task's main values first, then what the recorder collected.
  init(_ values: KeyValuePairs<String, Tensor?>, _ recorder: Recorder) {
    var named = NamedTensors()
    for (name, tensor) in values { named[name] = tensor }
    for (name, tensor) in recorder.values() { named[name] = tensor }
    self.init(values: named)
  }

  func promised(_ name: String) -> Tensor {
    guard let tensor = values[name] else {
      preconditionFailure("\(Self.self) must have \(name); it has \(values.names)")
    }
    return tensor
  }

  fileprivate func list(_ name: String) -> [Tensor]? {
    var items: [Tensor] = []
    while let item = values["\(name).\(items.count)"] { items.append(item) }
    return items.isEmpty ? nil : items
  }
}

/// What ``AutoModel`` gives.
public struct BaseModelOutput: ModelOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
  /// The states after the last layer, `[batch, sequence, hidden]`.
  public var lastHiddenState: Tensor { promised("last_hidden_state") }
  /// The pooled first state, `[batch, hidden]`, of models that pool.
  public var poolerOutput: Tensor? { values["pooler_output"] }
  /// The normalised features of each frame before the encoder, `[batch, frames, features]` (Wav2Vec2).
  public var extractFeatures: Tensor? { values["extract_features"] }
}

/// What ``AutoModelForPreTraining`` gives: the values that the architecture was pre-trained with.
public struct PreTrainingOutput: ModelOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
  /// Scores of every vocabulary entry, `[batch, sequence, vocabulary]`, of architectures with more than one objective.
  public var predictionLogits: Tensor? { values["prediction_logits"] }
  /// Scores of "is the next sentence" and "is not", `[batch, 2]` (BERT).
  public var seqRelationshipLogits: Tensor? { values["seq_relationship_logits"] }
  /// Scores of "in order" and "swapped" sentences, `[batch, labels]` (ALBERT).
  public var sopLogits: Tensor? { values["sop_logits"] }
  /// The scores of architectures with one objective, `[batch, sequence, vocabulary]` (RoBERTa) or
  /// `[batch, sequence]` (ELECTRA).
  public var logits: Tensor? { values["logits"] }
  /// The states as guesses of the quantised features, `[batch, frames, code]` (Wav2Vec2).
  public var projectedStates: Tensor? { values["projected_states"] }
  /// The quantised features of each frame, `[batch, frames, code]` (Wav2Vec2).
  public var projectedQuantizedStates: Tensor? { values["projected_quantized_states"] }
  /// How many codes are in use, a scalar (Wav2Vec2).
  public var codevectorPerplexity: Tensor? { values["codevector_perplexity"] }
}

/// What models with one tensor of scores give; the shape is stated by each task.
public protocol LogitsOutput: ModelOutput {}

extension LogitsOutput {
  /// The scores before softmax.
  public var logits: Tensor { promised("logits") }
}

/// Scores of every vocabulary entry: `logits` is `[batch, sequence, vocabulary]`.
public struct MaskedLMOutput: LogitsOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
}

/// Scores of the next token: `logits` is `[batch, sequence, vocabulary]`.
public struct CausalLMOutput: LogitsOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
}

/// Scores of the labels of a text or a recording: `logits` is `[batch, labels]`.
public struct SequenceClassifierOutput: LogitsOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
}

/// Scores of the labels of each token or frame: `logits` is `[batch, sequence, labels]`.
public struct TokenClassifierOutput: LogitsOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
}

/// Scores of the labels of a picture: `logits` is `[batch, labels]`.
public struct ImageClassifierOutput: LogitsOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
}

/// Scores of the labels of each pixel: `logits` is `[batch, labels, height, width]`, of a picture that may be smaller than the
/// one that was given.
public struct SemanticSegmenterOutput: LogitsOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
}

/// The states of pictures after some of the stages.
public struct BackboneOutput: ModelOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }

  /// The states of each stage that the configuration names, each `[batch, channels, height, width]`; or
  /// `[batch, sequence, hidden]` where it asks for that.
  public var featureMaps: [Tensor] { list("feature_maps") ?? [] }
}

/// Pictures whose hidden parts are filled in.
public struct MaskedImageModelingOutput: ModelOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
  /// The pictures, `[batch, channels, height, width]`.
  public var reconstruction: Tensor { promised("reconstruction") }
  /// The mean error of the hidden parts, a scalar; nil when nothing was hidden.
  public var loss: Tensor? { values["loss"] }
}

/// Scores of the choices: `logits` is `[batch, choices]`.
public struct MultipleChoiceModelOutput: LogitsOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
}

/// Scores of "is the next sentence" and "is not": `logits` is `[batch, 2]`.
public struct NextSentencePredictorOutput: LogitsOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
}

/// Scores of each token being the start and the end of the answer.
public struct QuestionAnsweringModelOutput: ModelOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
  /// Scores of the start, `[batch, sequence]`.
  public var startLogits: Tensor { promised("start_logits") }
  /// Scores of the end, `[batch, sequence]`.
  public var endLogits: Tensor { promised("end_logits") }
}

/// Scores of every vocabulary entry for each frame of a recording: `logits` is `[batch, frames, vocabulary]`. The best
/// entries are what a CTC tokenizer decodes.
public struct CTCOutput: LogitsOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
}

/// What tells speakers apart: `logits` is `[batch, embedding]`.
public struct XVectorOutput: LogitsOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
  /// A vector of each recording, `[batch, embedding]`; those of one speaker are near each other by their angle.
  public var embeddings: Tensor { promised("embeddings") }
}

/// Scores of the next token of a decoder that looks at an encoder: `logits` is `[batch, decoder sequence, vocabulary]`.
public struct Seq2SeqLMOutput: LogitsOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
}

/// How well pictures and texts fit, and the vectors that say so.
public struct ImageTextOutput: ModelOutput {
  /// Every value by its name in Python.
  public let values: NamedTensors
  /// Wraps named values.
  public init(values: NamedTensors) { self.values = values }
  /// Scores of each text for each picture, `[pictures, texts]`.
  public var logitsPerImage: Tensor { promised("logits_per_image") }
  /// Scores of each picture for each text, `[texts, pictures]`.
  public var logitsPerText: Tensor { promised("logits_per_text") }
  /// A vector of each text, of length 1.
  public var textEmbeds: Tensor { promised("text_embeds") }
  /// A vector of each picture, of length 1.
  public var imageEmbeds: Tensor { promised("image_embeds") }
}
