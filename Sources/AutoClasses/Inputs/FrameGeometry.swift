/// How a stack of convolutions over time cuts samples into frames.
struct FrameGeometry: Sendable {
  let kernels: [Int]
  let strides: [Int]

  /// The frames of that many samples; 0 when they are too few for one.
  func frames(_ samples: Int) -> Int {
    zip(kernels, strides).reduce(samples) { length, layer in
      length < layer.0 ? 0 : (length - layer.0) / layer.1 + 1
    }
  }

  /// The samples that a number of frames next to each other are made of, 0 for no frame; nil when that is no number.
  func samples(_ frames: Int) -> Int? {
    var length = frames
    for (kernel, stride) in zip(kernels, strides).reversed() where length > 0 {
      let (steps, overflow) = (length - 1).multipliedReportingOverflow(by: stride)
      let (sum, tooLarge) = steps.addingReportingOverflow(kernel)
      if overflow || tooLarge { return nil }
      length = sum
    }
    return length
  }

  /// The samples from one frame to the next; the caller has checked that ``samples(_:)`` of two frames is a number.
  var step: Int { (samples(2) ?? 0) - (samples(1) ?? 0) }
}
