import Files
import Tokenization

extension Processor {
  /// Writes the files of all parts as Python's `save_pretrained` does; ``AutoProcessor`` finds the processor by them.
  ///
  /// - Parameter folder: is made if it is not there.
  /// - Throws: `FileError` or `TokenizerError` when a file cannot be written.
  public func save(to folder: String) throws {
    try imageProcessor?.save(to: folder, processorClass: kind?.name)
    try featureExtractor?.save(to: folder, processorClass: kind?.name)
    guard let tokenizer else { return }
    try tokenizer.save(to: folder)
    guard let name = kind?.name else { return }
    let path = FileSystem.join(folder, "tokenizer_config.json")
    guard var config = try JSON(file: path).objectValue else { return }
    config["processor_class"] = .string(name)
    var sorted = JSONObject()
    for (key, value) in config.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      sorted[key] = value
    }
    let text = JSON.object(sorted).serialized(indent: 2, ensureASCII: false) + "\n"
    try FileSystem.writeAtomically(path, text.utf8)
  }
}
