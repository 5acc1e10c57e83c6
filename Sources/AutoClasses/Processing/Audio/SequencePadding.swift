import Tensors

/// How rows of different lengths become one tensor. A row is a sequence of steps with `width` values each.
///
/// Source: transformers 4.57, `SequenceFeatureExtractor.pad`.
struct SequencePadding: Sendable {
  /// The attributes that every extractor has.
  let value: Float
  let isLeft: Bool
  let returnsAttentionMask: Bool

  /// - Throws: ``ProcessorError`` (`invalidSetting`) naming the key.
  init(_ settings: SettingReader) throws(ProcessorError) {
    value = Float(try settings.number("padding_value") ?? 0)
    returnsAttentionMask = try settings.bool("return_attention_mask")
    let side = settings.json["padding_side"]
    guard side?.stringValue == "right" || side?.stringValue == "left" else {
      throw ProcessorError(
        .invalidSetting,
        "'padding_side' should be \"left\" or \"right\" but is \(side?.serialized() ?? "null")")
    }
    isLeft = side?.stringValue == "left"
  }

  /// Rows of one length.
  struct Batch {
    /// `[rows, length * width]`
    var rows: [[Float]]
    /// Steps of every row.
    let length: Int
    /// Steps of each row that are not padding.
    let lengths: [Int]
    /// Whether padding stands before the rows.
    let isLeft: Bool

    /// `[rows, length]`: 1 for a step that is not padding.
    var attentionMask: [[Int]] {
      lengths.map { count in
        let zeros = [Int](repeating: 0, count: length - count)
        let ones = [Int](repeating: 1, count: count)
        return isLeft ? zeros + ones : ones + zeros
      }
    }

    /// `[rows, length, width]`, or `[rows, length]`.
    func tensor(width: Int? = nil) -> Tensor {
      Tensor(rows.flatMap { $0 }, shape: [rows.count, length] + (width.map { [$0] } ?? []))
    }
  }

  /// Cuts and pads rows.
  ///
  /// - Parameters:
  ///   - rows: at least one.
  ///   - width: values of a step.
  ///   - padding: how rows become alike.
  ///   - call: `maxLength`, `truncation` and `padToMultipleOf` count.
  /// - Returns: rows of one length.
  /// - Throws: ``ProcessorError`` (`invalidInput`) when rows do not become alike or do not fit into memory.
  func callAsFunction(
    _ rows: [[Float]], width: Int = 1, padding: FeatureExtractor.Padding,
    _ call: FeatureExtractor.Call
  ) throws(ProcessorError) -> Batch {
    let truncates = call.truncation ?? false
    if (truncates || padding == .maxLength) && call.maxLength == nil {
      throw ProcessorError(
        .invalidInput,
        padding == .maxLength
          ? "When setting ``padding=PaddingStrategy.MAX_LENGTH``, make sure that max_length is defined"
          : "When setting ``truncation=True``, make sure that ``max_length`` is defined.")
    }
    let multiple = call.padToMultipleOf
    let limit = try call.maxLength.map { (length) throws(ProcessorError) in
      try Self.rounded(length, up: multiple)
    }
    let lengths = rows.map { min($0.count / width, truncates ? limit ?? .max : .max) }
    let longest = lengths.max() ?? 0
    let target =
      switch padding {
      case .none: 0
      case .longest: try Self.rounded(longest, up: multiple)
      case .maxLength: limit ?? 0
      }
    let padded = Set(lengths.map { max($0, target) })
    guard padded.count == 1, let length = padded.first else {
      throw ProcessorError(
        .invalidInput,
        "Unable to create tensor, you should probably activate padding with 'padding=True' to have "
          + "batched tensors with the same length: the recordings have \(padded.sorted()) steps")
    }
    guard floatByteCount([rows.count, length, width]) <= physicalMemory / 4 else {
      throw ProcessorError(
        .invalidInput, "\(rows.count) recordings of \(length) steps do not fit into memory")
    }
    let filled = zip(rows, lengths).map { row, count in
      let padding = [Float](repeating: value, count: (length - count) * width)
      let values = Array(row.prefix(count * width))
      return isLeft ? padding + values : values + padding
    }
    return Batch(rows: filled, length: length, lengths: lengths, isLeft: isLeft)
  }

  private static func rounded(_ length: Int, up multiple: Int?) throws(ProcessorError) -> Int {
    let multiple = multiple ?? 1
    guard (0...1 << 40).contains(length), (1...1 << 40).contains(multiple) else {
      throw ProcessorError(
        .invalidInput,
        "maxLength must be from 0 to 2^40 and padToMultipleOf above 0; found \(length), \(multiple)"
      )
    }
    return (length + multiple - 1) / multiple * multiple
  }
}

extension SequencePadding.Batch {
  /// Every row with mean 0 and variance 1.
  ///
  /// - Parameter value: what padding becomes, which then does not count for mean and variance; nil when all steps count.
  mutating func normalize(paddedWith value: Float?) {
    for index in rows.indices {
      // As in the reference, the first steps count, also where the padding is on the left.
      let count = value == nil ? length : lengths[index]
      let first = rows[index].prefix(count)
      let mean = first.reduce(0.0) { $0 + Double($1) } / Double(count)
      let variance =
        first.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(count)
      let deviation = Float((variance + 1e-7).squareRoot())
      for step in 0..<length {
        rows[index][step] =
          step < count ? (rows[index][step] - Float(mean)) / deviation : value ?? 0
      }
    }
  }
}
