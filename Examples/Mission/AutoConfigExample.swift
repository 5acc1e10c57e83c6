import AutoClasses

/// The document's "AutoConfig": loading configurations, and changing their attributes.
func autoConfig() async throws {
  // Download configuration from huggingface.co and cache it.
  var config = try await AutoConfig.from(pretrained: "google-bert/bert-base-uncased")

  // Download user-uploaded configuration from huggingface.co and cache it.
  config = try await AutoConfig.from(pretrained: "dbmdz/bert-base-german-cased")

  // Load configuration from a local directory (e.g., saved using `save(to: "./test/saved_model/")`).
  config = try await AutoConfig.from(pretrained: "./test/bert_saved_model/")

  // Load a specific configuration file from a local directory.
  config = try await AutoConfig.from(pretrained: "./test/bert_saved_model/my_configuration.json")

  // Change some config attributes when loading a pretrained config.
  config = try await AutoConfig.from(
    pretrained: "google-bert/bert-base-uncased", outputAttentions: true, set: ["foo": false])
  print(config.outputAttentions)

  // Load configuration and get unused arguments.
  let (changed, unusedKwargs) = try await AutoConfig.from(
    pretrained: "google-bert/bert-base-uncased", outputAttentions: true, set: ["foo": false],
    returnUnusedKwargs: true)
  print(changed.outputAttentions)

  // Print unused arguments.
  print(unusedKwargs)
}
