import Tensors

/// Cuts images into patches and maps each to a vector: a convolution whose stride is its kernel (`torch.nn.Conv2d`).
struct PatchEmbedding: Sendable {
  let patch: ImageSize
  /// Whether patches reach over the edges of a picture, which is as if zeros were around it; what fills no whole patch is
  /// left out otherwise.
  let coversEdges: Bool
  private let channels: Int
  private let projection: Linear

  /// Reads `weight`, `[width, channels, patch height, patch width]`, and, where there is one, `bias`, `[width]`.
  init(
    _ weights: Weights, channels: Int, patch: ImageSize, width: Int, bias: Bool = true,
    coversEdges: Bool = false
  ) throws(WeightsError) {
    self.patch = patch
    self.coversEdges = coversEdges
    self.channels = channels
    let shape = [width, channels, patch.height, patch.width]
    let weight = try weights.tensor("weight", shape, initial: .normal())
    projection = Linear(
      sharing: weight.reshaped([width, channels * patch.height * patch.width]),
      bias: bias ? try weights.vector("bias", width, initial: .zeros) : nil)
  }

  /// `[batch, channels, height, width]` -> `[batch * patches, width]`
  func callAsFunction(_ pixels: Tensor) -> Tensor {
    let (height, width) = (pixels.shape[2], pixels.shape[3])
    let (rows, columns) = patch.grid(height, width, covered: coversEdges)
    let isPadded = rows * patch.height > height || columns * patch.width > width
    let size = channels * patch.height * patch.width
    let images = pixels.shape[0]
    let shape = [images * rows * columns, size]
    var patches = isPadded ? Tensor(zeros: shape) : Tensor(uninitialized: shape)
    patches.withMutableFloats { out in
      pixels.withFloats { pixels in
        guard let out = out.baseAddress, let pixels = pixels.baseAddress else { return }
        var target = out
        for image in 0..<images {
          for row in 0..<rows {
            for column in 0..<columns {
              let count = min(patch.width, width - column * patch.width)
              for channel in 0..<channels {
                let plane = pixels + (image * channels + channel) * height * width
                for line in 0..<patch.height {
                  let y = row * patch.height + line
                  if y < height {
                    target.update(
                      from: plane + y * width + column * patch.width, count: count)
                  }
                  target += patch.width
                }
              }
            }
          }
        }
      }
    }
    return projection(patches)
  }
}
