import Tensors

/// What a speech encoder accepts.
struct AudioInputRules: Sendable {
  var modelName: String
  var geometry: FrameGeometry
  /// The frames that the model needs at least, with what is done to them after the encoder.
  var leastFrames: Int
  /// The same for the part of a recording that is not padding.
  var leastRealFrames: Int
  /// Whether frames can be hidden, as they are in training.
  var hidesFrames: Bool
  /// Samples of a second: not in the configuration, but the same for all of these models.
  static let samplingRate = 16000
}

/// The checked inputs of a speech encoder.
struct AudioInputs: Sendable {
  /// `[batch, samples]`, f32.
  let samples: Tensor
  /// The frames of a row, padding included.
  let frames: Int
  /// The frames of each row that are not padding; nil without an attention mask.
  let lengths: [Int]?
  /// `[batch * frames]`: where a frame is hidden; nil when none can be.
  let hidden: [Bool]?

  var batch: Int { samples.shape[0] }

  /// - Throws: ``InputError`` naming the input, what was expected and what was found.
  init(_ inputs: ModelInputs, _ rules: AudioInputRules) throws(InputError) {
    let names =
      ["input_values", "attention_mask"] + (rules.hidesFrames ? ["mask_time_indices"] : [])
    for name in inputs.names where !names.contains(name) {
      throw InputError(
        .unexpectedName, name,
        "\(rules.modelName).forward() got an unexpected keyword argument '\(name)'; it takes "
          + names.joined(separator: ", "))
    }
    guard let values = inputs["input_values"] else {
      throw InputError(.missing, "input_values", "You have to specify input_values")
    }
    guard values.rank == 2, values.dtype.isFloat, values.shape[0] > 0 else {
      let isStereo = values.rank == 3 && values.dtype.isFloat
      throw InputError(
        .wrongShape, "input_values",
        "input_values should be floats [batch, samples] of one channel but is \(values.dtype) "
          + "\(values.shape)" + (isStereo ? "; mix or choose its \(values.shape[1]) channels" : ""))
    }
    let (batch, length) = (values.shape[0], values.shape[1])
    try Self.check(
      length, frames: rules.leastFrames, rules, "input_values has \(length) samples")
    samples = values.widened
    frames = rules.geometry.frames(length)
    lengths = try inputs["attention_mask"].map { (mask) throws(InputError) in
      try Self.lengths(mask, batch: batch, samples: length, rules)
    }
    let frames = frames
    hidden = try inputs["mask_time_indices"].map { (mask) throws(InputError) in
      guard mask.shape == [batch, frames], mask.dtype.isInteger else {
        throw InputError(
          .wrongShape, "mask_time_indices",
          "mask_time_indices should be booleans [\(batch), \(frames)] but is \(mask.dtype) "
            + "\(mask.shape)")
      }
      return mask.floats.map { $0 != 0 }
    }
  }

  /// The frames of each row. As in the reference the sum of a row's mask counts, wherever its ones are.
  private static func lengths(
    _ mask: Tensor, batch: Int, samples: Int, _ rules: AudioInputRules
  ) throws(InputError) -> [Int] {
    guard mask.shape == [batch, samples] else {
      throw InputError(
        .wrongShape, "attention_mask",
        "attention_mask is \(mask.shape) but input_values is [\(batch), \(samples)]")
    }
    let values = mask.integersIfExact?.map { Float($0) } ?? mask.floats
    guard let bad = values.firstIndex(where: { $0 != 0 && $0 != 1 }) else {
      return try (0..<batch).map { (row) throws(InputError) in
        let real = values[row * samples..<(row + 1) * samples].count { $0 == 1 }
        try check(
          real, frames: rules.leastRealFrames, rules,
          "row \(row) of attention_mask has \(real) samples")
        return rules.geometry.frames(real)
      }
    }
    throw InputError(
      .outOfRange, "attention_mask",
      "attention_mask[\(bad / samples), \(bad % samples)] is \(values[bad]); expected 0 or 1")
  }

  private static func check(
    _ samples: Int, frames: Int, _ rules: AudioInputRules, _ found: String
  ) throws(InputError) {
    guard rules.geometry.frames(samples) < frames else { return }
    let least = rules.geometry.samples(frames) ?? .max
    let milliseconds = (Double(least) * 10000 / Double(AudioInputRules.samplingRate)).rounded() / 10
    let time = milliseconds == milliseconds.rounded() ? "\(Int(milliseconds))" : "\(milliseconds)"
    throw InputError(
      .wrongShape, "input_values",
      "\(found), but \(rules.modelName) needs at least \(least) samples (\(time) ms at "
        + "\(AudioInputRules.samplingRate / 1000) kHz)")
  }
}
