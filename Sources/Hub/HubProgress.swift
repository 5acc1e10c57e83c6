/// How far the download of one file has come.
public struct HubProgress: Sendable, Equatable {
  /// Takes the reports of a download; called often and from any thread.
  public typealias Handler = @Sendable (HubProgress) -> Void

  /// The file's name in the repository.
  public let file: String
  /// The bytes that are on the disk by now, those of an earlier, broken download among them.
  public let bytesDone: Int
  /// The file's size, nil while the server has not said it.
  public let bytesTotal: Int?

  /// True for the last report of a file.
  public var isComplete: Bool { bytesTotal == bytesDone }
}
