import CKernels

/// CRC-32C (Castagnoli): what TensorFlow's files protect their bytes with.
package enum CRC32C {
  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    ac_crc32c(bytes.baseAddress, bytes.count)
  }

  /// The same without the processor's instruction.
  package static func portableChecksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    ac_crc32c_portable(bytes.baseAddress, bytes.count)
  }

  /// TensorFlow stores a checksum rotated and moved, so that a checksum over data with checksums in it stays one.
  package static func masked(_ checksum: UInt32) -> UInt32 {
    (checksum >> 15 | checksum << 17) &+ 0xA282_EAD8
  }
}
