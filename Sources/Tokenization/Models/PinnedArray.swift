/// Numbers in memory that never moves: C code points into it for as long as this object lives.
///
/// `@unchecked Sendable`: whoever makes one fills it before anybody else sees it.
final class PinnedArray<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating element: Element, count: Int) {
    base = .allocate(capacity: count)
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { base.deallocate() }
}
