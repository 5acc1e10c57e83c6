// Convolutions and pooling over pictures whose pixels are rows of channels. A convolution is a matrix product whose rows are
// what a window covers; the kernels cut them out block by block, so that they are never in memory at once.
import CKernels

/// A window that slides over pictures (`torch.nn.Conv2d`, `torch.nn.MaxPool2d`).
package struct Window: Sendable {
  /// Pixels from top to bottom and from left to right.
  package struct Size: Sendable, Hashable {
    package let height: Int
    package let width: Int
    package init(height: Int, width: Int) {
      self.height = height
      self.width = width
    }
    /// A square.
    package init(_ side: Int) { self.init(height: side, width: side) }
  }
  package let kernel: Size
  package let stride: Size
  /// Of zeros, on each side.
  package let padding: Size
  package let dilation: Size

  package init(
    kernel: Size, stride: Size = Size(1), padding: Size = Size(0), dilation: Size = Size(1)
  ) {
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
  }

  /// A square window.
  package init(_ kernel: Int, stride: Int = 1, padding: Int = 0) {
    self.init(kernel: Size(kernel), stride: Size(stride), padding: Size(padding))
  }

  /// How many places it has on a picture; none where the picture is smaller than it.
  package func places(on picture: Size) -> Size {
    func count(_ side: KeyPath<Size, Int>) -> Int {
      let reach = dilation[keyPath: side] * (kernel[keyPath: side] - 1) + 1
      let room = picture[keyPath: side] + 2 * padding[keyPath: side] - reach
      return room < 0 ? 0 : room / stride[keyPath: side] + 1
    }
    return Size(height: count(\.height), width: count(\.width))
  }

  /// Whether each place is a pixel of its own.
  fileprivate var isPixel: Bool {
    kernel == Size(1) && stride == Size(1) && padding == Size(0)
  }

  fileprivate func kernelWindows(on picture: Size) -> ac_windows {
    ac_windows(
      picture: picture.kernel, kernel: kernel.kernel, stride: stride.kernel,
      padding: padding.kernel, dilation: dilation.kernel, places: places(on: picture).kernel)
  }
}

extension Window.Size {
  fileprivate var kernel: ac_size { ac_size(height: Int64(height), width: Int64(width)) }
}

/// The weight of a convolution over pictures, laid out for the kernels on first use.
package struct PackedKernel: Sendable {
  private enum Layout: Sendable {
    /// One weight for each group of channels.
    case groups(Lazy<[PackedWeight]>)
    /// `[taps, channels]`, where every channel is a group of its own.
    case depthwise(Lazy<Tensor>)
  }
  private let layout: Layout
  private let window: Window
  private let groups: Int
  package let outputs: Int
  package let channels: Int

  /// - Parameters:
  ///   - weight: `[outputs, channels / groups, kernel height, kernel width]` as checkpoints store it.
  ///   - window: what it slides over the pictures.
  ///   - groups: parts of the channels that do not see each other.
  ///   - factors: what the outputs are multiplied by.
  package init(_ weight: Tensor, _ window: Window, groups: Int = 1, factors: [Float]? = nil) {
    precondition(weight.rank == 4 && weight.dtype.isFloat && groups > 0)
    precondition(weight.shape[2] == window.kernel.height && weight.shape[3] == window.kernel.width)
    precondition(weight.shape[0].isMultiple(of: groups))
    self.window = window
    self.groups = groups
    outputs = weight.shape[0]
    channels = weight.shape[1] * groups
    let taps = window.kernel.height * window.kernel.width
    let flat = weight.reshaped([outputs, weight.shape[1], taps])
    if groups == channels, groups == outputs {
      layout = .depthwise(
        Lazy {
          let kernels = flat.reshaped([groups, taps])
          return (factors.map(kernels.scalingRows) ?? kernels.widened).transposed
        })
    } else if groups == 1 {
      layout = .groups(Lazy { [PackedWeight(kernel: flat, factors: factors)] })
    } else {
      layout = .groups(
        Lazy { PackedWeight.groups(of: factors.map(flat.scalingRows) ?? flat, count: groups) })
    }
  }

  /// `activation(convolution + bias + residual)`; bias is `[outputs]`.
  package func callAsFunction(
    _ map: FeatureMap, bias: Tensor? = nil, activation: Activation? = nil,
    residual: Tensor? = nil
  ) -> FeatureMap {
    precondition(map.channels == channels, "\(channels) channels do not fit \(map.channels)")
    precondition(bias.map { $0.count == outputs } ?? true, "bias does not fit")
    let places = window.places(on: map.size)
    let count = map.batch * places.height * places.width
    var result = Tensor(uninitialized: [count, outputs])
    precondition(residual.map { $0.shape == result.shape } ?? true, "residual does not fit")
    var windows = window.kernelWindows(on: map.size)
    switch layout {
    case .depthwise(let weight):
      result.slide(over: map, weight.value, bias, &windows)
      if let residual { result = result + residual }
      if let activation { result.activate(activation) }
    case .groups(let weights):
      withExtendedLifetime((map.rows, bias, residual)) {
        result.withMutableFloats { out in
          for (group, weight) in weights.value.enumerated() {
            let from = group * (channels / groups)
            let to = group * (outputs / groups)
            weight.multiply(
              map.rows.floatPointer.map { $0 + from }, rows: count, stride: channels,
              into: out.baseAddress.map { $0 + to }, stride: outputs,
              bias: bias?.floatPointer.map { $0 + to }, activation: activation,
              residual: residual?.floatPointer.map { $0 + to }, residualFirst: true,
              windows: window.isPixel ? nil : windows)
          }
        }
      }
    }
    return FeatureMap(result, batch: map.batch, size: places)
  }
}

extension FeatureMap {
  /// The largest number of each channel in a window and the picture.
  package func maxPooled(_ window: Window) -> FeatureMap {
    let places = window.places(on: size)
    var result = Tensor(uninitialized: [batch * places.height * places.width, channels])
    var windows = window.kernelWindows(on: size)
    withExtendedLifetime(rows) {
      result.withMutableFloats {
        ac_max_pool(
          $0.baseAddress, rows.floatPointer, Int64(batch), Int64(channels), &windows)
      }
    }
    return FeatureMap(result, batch: batch, size: places)
  }
}

extension Tensor {
  fileprivate mutating func slide(
    over map: FeatureMap, _ weight: Tensor, _ bias: Tensor?, _ windows: inout ac_windows
  ) {
    withExtendedLifetime((map.rows, weight, bias)) {
      withMutableFloats {
        ac_depthwise(
          $0.baseAddress, map.rows.floatPointer, weight.floatPointer, bias?.floatPointer,
          Int64(map.batch), Int64(map.channels), &windows)
      }
    }
  }
}
