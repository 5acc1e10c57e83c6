extension HubError {
  init(_ error: SystemError, repository: String? = nil) {
    let subject = repository.map { " when downloading \($0)" } ?? ""
    let path = Printable.escaped(error.path)
    switch error.kind {
    case .full:
      self.init(
        .diskFull,
        "\(path): \(error.message)\(subject). Free some space, or set HF_HUB_CACHE to a folder on"
          + " another disk.", cause: error)
    case .readOnly:
      self.init(
        .readOnly,
        "\(path): the cache is on a read-only file system\(subject). Set HF_HUB_CACHE to a folder"
          + " that can be written, or HF_HUB_OFFLINE=1 to use only what is cached.", cause: error)
    case .denied:
      self.init(
        .permissionDenied,
        "PermissionError at \(path)\(subject). Check cache directory permissions. Common causes: 1)"
          + " another user is downloading the same model (please wait); 2) a previous download was"
          + " canceled and the lock file needs manual removal.", cause: error)
    default:
      self.init(
        .fileSystem(errno: error.code),
        "\(path): \(error.message) (system error \(error.code))\(subject). Check the cache folder, or"
          + " set HF_HUB_CACHE to another one.", cause: error)
    }
  }
}
