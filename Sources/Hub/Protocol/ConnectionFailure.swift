internal import AsyncHTTPClient

/// What the HTTP client throws, as this package's error.
enum ConnectionFailure {
  /// Throws a cancellation on, and returns every other failure.
  static func error(_ error: any Error, _ subject: Subject) throws -> HubError {
    if let error = error as? HubError { return error }
    if error is CancellationError || Task.isCancelled { throw CancellationError() }
    if let error = error as? HTTPClientError, timeouts.contains(error) {
      return HubError(
        .timedOut,
        "\(subject.shown): '\(subject.endpoint)' did not answer in time. Try again, or allow more time"
          + " with HF_HUB_ETAG_TIMEOUT and HF_HUB_DOWNLOAD_TIMEOUT (seconds).", cause: error)
    }
    return HubError(
      .connectionFailed,
      "\(subject.shown): the connection to '\(subject.endpoint)' failed"
        + " (\(Printable.escaped(String(describing: error)))). Check your internet connection, or set"
        + " HF_HUB_OFFLINE=1 to use only what is cached.", cause: error)
  }

  private static let timeouts: [HTTPClientError] = [
    .readTimeout, .writeTimeout, .connectTimeout, .deadlineExceeded, .tlsHandshakeTimeout,
    .getConnectionFromPoolTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout,
  ]
}
