/// What a JSON reader accepts.
public struct JSONOptions: Sendable, Equatable {
  /// Accepts `NaN`, `Infinity` and `-Infinity`, which Python's `json` writes although JSON has no such numbers.
  public var allowNonFinite: Bool
  /// How many arrays and objects may be inside each other. Reading recurses, so keep it in the hundreds.
  public var maximumDepth: Int
  /// The largest text in bytes.
  public var maximumSize: Int

  /// The options; by default strict JSON of any size, 128 levels deep.
  public init(allowNonFinite: Bool = false, maximumDepth: Int = 128, maximumSize: Int = .max) {
    self.allowNonFinite = allowNonFinite
    self.maximumDepth = maximumDepth
    self.maximumSize = maximumSize
  }
}
