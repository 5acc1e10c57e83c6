/// The weights of a model, whatever their format, for what looks at them without building a model.
struct FoundCheckpoint {
  let files: ModelFiles
  let file: WeightFile
  let path: String
  /// Under the names that the files give the tensors.
  let reader: any CheckpointReader

  /// The weights that a load would read, and TensorFlow's where there are no others.
  init(_ id: String, _ options: LoadOptions) async throws {
    let files = try await ModelFiles(id, options, purpose: .configuration)
    (file, path) = try await WeightFileChoice(files, options).findAny {
      try await files.path(of: $0, optional: false)
    }
    reader = try await file.open(at: path, in: files)
    self.files = files
  }
}
