extension Architecture {
  /// Every architecture of this package, one line each; a test proves that none is forgotten.
  static let builtIn: [Architecture] = [
    .bert,
    .deiT,
    .distilBert,
    .hubert,
    .roberta,
    .viT,
    .wav2Vec2,
  ]
}
