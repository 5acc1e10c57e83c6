import Tokenization

/// What tells one processor of transformers from another: its parts, and where texts go. Everything that they do is in
/// ``Processor``.
struct ProcessorClass: Sendable {
  /// The part beside the tokenizer, by its class; nil for the one that the files name.
  enum Part: Sendable {
    case featureExtractor(String)
    case imageProcessor(String?)
  }
  /// What becomes of the tokens of a text that comes with pictures or sound.
  enum Text: Sendable {
    case afterOthers, beforeOthers
    /// They are what the model is to give.
    case labels
    /// A text comes alone.
    case alone
  }

  /// "CLIPProcessor"
  let name: String
  let part: Part
  var text = Text.afterOthers
  /// The keys of tokens beside `input_ids`; the tokenizer's when nil.
  var contents: BatchEncoding.Contents?
  /// How many tokens a text is padded to.
  var textLength: Int?
  /// What is said when neither part has something to do.
  var complaint: String?

  /// The class of this name; nil when this package does not have it.
  static func named(_ name: String) -> ProcessorClass? { known.first { $0.name == name } }

  /// Every class, by name.
  static let known: [ProcessorClass] = [
    speech("Wav2Vec2Processor", "Wav2Vec2FeatureExtractor"),
    speech("Wav2Vec2BertProcessor", "SeamlessM4TFeatureExtractor"),
    speech("WhisperProcessor", "WhisperFeatureExtractor"),
    speech("Speech2TextProcessor", "Speech2TextFeatureExtractor"),
    ProcessorClass(
      name: "SeamlessM4TProcessor", part: .featureExtractor("SeamlessM4TFeatureExtractor"),
      text: .alone),
    ProcessorClass(name: "CLIPProcessor", part: .imageProcessor("CLIPImageProcessor")),
    ProcessorClass(name: "AltCLIPProcessor", part: .imageProcessor("CLIPImageProcessor")),
    ProcessorClass(
      name: "CLIPSegProcessor", part: .imageProcessor("ViTImageProcessor"), text: .beforeOthers,
      complaint: "You have to specify either text, visual prompt or images."),
    ProcessorClass(
      name: "AlignProcessor", part: .imageProcessor("EfficientNetImageProcessor"), textLength: 64),
    ProcessorClass(name: "SiglipProcessor", part: .imageProcessor("SiglipImageProcessor")),
    ProcessorClass(
      name: "BlipProcessor", part: .imageProcessor("BlipImageProcessor"),
      contents: .attentionMask, complaint: "You have to specify either images or text."),
    ProcessorClass(name: "GitProcessor", part: .imageProcessor(nil)),
    ProcessorClass(name: "VisionTextDualEncoderProcessor", part: .imageProcessor(nil)),
    ProcessorClass(
      name: "TrOCRProcessor", part: .imageProcessor(nil), text: .labels,
      complaint: "You need to specify either an `images` or `text` input to process."),
  ]

  private static func speech(_ name: String, _ extractor: String) -> ProcessorClass {
    ProcessorClass(
      name: name, part: .featureExtractor(extractor), text: .labels,
      complaint: "You need to specify either an `audio` or `text` input to process.")
  }
}
