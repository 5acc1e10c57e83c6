internal import Files
internal import NIOHTTP1

/// An answer that is a failure, and what it means.
struct ServerFailure {
  let status: Int
  let headers: HTTPHeaders
  let body: [UInt8]
  let address: WebAddress
  let commit: String?

  func error(_ subject: Subject) -> HubError {
    let repository = subject.repository
    let code = headers.first(name: "x-error-code")
    let message = headers.first(name: "x-error-message")
    switch (status, code) {
    case (_, "RevisionNotFound"): return .revisionNotFound(subject)
    case (_, "EntryNotFound"): return .entryNotFound(subject, commit: knownCommit)
    case (_, "GatedRepo"):
      return HubError(
        .gated,
        "You are trying to access a gated repo.\nMake sure to have access to it at"
          + " https://huggingface.co/\(repository).\n"
          + text("\(status) Client Error.\n\nCannot access gated repo for url \(shownAddress)."))
    case _ where message == "Access to this resource is disabled.":
      return HubError(
        .disabled,
        text(
          "\(status) Client Error.\n\nCannot access repository for url \(shownAddress).\nAccess to"
            + " this resource is disabled.") + "\nUse another model, or ask its owner.")
    case (_, "RepoNotFound"): return .repositoryNotFound(subject)
    case (401, _) where message != "Invalid credentials in Authorization header":
      return .repositoryNotFound(subject)
    case (401, _):
      return HubError(
        .unauthorized,
        specific(
          subject, text("401 Client Error: Unauthorized for url: \(shownAddress)"))
          + "\nMake a new token at https://huggingface.co/settings/tokens and put it into HF_TOKEN,"
          + " or unset HF_TOKEN for a public model.")
    case (403, _):
      return HubError(
        .forbidden,
        specific(
          subject,
          text(
            "\n\n403 Forbidden: \(Printable.escaped(message ?? "None")).\nCannot access content at:"
              + " \(shownAddress).\nMake sure your token has the correct permissions.")))
    case (404, _) where commit != nil: return .entryNotFound(subject, commit: knownCommit)
    case (429, _):
      return HubError(
        .rateLimited,
        specific(subject, text("429 Client Error: Too Many Requests for url: \(shownAddress)"))
          + "\nWait some minutes, or set HF_TOKEN: signed-in users may ask more often.",
        retryAfter: wait)
    case (416, _):
      return HubError(
        .badRange,
        specific(
          subject, text("416 Client Error: Range Not Satisfiable for url: \(shownAddress)"))
          + "\nTry again; the file will be fetched from its start.")
    default:
      let kind = status >= 500 ? "Server" : "Client"
      return HubError(
        .badResponse(status: status),
        specific(subject, text("\(status) \(kind) Error for url: \(shownAddress)"))
          + "\nTry again later, or set HF_HUB_OFFLINE=1 to use only what is cached.",
        retryAfter: wait)
    }
  }

  private var knownCommit: String? { commit.flatMap { Revision.isCommit($0) ? $0 : nil } }

  private var wait: Duration? {
    RetryPolicy.wait(
      rateLimit: headers.first(name: "ratelimit"), retryAfter: headers.first(name: "retry-after"))
  }

  /// Without the query, which may be a signature.
  private var shownAddress: String { Printable.escaped(String(address.text.prefix { $0 != "?" })) }

  private func specific(_ subject: Subject, _ text: String) -> String {
    "There was a specific connection error when trying to load \(subject.repository):\n\(text)"
  }

  /// Adds the request's id and what the server said, where Python puts them.
  private func text(_ message: String) -> String {
    var message = message
    let names = [
      ("x-request-id", "Request ID"), ("x-amzn-trace-id", "Amzn Trace ID"),
      ("x-amz-cf-id", "Amz CF ID"),
    ]
    for (name, label) in names {
      guard let id = headers.first(name: name) else { continue }
      let index = message.firstIndex(of: "\n") ?? message.endIndex
      message.insert(contentsOf: " (\(label): \(Printable.escaped(id)))", at: index)
      break
    }
    let said = serverMessages
    if said.isEmpty || message.lowercased().contains(said.lowercased()) { return message }
    return message + (message.contains("\n\n") ? "\n" : "\n\n") + said
  }

  /// The server's words of the header and of the body, each once.
  private var serverMessages: String {
    var lines: [String] = []
    if let message = headers.first(name: "x-error-message") { lines.append(message) }
    if let json = try? JSON(parsing: body) {
      switch json["error"] {
      case .string(let text): lines.append(text)
      case .array(let texts): lines += texts.compactMap(\.stringValue)
      default: break
      }
      lines += (json["errors"]?.arrayValue ?? []).compactMap { $0["message"]?.stringValue }
    } else if headers.first(name: "content-type")?.lowercased().contains("html") != true {
      lines.append(String(decoding: body.prefix(2000), as: UTF8.self))
    }
    var seen: Set<String> = []
    return lines.map(Printable.message).filter { !$0.isEmpty && seen.insert($0).inserted }
      .joined(separator: "\n")
  }
}
