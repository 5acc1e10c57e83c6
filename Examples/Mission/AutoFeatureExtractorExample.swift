import AutoClasses

/// The document's "AutoFeatureExtractor": sound to a label.
func autoFeatureExtractor() async throws {
  // Download feature extractor from huggingface.co and cache it.
  let featureExtractor = try await AutoFeatureExtractor.from(
    pretrained: "facebook/wav2vec2-base-960h")

  // Load feature extractor files from a local directory (e.g., feature extractor was saved using `save(to:)`).
  // let featureExtractor = try await AutoFeatureExtractor.from(pretrained: "./test/saved_model/")

  // Example audio data (replace with actual data)
  let audioInput: [Float] = [0.1, 0.2, 0.3, 0.4]
  let samplingRate = 16000

  // Extract features from the audio data
  var inputs = try featureExtractor(audioInput, samplingRate: samplingRate)

  // Load the audio classification model from huggingface.co
  let model = try await AutoModelForAudioClassification.from(
    pretrained: "facebook/wav2vec2-base-960h")

  // Four samples are no sound: Python fails inside of a convolution here, and the model says what it needs.
  do { _ = try model(inputs) } catch { print(error) }
  inputs = try featureExtractor(try speech(), samplingRate: samplingRate)

  // Perform inference with the model
  let logits = try model(inputs).logits

  // Get the predicted class
  let predictedClassId = argmax(logits)[0]
  let predictedLabel = model.config.id2label[predictedClassId] ?? ""

  print(predictedLabel)
}
