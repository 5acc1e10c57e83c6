#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of memory that the machine has; a bound for what a file may make a program allocate.
package var physicalMemory: Int {
  let pages = sysconf(Int32(_SC_PHYS_PAGES))
  let size = sysconf(Int32(_SC_PAGESIZE))
  let (bytes, overflow) = pages.multipliedReportingOverflow(by: size)
  return pages > 0 && size > 0 && !overflow ? bytes : 1 << 33
}

/// The bytes that f32 elements of a shape take, `Int.max` when that is no number.
package func floatByteCount(_ shape: [Int]) -> Int {
  var bytes = MemoryLayout<Float>.size
  for size in shape {
    let (product, overflow) = bytes.multipliedReportingOverflow(by: size)
    if overflow || size < 0 { return .max }
    bytes = product
  }
  return bytes
}
