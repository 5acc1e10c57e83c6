import AutoClasses

/// The document's "AutoModel", first part: a model from a configuration object.
func autoModelFromConfig() async throws {
  // Download configuration from huggingface.co and cache it.
  let config = try await AutoConfig.from(pretrained: "google-bert/bert-base-cased")

  // Load a model from the configuration.
  let model = try AutoModel.from(config: config)

  // Download the tokenizer
  let tokenizer = try await AutoTokenizer.from(pretrained: "google-bert/bert-base-cased")

  // Prepare some input text
  let inputText = "Once upon a time"
  let inputs = try tokenizer(inputText)

  // Perform inference
  let outputs = try model(inputs)
  let lastHiddenStates = outputs.lastHiddenState

  print(lastHiddenStates.shape)
}

/// The document's "AutoModel", second part: pretrained models, of TensorFlow too.
func autoModel() async throws {
  // Download model and configuration from huggingface.co and cache it.
  var model = try await AutoModel.from(pretrained: "google-bert/bert-base-cased")

  // Update configuration during loading
  model = try await AutoModel.from(
    pretrained: "google-bert/bert-base-cased", outputAttentions: true)
  print(model.config.outputAttentions)

  // Load from a TensorFlow checkpoint file (as fast as any other here)
  let config = try await AutoConfig.from(pretrained: "./tf_model/bert_tf_model_config.json")
  model = try await AutoModel.from(
    pretrained: "./tf_model/bert_tf_checkpoint.ckpt.index", fromTF: true, config: config)

  // Download the tokenizer
  let tokenizer = try await AutoTokenizer.from(pretrained: "google-bert/bert-base-cased")

  // Prepare some input text
  let inputText = "Once upon a time"
  let inputs = try tokenizer(inputText)

  // Perform inference
  let outputs = try model(inputs)
  let lastHiddenStates = outputs.lastHiddenState

  print(lastHiddenStates.shape)
}
