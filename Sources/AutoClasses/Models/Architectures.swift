extension Architecture {
  /// Every architecture of this package, one line each; a test proves that none is forgotten.
  static let builtIn: [Architecture] = [
    .bert,
    .deiT,
    .distilBert,
    .roberta,
    .viT,
  ]
}
