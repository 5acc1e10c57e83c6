import CKernels

/// The threads that the operations share.
public enum Threads {
  /// How many threads an operation may use, the caller's included. The default is the number of cores that the
  /// process may use (affinity mask and cgroup quota), or `AUTOCLASSES_THREADS`.
  public static var count: Int {
    get { Int(ac_thread_count()) }
    set { ac_set_thread_count(Int32(clamping: newValue)) }
  }

  /// Calls `body` once for every index below `count`, on all threads, and returns when all calls have.
  package static func parallel(_ count: Int, _ body: @Sendable (Int) -> Void) {
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
}

/// The instruction set of the kernels in use: "avx512", "avx2", "neon" or "portable".
public var kernelInstructionSet: String { String(cString: ac_isa_name(ac_active_isa())) }
