import Files

/// Which of a model's files its weights are read from. Source: `_get_resolved_checkpoint_files` of transformers 4.57.
struct WeightFileChoice {
  private let files: ModelFiles
  private let options: LoadOptions

  init(_ files: ModelFiles, _ options: LoadOptions) {
    self.files = files
    self.options = options
  }

  /// The first of the files that are looked for, in Python's order, that `look` finds, and what it found.
  ///
  /// - Throws: ``LoadError`` with Python's text when there is none.
  func find<Found>(
    _ look: (_ name: String) async throws -> Found?
  ) async throws -> (file: WeightFile, found: Found) {
    for file in try candidates() {
      if let found = try await look(file.name) { return (file, found) }
    }
    throw try await missing()
  }

  /// The same for what looks at weights without building a model: TensorFlow's count too where there are no others.
  ///
  /// - Throws: ``LoadError`` with Python's text when there is none.
  func findAny<Found>(
    _ look: (_ name: String) async throws -> Found?
  ) async throws -> (file: WeightFile, found: Found) {
    var options = options
    options.fromTF = true
    let all = WeightFileChoice(files, options)
    if files.weightFile?.format == .tensorBundle { return try await all.find(look) }
    do {
      return try await find(look)
    } catch let error as LoadError where error.code == .missingFile && !self.options.fromTF {
      guard let found = try? await all.find(look) else { throw error }
      return found
    }
  }

  /// What is looked for, in order.
  private func candidates() throws -> [WeightFile] {
    if let name = options.ggufFile { return [WeightFile(name, .gguf)] }
    if let bare = files.weightFile {
      if bare.format == .tensorBundle && !options.fromTF {
        throw LoadError(
          .unexpectedArgument,
          files.id.hasSuffix(bare.name)
            ? "Unable to load weights from pytorch checkpoint file for '\(files.id)' at "
              + "'\(files.id)'. If you tried to load a PyTorch model from a TF 2.0 checkpoint, please "
              + "set `fromTF: true`."
            : "We found a TensorFlow checkpoint at \(files.id).index, please set `fromTF: true` to "
              + "load from this checkpoint.")
      }
      return [bare]
    }
    if options.fromTF && files.folder == nil { return [.tensorFlow2] }
    var candidates: [WeightFile] = options.fromTF ? [.tensorFlow1, .tensorFlow2] : []
    if options.useSafetensors != false {
      candidates += [.safetensors, .safetensorsIndex].map(named)
    }
    if options.useSafetensors != true { candidates += [.pytorch, .pytorchIndex].map(named) }
    return candidates
  }

  private func named(_ file: WeightFile) -> WeightFile { file.variant(options.variant) }

  /// Python's error for a model without the files, which depends on those that it has.
  private func missing() async throws -> LoadError {
    if let name = options.ggufFile { return missing(name) }
    let pytorch = named(.pytorch).name
    let safetensors = named(.safetensors).name
    if options.useSafetensors == true {
      return files.folder != nil
        ? missing(safetensors)
        : LoadError(
          .missingFile,
          "\(files.id) does not appear to have a file named \(safetensors) or "
            + "\(named(.safetensorsIndex).name) and thus cannot be loaded with `safetensors`. Please make "
            + "sure that the model has been saved with `safe_serialization=True` or do not set "
            + "`useSafetensors: true`.")
    }
    if !options.fromTF {
      let tensorFlow: [WeightFile] =
        files.folder != nil ? [.tensorFlow1, .tensorFlow2] : [.tensorFlow2]
      for file in tensorFlow where try await exists(file.name) {
        return missing(
          pytorch, but: "for TensorFlow weights",
          "Use `fromTF: true` to load this model from those weights.")
      }
    }
    if try await exists(WeightFile.flaxName) {
      return missing(
        pytorch, but: "for Flax weights",
        "This package does not read those; save the model from Python with `save_pretrained`.")
    }
    if let variant = options.variant, files.folder == nil, try await exists(WeightFile.pytorch.name)
    {
      return missing(
        pytorch, but: "without the variant \(variant)",
        "Use `variant: nil` to load this model from those weights.")
    }
    let tensorFlow1 = files.folder != nil ? WeightFile.tensorFlow1.name : "model.ckpt"
    return missing(
      "\(pytorch), \(safetensors), \(WeightFile.tensorFlow2.name), \(tensorFlow1) or "
        + WeightFile.flaxName)
  }

  private func missing(_ names: String) -> LoadError {
    LoadError(
      .missingFile,
      files.folder != nil
        ? "Error no file named \(names) found in directory \(files.id)."
        : "\(files.id) does not appear to have a file named \(names).")
  }

  private func missing(_ name: String, but other: String, _ remedy: String) -> LoadError {
    LoadError(
      .missingFile,
      (files.folder != nil
        ? "Error no file named \(name) found in directory \(files.id)"
        : "\(files.id) does not appear to have a file named \(name)")
        + " but there is a file \(other). \(remedy)")
  }

  /// A byte tells that a file is there; a repository would download all of it.
  private func exists(_ name: String) async throws -> Bool {
    try await files.bytes(of: name, 0..<1) != nil
  }
}
