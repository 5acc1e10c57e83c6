import KernelChecks
import Testing

/// The checks are in C, next to the kernels' own language; a failure prints their report.
@Test func kernelsAgreeWithTheirReferences() {
  let capacity = 20_000
  var failures: Int32 = 0
  let report = String(unsafeUninitializedCapacity: capacity) { buffer in
    buffer.withMemoryRebound(to: CChar.self) { text in
      failures = ac_run_kernel_checks(text.baseAddress, capacity)
      return text.firstIndex(of: 0) ?? capacity
    }
  }
  #expect(failures == 0, "\(report)")
}
