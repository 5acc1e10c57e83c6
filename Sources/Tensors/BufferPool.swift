import CKernels
import Synchronization

/// Keeps freed blocks for the next tensor of about the same size: a forward pass asks for the same few sizes again
/// and again, and fresh pages from the system cost more than the arithmetic on them.
final class BufferPool: Sendable {
  static let shared = BufferPool()

  /// Freed blocks above this sum go back to the system.
  private static let keptBytes = 256 << 20
  private static let alignment = 64
  private static let hugePage = 2 << 20

  private struct Free {
    var blocks: [Int: [UInt]] = [:]  // capacity -> addresses
    var bytes = 0
  }
  private let free = Mutex(Free())

  /// A 64-byte aligned block of at least `count` bytes.
  func take(_ count: Int) -> UnsafeMutableRawBufferPointer {
    let capacity = Self.capacity(for: count)
    let address = free.withLock { free -> UInt? in
      guard let address = free.blocks[capacity]?.popLast() else { return nil }
      free.bytes -= capacity
      return address
    }
    if let address, let pointer = UnsafeMutableRawPointer(bitPattern: address) {
      return UnsafeMutableRawBufferPointer(start: pointer, count: capacity)
    }
    // Packed weights are read from end to end on every pass: with small pages the processor looks up each anew, and its
    // prefetchers stop where one ends.
    let isLarge = capacity >= 2 * Self.hugePage
    let block = UnsafeMutableRawBufferPointer.allocate(
      byteCount: capacity, alignment: isLarge ? Self.hugePage : Self.alignment)
    if isLarge { ac_advise_huge_pages(block.baseAddress, capacity) }
    return block
  }

  /// Returns a block that came from ``take(_:)``.
  func give(_ block: UnsafeMutableRawBufferPointer) {
    let kept = free.withLock { free -> Bool in
      guard let base = block.baseAddress, free.bytes + block.count <= Self.keptBytes else {
        return false
      }
      free.blocks[block.count, default: []].append(UInt(bitPattern: base))
      free.bytes += block.count
      return true
    }
    if !kept { block.deallocate() }
  }

  /// Rounds up to an eighth of a power of two, so that at most an eighth of a block is unused.
  private static func capacity(for count: Int) -> Int {
    let count = max(count, 64)
    let step = max(64, (1 << (Int.bitWidth - 1 - count.leadingZeroBitCount)) / 8)
    return (count + step - 1) / step * step
  }
}
