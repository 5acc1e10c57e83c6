extension Architecture {
  /// Every architecture of this package, one line each; a test proves that none is forgotten.
  static let builtIn: [Architecture] = [
    .albert,
    .bart,
    .bert,
    .camembert,
    .deiT,
    .distilBert,
    .electra,
    .gemma2,
    .gpt2,
    .gptNeoX,
    .hubert,
    .llama,
    .mistral,
    .mpnet,
    .phi3,
    .qwen2,
    .qwen3,
    .roberta,
    .t5,
    .viT,
    .wav2Vec2,
    .whisper,
    .xlmRoberta,
  ]
}
