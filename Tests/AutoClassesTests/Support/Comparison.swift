import Testing

@testable import AutoClasses

/// Compares outputs value by value and names the first one that diverges, in the order in which a model computes them.
struct Comparison {
  let tolerance: Float
  private let side: Side
  /// That of the decoder of a model with two sides.
  private let decoder: Side?

  /// What either side has at positions that are not real is not compared.
  private struct Side {
    /// `[rows, sequence]`: 1 where a token is real.
    let mask: [Int]?
    let sequence: Int

    init(_ inputs: ModelInputs, prefix: String = "") {
      let ids = inputs[prefix + "input_ids"]
      sequence = ids?.shape.last ?? inputs[prefix + "inputs_embeds"]?.shape.dropLast().last ?? 0
      let mask = inputs[prefix + "attention_mask"]
      let hidesQueries = mask?.rank == 3 && ids?.rank == 2
      // Goldens of recordings are complete: a frame of padding is zero there, or what Python has.
      self.mask = hidesQueries || sequence == 0 ? nil : mask?.integers
    }
  }

  init(_ inputs: ModelInputs, tolerance: Float) {
    self.tolerance = tolerance
    side = Side(inputs)
    let isSpeech = inputs["input_features"] != nil
    decoder =
      isSpeech || inputs.names.contains { $0.hasPrefix("decoder_") }
      ? Side(inputs, prefix: "decoder_") : nil
  }

  /// The first difference, or nil.
  func firstDifference(_ found: NamedTensors, _ expected: NamedTensors, _ names: [String])
    -> String?
  {
    let order = names.sorted { rank($0) < rank($1) }
    for name in order {
      guard let a = found[name], let b = expected[name] else { return "\(name) is missing" }
      if let difference = difference(name, a, b) { return difference }
    }
    return nil
  }

  private func difference(_ name: String, _ found: Tensor, _ expected: Tensor) -> String? {
    guard found.shape == expected.shape else {
      return "\(name): shape \(found.shape), expected \(expected.shape)"
    }
    let a = found.floats
    let b = expected.floats
    for i in a.indices where isReal(i, name, found.shape) {
      let allowed = tolerance * max(1, abs(b[i]))
      if !(abs(a[i] - b[i]) <= allowed) {
        return "\(name)\(position(i, found.shape)): \(a[i]), expected \(b[i])"
      }
    }
    return nil
  }

  private func isReal(_ index: Int, _ name: String, _ shape: [Int]) -> Bool {
    // Of two towers only the one of texts has a mask.
    if name.hasPrefix("vision_model_output") { return true }
    // Of a model with two sides what names none is the decoder's, whose tokens may follow from the encoder's.
    let side = name.hasPrefix("encoder_") ? self.side : decoder ?? self.side
    guard let mask = side.mask else { return true }
    let sequence = side.sequence
    let at = position(index, shape)
    if name.contains("attentions") { return mask[at[0] * sequence + at[2]] != 0 }
    if shape.count >= 2, shape[1] == sequence, shape[0] * sequence == mask.count {
      return mask[at[0] * sequence + at[1]] != 0
    }
    return true
  }

  private func position(_ index: Int, _ shape: [Int]) -> [Int] {
    var rest = index
    return shape.reversed().map { size in
      defer { rest /= size }
      return rest % size
    }.reversed()
  }

  /// Embeddings, then for each layer its attention and its states, then the heads.
  private func rank(_ name: String) -> Int {
    let parts = name.split(separator: ".")
    guard parts.count == 2, let layer = Int(parts[1]) else { return .max }
    return parts[0] == "attentions" ? 2 * layer + 1 : 2 * layer
  }
}
