import CKernels

/// What a tokenizer's components make of a scalar, for the loops that find parts.
final class ScalarKinds: Sendable {
  private let kind: @Sendable (UInt32) -> UInt32

  init(_ kind: @escaping @Sendable (UInt32) -> UInt32) { self.kind = kind }

  /// Lets a cache ask, for as long as this lives.
  func answer(_ table: UnsafeMutablePointer<ac_part_cache>) {
    table.pointee.context = UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque())
    table.pointee.kind = { context, scalar in
      guard let context else { return 0 }
      return Unmanaged<ScalarKinds>.fromOpaque(context).takeUnretainedValue().kind(scalar)
    }
  }
}
