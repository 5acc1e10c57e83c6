/// The two forms of what torch.save wrote, told by the first bytes; other files that are given in their place are named.
enum PyTorchFormat {
  case archive
  case legacy

  init(_ bytes: FileBytes) throws {
    let start = try bytes.read(0..<min(8, bytes.size))
    func error(_ problem: String) -> PyTorchError {
      PyTorchError(.wrongFormat, bytes.path, at: 0, problem)
    }
    if start.starts(with: "PK".utf8) {
      self = .archive
    } else if PyTorchLegacyFile.begins(start) {
      self = .legacy
    } else if start.starts(with: "version".utf8) {
      throw error(
        "You seem to have cloned a repository without having git-lfs installed. Please install git-lfs and "
          + "run `git lfs install` followed by `git lfs pull` in the folder you cloned.")
    } else if bytes.size >= 512, try bytes.read(257..<262).elementsEqual("ustar".utf8) {
      throw error(
        "this is a tar archive, the format of torch before version 0.1.10, which is not read; load it with "
          + "an old torch and save the state dict again")
    } else {
      throw error(
        "expected a file of torch.save; found another kind of file. If it holds TensorFlow weights, set "
          + "`fromTF: true`.")
    }
  }
}
