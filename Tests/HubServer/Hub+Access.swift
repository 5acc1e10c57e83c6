import Synchronization

/// A repository that the request may see, or the answer where it may not.
enum Admission {
  case granted(StoredRepository)
  case refused(Reply)
}

extension Hub {
  /// Looks a repository up as the hub does: without a token, what is private looks like what does not exist.
  ///
  /// What a gated repository is called may be seen by all; `files` says that its content is asked for.
  func admit(
    _ id: String, files: Bool, _ target: RequestTarget, _ request: RecordedRequest
  ) -> Admission {
    let repositories = state.withLock { $0.repositories }
    let token = request.header("Authorization").map { value in
      value.hasPrefix("Bearer ") ? String(value.dropFirst(7)) : value
    }
    let known = repositories.reduce(options.tokens) { $0.union($1.access.tokens) }
    if let token, !known.contains(token) {
      return .refused(.error(401, code: nil, "Invalid credentials in Authorization header"))
    }
    if let repository = repositories.first(where: { $0.formerIDs.contains(id) }) {
      let path = target.text.replacing("/\(id)/", with: "/\(repository.id)/", maxReplacements: 1)
      return .refused(.redirect(307, to: path))
    }
    guard let repository = repositories.first(where: { $0.id == id }) else {
      return .refused(unknown(token))
    }
    switch repository.access {
    case .public: return .granted(repository)
    case .private(let tokens):
      return token.map(tokens.contains) == true ? .granted(repository) : .refused(unknown(token))
    case .gated(let tokens):
      guard files else { return .granted(repository) }
      guard let token else {
        return .refused(
          .error(
            401, code: "GatedRepo",
            "Access to model \(id) is restricted. You must have access to it and be authenticated to access it. Please log in."
          ))
      }
      guard tokens.contains(token) else {
        return .refused(
          .error(
            403, code: "GatedRepo",
            "Access to model \(id) is restricted and you are not in the authorized list. Visit https://huggingface.co/\(id) to ask for access."
          ))
      }
      return .granted(repository)
    case .disabled:
      return .refused(.error(403, code: nil, "Access to this resource is disabled."))
    }
  }

  private func unknown(_ token: String?) -> Reply {
    guard token == nil else { return .error(404, code: "RepoNotFound", "Repository not found") }
    var reply = Reply.error(401, code: nil, "Invalid username or password.")
    reply["WWW-Authenticate"] = "Bearer realm=\"Authentication required\", charset=\"UTF-8\""
    return reply
  }
}

extension ServedRepository.Access {
  var tokens: Set<String> {
    switch self {
    case .private(let tokens), .gated(let tokens): tokens
    case .public, .disabled: []
    }
  }
}
