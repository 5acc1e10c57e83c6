import Testing

@testable import Tensors

@Suite struct ChecksumTests {
  private func checksums(_ bytes: some Sequence<UInt8>) -> (UInt32, UInt32) {
    Array(bytes).withUnsafeBytes { (CRC32C.checksum($0), CRC32C.portableChecksum($0)) }
  }

  @Test("The values of RFC 3720, appendix B.4")
  func known() {
    #expect(checksums([UInt8](repeating: 0, count: 32)) == (0x8A91_36AA, 0x8A91_36AA))
    #expect(checksums([UInt8](repeating: 0xFF, count: 32)) == (0x62A8_AB43, 0x62A8_AB43))
    #expect(checksums(0..<32) == (0x46DD_794E, 0x46DD_794E))
    #expect(checksums("123456789".utf8) == (0xE306_9283, 0xE306_9283))
    #expect(checksums([]) == (0, 0))
  }

  @Test("Both ways agree for every length and alignment")
  func agreement() {
    let bytes = (0..<120).map { UInt8(truncatingIfNeeded: $0 * $0 * 31 + 7) }
    bytes.withUnsafeBytes { bytes in
      for start in 0..<9 {
        for end in start...bytes.count {
          let part = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
          #expect(CRC32C.checksum(part) == CRC32C.portableChecksum(part))
        }
      }
    }
  }

  @Test("The mask is TensorFlow's")
  func mask() {
    #expect(CRC32C.masked(0) == 0xA282_EAD8)
    #expect(CRC32C.masked(0x0000_8000) == 0xA282_EAD9)
    #expect(CRC32C.masked(0x0000_0001) == 0xA284_EAD8)
  }
}
