import Synchronization

/// What both ports share: the repositories, the faults to come and the requests that came.
final class Hub: Sendable {
  struct State {
    var repositories: [StoredRepository] = []
    var faults: [FaultRule] = []
    var requests: [RecordedRequest] = []
    var endpoint = ""
    var cdn = ""
  }

  let options: HubServer.Options
  let state = Mutex(State())

  init(options: HubServer.Options) { self.options = options }

  /// Answers a request, spoiled by the faults that wait for it, and remembers it.
  func reply(to request: RecordedRequest) async throws -> Reply {
    let index = state.withLock { state in
      state.requests.append(request)
      return state.requests.count - 1
    }
    var reply = try await spoiledReply(to: request)
    reply["X-Request-Id"] = reply["X-Request-Id"] ?? "Root=1-hubserver-\(index + 1)"
    let status = reply.delivery.dropsConnection || reply.delivery.isSilent ? nil : reply.status
    state.withLock { $0.requests[index].status = status }
    return reply
  }

  private func spoiledReply(to request: RecordedRequest) async throws -> Reply {
    let target = RequestTarget(request.target)
    if request.host == .endpoint, let hop = redirectHop(target) { return hop }
    for fault in take(.request, for: request, limit: 1) {
      if let reply = fault.reply(to: request) { return reply }
    }
    var reply = request.host == .cdn ? stored(target, request) : answer(target, request)
    for fault in take(.head, for: request) { try await fault.apply(to: &reply) }
    if reply.status == 200 || reply.status == 206 {
      for fault in take(.body, for: request) { try await fault.apply(to: &reply) }
    }
    return reply
  }

  /// Takes the faults that wait for this request. Those of the body wait for a `GET` unless they name a method.
  private func take(
    _ stage: Fault.Stage, for request: RecordedRequest, limit: Int = .max
  ) -> [Fault] {
    state.withLock { state in
      var taken: [Fault] = []
      for index in state.faults.indices where taken.count < limit {
        let rule = state.faults[index]
        guard rule.fault.stage == stage, rule.matches(request) else { continue }
        if stage == .body, rule.method == nil, request.method != "GET" { continue }
        state.faults[index].times -= 1
        taken.append(rule.fault)
      }
      return taken
    }
  }

  /// `/redirect/N/…` is one hop of a chain, `/redirect/loop/…` leads to itself.
  private func redirectHop(_ target: RequestTarget) -> Reply? {
    let parts = target.text.split(separator: "/", maxSplits: 2)
    guard parts.count == 3, parts[0] == "redirect" else { return nil }
    if parts[1] == "loop" { return .redirect(307, to: target.text) }
    guard let left = Int(parts[1]) else { return nil }
    return .redirect(307, to: hop(left - 1, before: "/\(parts[2])"))
  }

  private func answer(_ target: RequestTarget, _ request: RecordedRequest) -> Reply {
    guard request.method == "GET" || request.method == "HEAD" else {
      return .error(405, code: nil, "Method not allowed")
    }
    let parts = target.segments
    if parts.starts(with: ["api", "resolve-cache", "models"]) {
      return resolveCache(Array(parts.dropFirst(3)), request)
    }
    if parts.starts(with: ["api", "models"]) {
      return modelInformation(Array(parts.dropFirst(2)), target, request)
    }
    for length in [1, 2] where parts.count > length + 2 && parts[length] == "resolve" {
      let file = parts[(length + 2)...].joined(separator: "/")
      return resolve(
        parts[..<length].joined(separator: "/"), parts[length + 1], file, target, request)
    }
    return .error(404, code: nil, "Sorry, we can't find the page you are looking for.")
  }
}
