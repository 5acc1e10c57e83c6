import Files
import Testing

@testable import AutoClasses

@Suite struct RotaryPositionsTests {
  @Test("Every type of scaling has Python's frequencies")
  func frequencies() throws {
    let cases = try #require(JSON(file: FileSystem.join(Fixture.root, "rotary.json")).arrayValue)
    #expect(cases.count == 39)
    for test in cases {
      let settings = try #require(read(test["settings"]))
      let scaling = try RotaryScaling(settings)
      let length = try #require(test["length"]?.intValue)
      let found = scaling.frequencies(settings, length: Int64(length))
      let expected = try #require(test["frequencies"]?.arrayValue).compactMap(\.doubleValue)
      #expect(found.count == expected.count)
      for (a, b) in zip(found, expected) {
        #expect(abs(Double(a) - b) <= 3e-7 * b, "\(test["settings"] ?? .null), length \(length)")
      }
      let magnitude = try #require(test["magnitude"]?.doubleValue)
      #expect(abs(Double(scaling.magnitude) - magnitude) <= 1e-7 * magnitude)
    }
  }

  @Test(
    "A scaling that cannot be computed is refused by its name",
    arguments: [
      (#"{"rope_type": "mrope"}"#, "rope_scaling.rope_type", "rope_type 'mrope' is not known"),
      (#"{"factor": 2.0}"#, "rope_scaling.rope_type", "rope_scaling has no rope_type"),
      (#"{"rope_type": "linear"}"#, "rope_scaling.factor", "Missing required keys"),
      (#"{"rope_type": "linear", "factor": 0}"#, "rope_scaling.factor", "factor is 0"),
      (#"{"type": "dynamic", "factor": "2"}"#, "rope_scaling.factor", "should be a number"),
      (
        #"{"rope_type": "longrope", "factor": 1, "short_factor": [1], "long_factor": [1]}"#,
        "rope_scaling.short_factor", "must be a list of 8 numbers"
      ),
      (#""yarn""#, "rope_scaling", "should be an object"),
    ])
  func refused(_ scaling: String, _ key: String, _ text: String) throws {
    var settings = RotarySettings(base: 10000, dims: 16, maxPositions: 64)
    settings.scaling = try JSON(parsing: scaling)
    let error = #expect(throws: ConfigError.self) { try RotaryPositions(settings) }
    #expect(error?.key == key)
    #expect(error?.description.contains(text) == true, "\(error?.description ?? "")")
  }

  @Test("Heads that have no pairs to turn are refused")
  func oddHeads() {
    let error = #expect(throws: ConfigError.self) {
      try RotaryPositions(RotarySettings(base: 10000, dims: 5, maxPositions: 64))
    }
    #expect(error?.key == "head_dim")
  }

  private func read(_ json: JSON?) -> RotarySettings? {
    guard let head = json?["head_dim"]?.doubleValue, let base = json?["rope_theta"]?.doubleValue,
      let positions = json?["max_position_embeddings"]?.intValue
    else { return nil }
    return RotarySettings(
      base: base, dims: Int(head * (json?["partial_rotary_factor"]?.doubleValue ?? 1)),
      maxPositions: positions,
      originalMaxPositions: json?["original_max_position_embeddings"]?.intValue,
      scaling: json?["rope_scaling"] ?? .null)
  }
}
