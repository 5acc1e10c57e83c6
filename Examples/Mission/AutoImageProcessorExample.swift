import AutoClasses
import MediaIO

/// The document's "AutoImageProcessor": a picture to a label.
func autoImageProcessor() async throws {
  // Download image processor from huggingface.co and cache it.
  let imageProcessor = try await AutoImageProcessor.from(
    pretrained: "google/vit-base-patch16-224-in21k")

  // Load image processor files from a local directory (e.g., image processor was saved using `save(to:)`).
  // let imageProcessor = try await AutoImageProcessor.from(pretrained: "./test/saved_model/")

  // Load the image classification model from huggingface.co
  let model = try await AutoModelForImageClassification.from(
    pretrained: "google/vit-base-patch16-224-in21k")

  // Load and preprocess the image
  let image = try Image(contentsOf: "path/to/your/image.jpg")
  let inputs = try imageProcessor(image)

  // Perform inference with the model
  let outputs = try model(inputs)
  let logits = outputs.logits

  // Get the predicted class
  let predictedClassId = argmax(logits)[0]
  let predictedLabel = model.config.id2label[predictedClassId] ?? ""

  print(predictedLabel)
}
