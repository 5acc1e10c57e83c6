import Files
import Synchronization

/// The bytes of a tensor: a block of the buffer pool, or a part of a mapped file.
///
/// `@unchecked Sendable`: a block is written only through ``Tensor``'s mutating methods, which first make sure that
/// nobody else holds it; a mapped file is never written.
final class Storage: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let block: UnsafeMutableRawBufferPointer?
  private let file: MappedFile?
  /// A copy of mapped bytes at an address that their elements want; made when the first operation asks for it.
  private let aligned = Mutex<Storage?>(nil)

  /// A block of `byteCount` bytes whose content is undefined.
  init(byteCount: Int) {
    let block = BufferPool.shared.take(byteCount)
    self.block = block
    bytes = UnsafeRawBufferPointer(rebasing: block[..<byteCount])
    file = nil
  }

  /// The bytes `range` of `file`.
  init(file: MappedFile, range: Range<Int>) {
    block = nil
    bytes = UnsafeRawBufferPointer(rebasing: file.bytes[range])
    self.file = file
  }

  deinit {
    if let block { BufferPool.shared.give(block) }
  }

  /// The same bytes for writing; only for a block that the caller alone holds.
  var mutableBytes: UnsafeMutableRawBufferPointer {
    guard let block else { preconditionFailure("a mapped file is read-only") }
    return UnsafeMutableRawBufferPointer(rebasing: block[..<bytes.count])
  }

  var isMapped: Bool { file != nil }

  /// The bytes as floats. Those of a mapped file may lie at odd addresses; then they are copied once. What reads big
  /// tables (packing, gathering, widening) takes `bytes` as they are.
  var floats: UnsafeBufferPointer<Float> {
    let size = UInt(MemoryLayout<Float>.alignment)
    if UInt(bitPattern: bytes.baseAddress).isMultiple(of: size) {
      return bytes.assumingMemoryBound(to: Float.self)
    }
    let copy = aligned.withLock { aligned -> Storage in
      if let aligned { return aligned }
      let copy = Storage(byteCount: bytes.count)
      copy.mutableBytes.copyMemory(from: bytes)
      aligned = copy
      return copy
    }
    return copy.bytes.assumingMemoryBound(to: Float.self)
  }

  /// Gives the pages of a mapped file back to the system; they are read again when they are touched.
  func dropPages() {
    guard let file, let base = bytes.baseAddress, let start = file.bytes.baseAddress else { return }
    let offset = base - start
    file.dropPages(offset..<offset + bytes.count)
  }
}
