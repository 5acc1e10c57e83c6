extension HubError {
  static func repositoryNotFound(_ subject: Subject) -> HubError {
    HubError(
      .repositoryNotFound,
      "\(subject.repository) is not a local folder and is not a valid model identifier listed on"
        + " 'https://huggingface.co/models'\nIf this is a private repository, make sure to pass a token"
        + " having permission to this repo either by logging in with `hf auth login` or by passing"
        + " `token=<your_token>`")
  }

  static func revisionNotFound(_ subject: Subject) -> HubError {
    HubError(
      .revisionNotFound,
      "\(subject.revision) is not a valid git identifier (branch name, tag name or commit id) that"
        + " exists for this model name. Check the model page at"
        + " 'https://huggingface.co/\(subject.repository)' for available revisions.")
  }

  static func entryNotFound(_ subject: Subject, commit: String? = nil) -> HubError {
    HubError(
      .entryNotFound,
      "\(subject.repository) does not appear to have a file named"
        + " \(Printable.escaped(subject.file ?? "")). Checkout"
        + " 'https://huggingface.co/\(subject.repository)/tree/\(subject.revision)' for available"
        + " files.", cause: commit.map(KnownCommit.init))
  }

  /// Not in the cache, and the hub may not be asked (`cause` is nil) or could not be.
  static func localEntryNotFound(_ subject: Subject, cause: HubError?) -> HubError {
    var reason =
      cause?.description ?? "Outgoing traffic is disabled (HF_HUB_OFFLINE=1 or localFilesOnly)."
    if reason.hasPrefix(subject.shown + ": ") {
      reason = String(reason.dropFirst(subject.shown.count + 2))
    }
    return HubError(
      cause == nil ? .offline : .localEntryNotFound,
      "We couldn't connect to '\(subject.endpoint)' to load the files, and couldn't find them in the"
        + " cached files.\nCheck your internet connection or see how to run the library in offline mode"
        + " at 'https://huggingface.co/docs/transformers/installation#offline-mode'."
        + "\n(\(subject.shown)) \(reason)", cause: cause)
  }

  static func sizeMismatch(_ subject: Subject, expected: Int, found: Int) -> HubError {
    HubError(
      .sizeMismatch,
      "Consistency check failed: file should be of size \(expected) but has size \(found)"
        + " (\(subject.shown)).\nThis is usually due to network issues while downloading the file."
        + " Please retry with `force_download=True`.")
  }

  static func hashMismatch(_ subject: Subject, expected: String, found: String) -> HubError {
    HubError(
      .hashMismatch,
      "\(subject.shown): the downloaded bytes hash to \(found), but the hub announced \(expected)."
        + " Nothing was kept. Try again; if it stays, a proxy or mirror ('\(subject.endpoint)') changes"
        + " the file.")
  }

  /// The commit of a repository that lacks a file, which the hub's answer names.
  struct KnownCommit: Error { let commit: String }

  var knownCommit: String? { (cause as? KnownCommit)?.commit }
}
