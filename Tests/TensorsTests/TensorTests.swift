import Files
import Foundation
import Testing

@testable import Tensors

@Suite struct TensorTests {
  @Test("Writing to a copy leaves the original alone")
  func valueSemantics() {
    let a = Tensor([1, 2, 3, 4] as [Float], shape: [2, 2])
    var b = a
    b.withMutableFloats { $0[0] = 9 }
    #expect(a.floats == [1, 2, 3, 4])
    #expect(b.floats == [9, 2, 3, 4])
  }

  @Test("Every element type is read back, from any offset of a file")
  func mapped() throws {
    let path = "/tmp/autoclasses-tensor-test-\(UInt64.random(in: 0 ... .max))"
    defer { try? FileManager.default.removeItem(atPath: path) }
    // One byte of padding puts every following element at an odd address.
    var bytes: [UInt8] = [0]
    for value in [1.5, -2] as [Float] { withUnsafeBytes(of: value) { bytes += $0 } }
    try FileSystem.writeAtomically(path, bytes)
    let file = try MappedFile(path: path)
    let odd = Tensor(file: file, range: 1..<9, shape: [2], dtype: .f32)
    #expect(odd.floats == [1.5, -2])
    #expect(odd.reshaped([2, 1]).gather([1, 0]).floats == [-2, 1.5])
    #expect((odd + odd).floats == [3, -4])
    let half = Tensor(file: file, range: 0..<2, shape: [1], dtype: .f16)
    #expect(half.shape == [1])
    #expect(Tensor([3, -4], shape: [2]).integers == [3, -4])
    #expect(Tensor(file: file, range: 0..<2, shape: [2], dtype: .bool).integers == [0, 0])
    #expect(Tensor(file: file, range: 3..<5, shape: [2], dtype: .u8).integers == [0xC0, 0x3F])
  }

  @Test("A freed block serves the next tensor of about its size")
  func pool() {
    let pool = BufferPool()
    let first = pool.take(1000)
    #expect(UInt(bitPattern: first.baseAddress).isMultiple(of: 64))
    #expect(first.count >= 1000 && first.count <= 1125)
    pool.give(first)
    let second = pool.take(990)
    #expect(second.baseAddress == first.baseAddress)
    #expect(pool.take(990).baseAddress != second.baseAddress)
  }

  @Test("Rows are gathered from every float type, and scattered back")
  func gather() {
    let table = Tensor([0, 1, 10, 11, 20, 21] as [Float], shape: [3, 2])
    let rows = table.gather([2, 0])
    #expect(rows.floats == [20, 21, 0, 1])
    #expect(table.gather([1, 1], adding: rows).floats == [30, 32, 10, 12])
    #expect(rows.scattered(to: [3, 1], of: 4).floats == [0, 0, 0, 1, 0, 0, 20, 21])
  }
}
