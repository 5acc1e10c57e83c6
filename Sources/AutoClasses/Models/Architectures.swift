extension Architecture {
  /// Every architecture of this package, one line each; a test proves that none is forgotten.
  static let builtIn: [Architecture] = [
    .albert,
    .bert,
    .camembert,
    .debertaV2,
    .deiT,
    .distilBert,
    .electra,
    .hubert,
    .modernBert,
    .mpnet,
    .roberta,
    .viT,
    .wav2Vec2,
    .xlmRoberta,
  ]
}
