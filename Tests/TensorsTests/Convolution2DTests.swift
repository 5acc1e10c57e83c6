import Testing

@testable import Tensors

/// Convolutions over pictures against sums written out.
@Suite struct Convolution2DTests {
  /// Numbers that are not alike, and whose sums are exact.
  private static func numbers(_ shape: [Int], _ seed: Int) -> Tensor {
    let values = (0..<shape.reduce(1, *)).map { Float(($0 * 37 + seed * 11) % 23 - 11) / 8 }
    return Tensor(values, shape: shape)
  }

  /// Python's `conv2d`, one number at a time.
  private static func reference(
    _ x: Tensor, _ weight: Tensor, _ bias: Tensor, _ window: Window, groups: Int
  ) -> [Float] {
    let (batch, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
    let (outputs, inner) = (weight.shape[0], weight.shape[1])
    let places = window.places(on: Window.Size(height: height, width: width))
    let (pixels, weights) = (x.floats, weight.floats)
    var result: [Float] = []
    for image in 0..<batch {
      for output in 0..<outputs {
        for row in 0..<places.height {
          for column in 0..<places.width {
            var sum = bias.floats[output]
            for channel in 0..<inner {
              let plane = image * channels + output / (outputs / groups) * inner + channel
              for i in 0..<window.kernel.height {
                for j in 0..<window.kernel.width {
                  let y =
                    row * window.stride.height + i * window.dilation.height - window.padding.height
                  let x =
                    column * window.stride.width + j * window.dilation.width - window.padding.width
                  guard 0..<height ~= y, 0..<width ~= x else { continue }
                  let tap = (output * inner + channel) * window.kernel.height + i
                  sum +=
                    pixels[(plane * height + y) * width + x]
                    * weights[tap * window.kernel.width + j]
                }
              }
            }
            result.append(sum)
          }
        }
      }
    }
    return result
  }

  private static let windows = [
    Window(1), Window(1, stride: 2), Window(3, padding: 1), Window(7, stride: 2, padding: 3),
    Window(7, padding: 3), Window(2, stride: 2),
    Window(
      kernel: Window.Size(height: 2, width: 5), stride: Window.Size(height: 1, width: 3),
      padding: Window.Size(height: 0, width: 2), dilation: Window.Size(height: 3, width: 2)),
  ]

  @Test(
    "A convolution is the sum over its window, of any channels and groups",
    arguments: windows, [(3, 5, 1), (4, 6, 2), (6, 6, 6), (20, 20, 20), (4, 8, 4)])
  func sums(_ window: Window, _ sizes: (channels: Int, outputs: Int, groups: Int)) {
    let x = Self.numbers([2, sizes.channels, 9, 11], 1)
    let weight = Self.numbers(
      [
        sizes.outputs, sizes.channels / sizes.groups, window.kernel.height, window.kernel.width,
      ], 2)
    let bias = Self.numbers([sizes.outputs], 3)
    let found = PackedKernel(weight, window, groups: sizes.groups)(FeatureMap(x), bias: bias)
    let places = window.places(on: Window.Size(height: 9, width: 11))
    #expect(found.pictures.shape == [2, sizes.outputs, places.height, places.width])
    let expected = Self.reference(x, weight, bias, window, groups: sizes.groups)
    #expect(found.pictures.floats == expected)
  }

  @Test(
    "Outputs are multiplied, and the residual is added before the activation", arguments: [1, 4])
  func endings(_ groups: Int) {
    let window = Window(3, padding: 1)
    let x = Self.numbers([1, 4, 5, 6], 4)
    let weight = Self.numbers([4, 4 / groups, 3, 3], 5)
    let bias = Self.numbers([4], 6)
    let residual = Self.numbers([1, 4, 5, 6], 7)
    let found = PackedKernel(weight, window, groups: groups, factors: [2, 0.5, 1, -4])(
      FeatureMap(x), bias: bias, activation: .relu, residual: FeatureMap(residual).rows)
    let scaled = weight.scalingRows(by: [2, 0.5, 1, -4])
    let sums = Self.reference(x, scaled, bias, window, groups: groups)
    #expect(found.pictures.floats == zip(sums, residual.floats).map { max(0, $0 + $1) })
  }

  @Test("The largest number of a window is one of the picture's")
  func maxPool() {
    let x = Tensor((0..<24).map { -Float($0) }, shape: [1, 2, 3, 4])
    let found = FeatureMap(x).maxPooled(Window(3, stride: 2, padding: 1)).pictures
    #expect(found.shape == [1, 2, 2, 2])
    #expect(found.floats == [0, -1, -4, -5, -12, -13, -16, -17])
  }

  @Test("A picture that is smaller than the window has no place, and means are of pixels")
  func small() {
    #expect(Window(4).places(on: Window.Size(3)) == Window.Size(0))
    let map = FeatureMap(Tensor([1, 2, 3, 4, 5, 6, 7, 8] as [Float], shape: [2, 2, 1, 2]))
    #expect(map.means.floats == [1.5, 3.5, 5.5, 7.5])
    #expect(map.pictures.floats == [1, 2, 3, 4, 5, 6, 7, 8])
    let empty = PackedKernel(Tensor(zeros: [2, 2, 4, 4]), Window(4))(map)
    #expect(empty.pictures.shape == [2, 2, 0, 0])
  }
}
