import Testing

@testable import Tensors

/// Convolutions against sums written out.
@Suite struct ConvolutionTests {
  /// Numbers that are not alike, and whose sums are exact.
  private static func numbers(_ count: Int, _ seed: Int) -> [Float] {
    (0..<count).map { Float(($0 * 37 + seed * 11) % 23 - 11) / 8 }
  }

  @Test(
    "A convolution is the sum over its window",
    arguments: [(1, 5, 10, 5), (3, 4, 3, 2), (7, 33, 2, 1), (2, 1, 1, 4), (5, 3, 9, 1)])
  func plain(_ channels: Int, _ outputs: Int, _ kernel: Int, _ stride: Int) {
    let rows = 29
    let values = Self.numbers(rows * channels, 1)
    let weights = Self.numbers(outputs * channels * kernel, 2)
    let bias = Self.numbers(outputs, 3)
    let x = Tensor(values, shape: [rows, channels])
    let weight = PackedWeight(kernel: Tensor(weights, shape: [outputs, channels, kernel]))
    let range = 2..<27
    let found = x.convolved(
      weight, rows: range, stride: stride, bias: Tensor(bias, shape: [outputs]))
    let count = (range.count - kernel) / stride + 1
    #expect(found.shape == [count, outputs])
    for row in 0..<count {
      for output in 0..<outputs {
        var sum = bias[output]
        for channel in 0..<channels {
          for tap in 0..<kernel {
            sum +=
              weights[(output * channels + channel) * kernel + tap]
              * values[(range.lowerBound + row * stride + tap) * channels + channel]
          }
        }
        #expect(found.floats[row * outputs + output] == sum)
      }
    }
  }

  @Test("Fewer rows than the kernel give none")
  func empty() {
    let weight = PackedWeight(kernel: Tensor(Self.numbers(12, 1), shape: [2, 2, 3]))
    let x = Tensor(zeros: [2, 2])
    #expect(x.convolved(weight, rows: 0..<2, stride: 1).shape == [0, 2])
  }

  @Test("Groups see zeros around each sequence", arguments: [1, 2, 4, 5])
  func grouped(_ kernel: Int) {
    let (groups, channels, rows) = (3, 2, 9)
    let width = groups * channels
    let offsets: [Int64] = [0, 4, 5, 9]
    let values = Self.numbers(rows * width, 4)
    let weights = Self.numbers(width * channels * kernel, 5)
    let bias = Self.numbers(width, 6)
    let x = Tensor(values, shape: [rows, width])
    let part = channels * channels * kernel
    let packed = (0..<groups).map { group in
      PackedWeight(
        kernel: Tensor(
          Array(weights[group * part..<(group + 1) * part]), shape: [channels, channels, kernel]))
    }
    let found = x.convolvedInGroups(
      packed, offsets: offsets, bias: Tensor(bias, shape: [width]), activation: .relu, residual: x
    ).floats
    for (start, end) in zip(offsets, offsets.dropFirst()) {
      for row in Int(start)..<Int(end) {
        for output in 0..<width {
          var sum = bias[output]
          for channel in 0..<channels {
            for tap in 0..<kernel {
              let source = row + tap - kernel / 2
              guard source >= start, source < end else { continue }
              sum +=
                weights[(output * channels + channel) * kernel + tap]
                * values[source * width + output / channels * channels + channel]
            }
          }
          let place = row * width + output
          #expect(found[place] == max(sum, 0) + values[place])
        }
      }
    }
  }
}
