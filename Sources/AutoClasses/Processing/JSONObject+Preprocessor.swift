import Files

extension JSONObject {
  /// The text of `preprocessor_config.json`; these are the attributes of an extractor or a processor.
  func preprocessorFile(type key: String, _ className: String) -> String {
    var object = self
    object[key] = .string(className)
    if object["processor_class"]?.isNull == true { object["processor_class"] = nil }
    return JSON.object(object).serialized(indent: 2, sortedKeys: true) + "\n"
  }

  func savePreprocessor(to folder: String, type key: String, _ className: String) throws {
    try FileSystem.makeDirectory(folder)
    try FileSystem.writeAtomically(
      FileSystem.join(folder, ProcessorFile.name),
      preprocessorFile(type: key, className).utf8)
  }
}
