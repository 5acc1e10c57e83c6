/// Why something could not be had from the hub or its cache.
public struct HubError: Error, Sendable, CustomStringConvertible {
  /// The kinds of failure that a caller may want to tell apart.
  public enum Code: Sendable, Equatable {
    /// The repository's name cannot be one.
    case invalidRepository
    /// The revision's name cannot be one.
    case invalidRevision
    /// A file's name leads out of its folder or cannot be one.
    case invalidFileName
    /// `HF_ENDPOINT` is not the address of a web server.
    case invalidEndpoint
    /// `HTTP_PROXY` or `HTTPS_PROXY` is not the address of a proxy that can be used.
    case invalidProxy
    /// The token holds characters that no token has.
    case invalidToken
    /// Two options contradict each other.
    case invalidOptions
    /// The hub knows no such repository, or hides it from this user.
    case repositoryNotFound
    /// The repository's terms have to be accepted first.
    case gated
    /// The hub refused the token.
    case unauthorized
    /// The hub has switched the repository off.
    case disabled
    /// The hub forbids this request.
    case forbidden
    /// The repository has no such branch, tag or commit.
    case revisionNotFound
    /// The repository has no such file.
    case entryNotFound
    /// The file is not in the cache and the hub may not be asked.
    case offline
    /// The file is not in the cache and the hub could not be reached.
    case localEntryNotFound
    /// The server's answer is not that of a hub.
    case notAHub
    /// The hub answered with another failure.
    case badResponse(status: Int)
    /// The hub wants fewer requests.
    case rateLimited
    /// The connection could not be made or broke.
    case connectionFailed
    /// The server did not answer, or not fast enough.
    case timedOut
    /// More redirections than any hub needs.
    case tooManyRedirects
    /// A redirection that leads nowhere, or from https to http.
    case badRedirect
    /// The file has another size than the hub said.
    case sizeMismatch
    /// The file's bytes are not those that the hub announced.
    case hashMismatch
    /// The server cannot give the part of the file that was asked for.
    case badRange
    /// The server compressed a file although it was asked not to.
    case unexpectedEncoding
    /// No room is left for the file.
    case diskFull
    /// The cache is on a read-only file system.
    case readOnly
    /// This user may not write to the cache.
    case permissionDenied
    /// The cache is damaged.
    case corruptCache
    /// Any other failure of the file system, as its error number.
    case fileSystem(errno: Int32)
  }

  /// What went wrong.
  public let code: Code
  /// What went wrong and what to do about it.
  public let description: String
  /// The failure behind this one.
  public let cause: (any Error)?
  /// How long the server asked to be left alone.
  let retryAfter: Duration?

  init(
    _ code: Code, _ description: String, cause: (any Error)? = nil, retryAfter: Duration? = nil
  ) {
    self.code = code
    self.description = description
    self.cause = cause
    self.retryAfter = retryAfter
  }

  /// True for a failure that may be gone a moment later.
  var isTransient: Bool {
    switch code {
    case .connectionFailed, .timedOut, .rateLimited, .badRange: true
    case .badResponse(let status): status == 408 || status == 429 || (500...599).contains(status)
    default: false
    }
  }
}
