import Testing

@testable import AutoClasses

@Suite struct GoldenTests {
  @Test("Every output equals Python's", arguments: Fixture.models)
  func outputs(_ fixture: Fixture) async throws {
    let model = try await fixture.load()
    #expect(model.className == fixture.modelClass)
    let inputs = try fixture.inputs()
    let outputs = try model(inputs, outputAttentions: true, outputHiddenStates: true)
    let names = fixture.outputNames
    #expect(!names.isEmpty)
    let difference = Comparison(inputs, tolerance: 1e-5).firstDifference(
      outputs, try fixture.outputs(), names)
    #expect(difference == nil, "first value that diverges: \(difference ?? "")")
    // Python gives its outputs in this order; a head without weights is not in the golden.
    #expect(outputs.names.filter(names.contains) == names)
  }

  @Test("There is a golden for every registered model")
  func complete() {
    let covered = Set(Fixture.models.map(\.modelClass))
    for architecture in Architecture.builtIn {
      for model in architecture.models {
        #expect(covered.contains(model.className), "no fixture for \(model.className)")
      }
    }
  }

  @Test("A comparison fails on a changed value, and says where")
  func comparisonCanFail() async throws {
    let fixture = try #require(Fixture.models.first { $0.name == "bert-model" })
    let inputs = try fixture.inputs()
    let expected = try fixture.outputs()
    var changed = expected
    let state = try #require(expected["hidden_states.1"])
    var floats = state.floats
    floats[5] += 1e-3
    changed["hidden_states.1"] = Tensor(floats, shape: state.shape)
    let difference = Comparison(inputs, tolerance: 1e-5).firstDifference(
      changed, expected, expected.names)
    #expect(difference?.hasPrefix("hidden_states.1[0, 0, 5]") == true)
  }
}
