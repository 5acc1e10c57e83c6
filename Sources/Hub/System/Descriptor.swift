/// An open file that is closed when its owner goes.
final class Descriptor: Sendable {
  let path: String
  let number: Int32

  init(_ path: String, _ mode: System.Mode) throws(SystemError) {
    number = try System.open(path, mode)
    self.path = path
  }

  deinit { System.closeFile(number) }

  /// True while the path still names this very file.
  var isCurrent: Bool {
    guard let open = System.status(of: number) else { return false }
    return System.status(path, followingLinks: false)?.identity == open.identity
  }

  /// Calls `body` with every piece of the file.
  func forEachPiece(_ body: (UnsafeRawBufferPointer) -> Void) throws(SystemError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    while true {
      let count = try System.readSome(number, at: offset, into: buffer, path: path)
      if count == 0 { return }
      body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      offset += count
    }
  }
}
