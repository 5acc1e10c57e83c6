/// Some neighbouring columns of an f32 matrix, without a copy: the keys in a product of queries, keys and values.
package struct TensorColumns: Sendable {
  private let matrix: Tensor
  private let start: Int
  /// The number of columns.
  package let width: Int

  init(_ matrix: Tensor, _ range: Range<Int>) {
    precondition(
      matrix.rank == 2 && range.lowerBound >= 0 && range.upperBound <= matrix.shape[1],
      "columns \(range) of \(matrix.shape)")
    self.matrix = matrix
    start = range.lowerBound
    width = range.count
  }

  /// The number of rows.
  package var rows: Int { matrix.shape[0] }
  /// The elements from one row to the next.
  var stride: Int { matrix.shape[1] }
  /// The first element, for a kernel; see ``Tensor/floatPointer``.
  var pointer: UnsafePointer<Float>? { matrix.floatPointer.map { $0 + start } }
}

extension Tensor {
  /// Some columns of an f32 matrix.
  package func columns(_ range: Range<Int>) -> TensorColumns { TensorColumns(self, range) }

  /// All columns of an f32 matrix.
  package var columns: TensorColumns { columns(0..<(shape.last ?? 0)) }
}
