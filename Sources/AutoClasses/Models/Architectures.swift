extension Architecture {
  /// Every architecture of this package, one line each; a test proves that none is forgotten.
  static let builtIn: [Architecture] = [
    .albert,
    .bert,
    .camembert,
    .deiT,
    .distilBert,
    .electra,
    .hubert,
    .mpnet,
    .roberta,
    .viT,
    .wav2Vec2,
    .xlmRoberta,
  ]
}
