import AutoClasses
import Files
import MediaIO

/// Pictures and sounds of the command line; what they are is read from their first bytes.
enum MediaFile {
  /// Whether a file begins as a picture or a sound does.
  static func isMedia(_ path: String) throws -> Bool {
    // The length of a safetensors header may look like anything; what follows it does not.
    try MappedFile(path: path).withBytes { bytes in
      bytes.count > 8 && bytes[8] != UInt8(ascii: "{") && MediaFormat(bytes) != nil
    }
  }

  /// What the model's processor makes of a file.
  static func prepared(
    _ path: String, for model: String, _ options: LoadOptions
  ) async throws -> ModelInputs {
    if try format(path)?.isSound ?? false {
      let extractor = try await AutoFeatureExtractor.from(pretrained: model, options: options)
      let sound = try Audio(contentsOf: path).mono().resampled(to: extractor.samplingRate)
      return try extractor(sound.samples, samplingRate: sound.samplingRate)
    }
    let processor = try await AutoImageProcessor.from(pretrained: model, options: options)
    return try processor(Image(contentsOf: path, applyingOrientation: true).rgb)
  }

  private static func format(_ path: String) throws -> MediaFormat? {
    try MappedFile(path: path).withBytes { MediaFormat($0) }
  }
}
