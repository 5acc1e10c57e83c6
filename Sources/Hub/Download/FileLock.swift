/// The lock that Python's `huggingface_hub` takes while it downloads a blob.
///
/// It only saves work: partial files have names of their own and appear by a rename, so that going on
/// without the lock (no support for it, or nobody gave it back in time) is safe as well.
enum FileLock {

  /// The locked file, whose end is the lock's; nil when the lock cannot be had.
  static func acquire(_ path: String, options: HubOptions) async throws -> Descriptor? {
    let start = ContinuousClock.now
    while true {
      do throws(SystemError) {
        let file = try Descriptor(path, .lock)
        switch System.tryLock(file.number) {
        // Somebody may have removed the file while we waited for it.
        case .taken: if file.isCurrent { return file }
        case .unsupported: return nil
        case .busy: break
        }
      } catch {
        return nil
      }
      if ContinuousClock.now - start > options.lockTimeout { return nil }
      try await Task.sleep(for: .milliseconds(50))
    }
  }
}
