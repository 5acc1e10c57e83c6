/// The `count`-th roots of one, clockwise.
struct Roots {
  let cosines: UnsafeBufferPointer<Double>
  let sines: UnsafeBufferPointer<Double>
}

/// Every `step`-th vector of a signal.
struct Strided {
  let real: UnsafeMutablePointer<FourierTransform.Lanes>
  let imaginary: UnsafeMutablePointer<FourierTransform.Lanes>
  let step: Int

  @inline(__always)
  init(
    _ real: UnsafeMutablePointer<FourierTransform.Lanes>,
    _ imaginary: UnsafeMutablePointer<FourierTransform.Lanes>, _ step: Int
  ) {
    self.real = real
    self.imaginary = imaginary
    self.step = step
  }

  @inline(__always)
  subscript(index: Int) -> (FourierTransform.Lanes, FourierTransform.Lanes) {
    get { (real[index * step], imaginary[index * step]) }
    nonmutating set { (real[index * step], imaginary[index * step]) = newValue }
  }
}

/// Transforms of a few elements, each result turned by the root that leads to the next pass.
enum Butterfly {
  typealias Lanes = FourierTransform.Lanes

  @inline(__always)
  private static func turned(
    _ value: (Lanes, Lanes), _ roots: Roots, _ index: Int
  ) -> (Lanes, Lanes) {
    let (c, s) = (roots.cosines[index], roots.sines[index])
    return (value.0 * c - value.1 * s, value.0 * s + value.1 * c)
  }

  @inline(__always)
  static func two(_ from: Strided, _ to: Strided, _ roots: Roots, _ root: Int) {
    let (a, b) = (from[0], from[1])
    to[0] = (a.0 + b.0, a.1 + b.1)
    to[1] = turned((a.0 - b.0, a.1 - b.1), roots, root)
  }

  @inline(__always)
  static func four(_ from: Strided, _ to: Strided, _ roots: Roots, _ root: Int) {
    let (a, b, c, d) = (from[0], from[1], from[2], from[3])
    let (sum, difference) = ((a.0 + c.0, a.1 + c.1), (a.0 - c.0, a.1 - c.1))
    let (otherSum, other) = ((b.0 + d.0, b.1 + d.1), (b.0 - d.0, b.1 - d.1))
    to[0] = (sum.0 + otherSum.0, sum.1 + otherSum.1)
    to[1] = turned((difference.0 + other.1, difference.1 - other.0), roots, root)
    to[2] = turned((sum.0 - otherSum.0, sum.1 - otherSum.1), roots, 2 * root)
    to[3] = turned((difference.0 - other.1, difference.1 + other.0), roots, 3 * root)
  }

  @inline(__always)
  static func five(_ from: Strided, _ to: Strided, _ roots: Roots, _ root: Int) {
    // Cosines and sines of a fifth and of two fifths of a turn.
    let (c1, c2) = (0.309016994374947424102, -0.809016994374947424102)
    let (s1, s2) = (0.951056516295153572116, 0.587785252292473129169)
    let (x, a, b, c, d) = (from[0], from[1], from[2], from[3], from[4])
    let (outer, inner) = ((a.0 + d.0, a.1 + d.1), (b.0 + c.0, b.1 + c.1))
    let (outerGap, innerGap) = ((a.0 - d.0, a.1 - d.1), (b.0 - c.0, b.1 - c.1))
    let even1 = (x.0 + outer.0 * c1 + inner.0 * c2, x.1 + outer.1 * c1 + inner.1 * c2)
    let even2 = (x.0 + outer.0 * c2 + inner.0 * c1, x.1 + outer.1 * c2 + inner.1 * c1)
    let odd1 = (outerGap.0 * s1 + innerGap.0 * s2, outerGap.1 * s1 + innerGap.1 * s2)
    let odd2 = (outerGap.0 * s2 - innerGap.0 * s1, outerGap.1 * s2 - innerGap.1 * s1)
    to[0] = (x.0 + outer.0 + inner.0, x.1 + outer.1 + inner.1)
    to[1] = turned((even1.0 + odd1.1, even1.1 - odd1.0), roots, root)
    to[2] = turned((even2.0 + odd2.1, even2.1 - odd2.0), roots, 2 * root)
    to[3] = turned((even2.0 - odd2.1, even2.1 + odd2.0), roots, 3 * root)
    to[4] = turned((even1.0 - odd1.1, even1.1 + odd1.0), roots, 4 * root)
  }

  /// - Parameters:
  ///   - factor: how many elements.
  ///   - from: the elements.
  ///   - to: where the results go.
  ///   - roots: of the whole length.
  ///   - root: the turn of the second result.
  ///   - turn: the index of the first `factor`-th root.
  @inline(__always)
  static func any(
    _ factor: Int, _ from: Strided, _ to: Strided, _ roots: Roots, _ root: Int, turn: Int
  ) {
    for result in 0..<factor {
      var sum = from[0]
      var power = 0
      for element in 1..<factor {
        power += result
        if power >= factor { power -= factor }
        let value = turned(from[element], roots, power * turn)
        sum = (sum.0 + value.0, sum.1 + value.1)
      }
      to[result] = turned(sum, roots, result * root)
    }
  }
}
