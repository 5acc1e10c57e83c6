import AutoClasses

/// The document's "AutoTokenizer": loading tokenizers, and a text to tokens and back.
func autoTokenizer() async throws {
  // Download vocabulary from huggingface.co and cache it.
  var tokenizer = try await AutoTokenizer.from(pretrained: "google-bert/bert-base-uncased")

  // Download user-uploaded vocabulary from huggingface.co and cache it.
  tokenizer = try await AutoTokenizer.from(pretrained: "dbmdz/bert-base-german-cased")

  // Load vocabulary files from a local directory (e.g., tokenizer was saved using `save(to: "./test/saved_model/")`).
  // tokenizer = try await AutoTokenizer.from(pretrained: "./test/bert_saved_model/")

  // Download vocabulary from huggingface.co and define model-specific arguments.
  tokenizer = try await AutoTokenizer.from(
    pretrained: "FacebookAI/roberta-base", set: ["addPrefixSpace": true])

  // Prepare some input text
  let inputText = "Once upon a time"

  // Tokenize the input text
  let encodedInput = try tokenizer(inputText)
  print("Tokenized input:", encodedInput)

  // Decode the token IDs back to text
  let decodedText = tokenizer.decode(encodedInput.inputIds[0])
  print("Decoded text:", decodedText)
}
