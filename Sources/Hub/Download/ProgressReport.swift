/// Reports the progress of one file at most twenty times a second.
struct ProgressReport {
  let file: String
  let total: Int?
  private let handler: HubProgress.Handler?
  private var last: ContinuousClock.Instant?

  init(file: String, total: Int?, _ handler: HubProgress.Handler?) {
    self.file = file
    self.total = total
    self.handler = handler
  }

  mutating func received(_ bytes: Int) {
    guard let handler else { return }
    let now = ContinuousClock.now
    if let last, now - last < .milliseconds(50) { return }
    last = now
    handler(HubProgress(file: file, bytesDone: bytes, bytesTotal: total))
  }

  func finish(_ bytes: Int) {
    handler?(HubProgress(file: file, bytesDone: bytes, bytesTotal: bytes))
  }
}
