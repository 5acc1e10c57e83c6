extension FeatureMap {
  /// Pictures of another size, bilinear as `torch.nn.functional.interpolate` computes it (`align_corners=False`).
  package func resized(to new: Window.Size) -> FeatureMap {
    if new == size { return self }
    let across = (0..<new.width).map { Neighbours($0, size.width, new.width) }
    let down = (0..<new.height).map { Neighbours($0, size.height, new.height) }
    let channels = self.channels
    var result = Tensor(uninitialized: [batch * new.height * new.width, channels])
    result.withMutableFloats { out in
      rows.withFloats { rows in
        guard var target = out.baseAddress, let rows = rows.baseAddress else { return }
        for picture in 0..<batch {
          for y in down {
            let upper = rows + (picture * size.height + y.first) * size.width * channels
            let lower = rows + (picture * size.height + y.second) * size.width * channels
            for x in across {
              let (left, right) = (x.first * channels, x.second * channels)
              for i in 0..<channels {
                let above = upper[left + i] * (1 - x.share) + upper[right + i] * x.share
                let below = lower[left + i] * (1 - x.share) + lower[right + i] * x.share
                target[i] = above * (1 - y.share) + below * y.share
              }
              target += channels
            }
          }
        }
      }
    }
    return FeatureMap(result, batch: batch, size: new)
  }

  /// The two places between which a new place lies, and how much of the second it has.
  private struct Neighbours {
    let first: Int
    let second: Int
    let share: Float

    init(_ position: Int, _ from: Int, _ to: Int) {
      let place = max((Float(position) + 0.5) * (Float(from) / Float(to)) - 0.5, 0)
      first = min(Int(place), from - 1)
      second = min(first + 1, from - 1)
      share = min(max(place - Float(first), 0), 1)
    }
  }
}
