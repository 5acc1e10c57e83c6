import AutoClasses

/// The document's "AutoProcessor": speech to text.
func autoProcessor() async throws {
  // Download processor from huggingface.co and cache it.
  let processor = try await AutoProcessor.from(pretrained: "facebook/wav2vec2-base-960h")

  // Load processor files from a local directory (e.g., processor was saved using `save(to: "./test/saved_model/")`).
  // let processor = try await AutoProcessor.from(pretrained: "./test/saved_model/")

  // Example audio data (replace with actual data)
  let audioInput: [Float] = [0.1, 0.2, 0.3, 0.4]
  let samplingRate = 16000

  // Process the audio data
  var inputs = try processor(audioInput, samplingRate: samplingRate)

  // Load the ASR model from huggingface.co
  let model = try await AutoModelForCTC.from(pretrained: "facebook/wav2vec2-base-960h")

  // Four samples are no sound; see AutoFeatureExtractorExample.
  do { _ = try model(inputs) } catch { print(error) }
  inputs = try processor(try speech(), samplingRate: samplingRate)

  // Perform inference with the model
  let logits = try model(inputs).logits

  // Get the predicted IDs and decode them to text
  let predictedIds = argmax(logits)
  let transcription = try processor.batchDecode([predictedIds])

  print(transcription)
}
