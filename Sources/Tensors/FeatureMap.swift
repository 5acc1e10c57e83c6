/// Pictures of numbers in the order that convolutions are fast in: a row of channels for each pixel.
package struct FeatureMap: Sendable {
  /// `[batch * height * width, channels]`
  package let rows: Tensor
  package let batch: Int
  /// Height and width of each picture.
  package let size: Window.Size

  package init(_ rows: Tensor, batch: Int, size: Window.Size) {
    precondition(rows.rank == 2 && rows.shape[0] == batch * size.height * size.width)
    self.rows = rows
    self.batch = batch
    self.size = size
  }

  /// From pictures in Python's order, `[batch, channels, height, width]`.
  package init(_ pictures: Tensor) {
    precondition(pictures.rank == 4, "pictures are \(pictures.shape)")
    batch = pictures.shape[0]
    size = Window.Size(height: pictures.shape[2], width: pictures.shape[3])
    rows = pictures.withTransposedMatrices(pictures.shape[1], size.height * size.width)
      .reshaped([batch * size.height * size.width, pictures.shape[1]])
  }

  package var channels: Int { rows.shape[1] }

  /// In Python's order, `[batch, channels, height, width]`.
  package var pictures: Tensor {
    rows.withTransposedMatrices(size.height * size.width, channels)
      .reshaped([batch, channels, size.height, size.width])
  }

  /// The same pixels with other channels.
  package func map(_ transform: (Tensor) -> Tensor) -> FeatureMap {
    FeatureMap(transform(rows), batch: batch, size: size)
  }

  /// The mean of each picture's pixels, `[batch, channels]`.
  package var means: Tensor {
    let pixels = size.height * size.width
    return rows.means(of: (0..<batch).map { Array($0 * pixels..<($0 + 1) * pixels) })
  }
}

extension Tensor {
  /// `[matrices, rows, columns]` under any shape -> `[matrices, columns, rows]`
  fileprivate func withTransposedMatrices(_ rows: Int, _ columns: Int) -> Tensor {
    let size = rows * columns
    return withBytes {
      Tensor(
        gathering: $0, strides: [size, 1, columns],
        shape: [size == 0 ? 0 : count / size, columns, rows], dtype: dtype)
    }
  }
}
