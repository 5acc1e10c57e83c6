import CKernels

/// Calls `body` once for every number below `count`, on the threads that the kernels share, and returns when all calls
/// have.
func concurrently(_ count: Int, _ body: @Sendable (Int) -> Void) {
  withoutActuallyEscaping(body) { body in
    var body = body
    withUnsafeMutablePointer(to: &body) { pointer in
      ac_parallel(
        Int64(count),
        { context, index in
          guard let context else { return }
          context.assumingMemoryBound(to: (@Sendable (Int) -> Void).self).pointee(Int(index))
        }, pointer)
    }
  }
}
