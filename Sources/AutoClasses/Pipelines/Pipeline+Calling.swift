extension Pipeline {
  /// Runs one input.
  ///
  /// - Parameters:
  ///   - input: the input.
  ///   - options: the arguments; the pipeline's own when nil.
  /// - Returns: its result.
  /// - Throws: what preparing, running or concluding throws.
  public func callAsFunction(_ input: Input, options: Options? = nil) throws -> Output {
    try results([input], options: options)[0].get()
  }

  /// Runs inputs, those of like length together.
  ///
  /// - Parameters:
  ///   - inputs: the inputs.
  ///   - options: the arguments; the pipeline's own when nil.
  ///   - batchSize: how many rows the model runs at once; more use more memory.
  ///   - progress: called with the number of inputs that are done.
  /// - Returns: a result for each input, in order.
  /// - Throws: what the first input that fails throws.
  public func callAsFunction(
    _ inputs: [Input], options: Options? = nil, batchSize: Int = 8,
    progress: ((Int) -> Void)? = nil
  ) throws -> [Output] {
    try results(inputs, options: options, batchSize: batchSize, progress: progress).map {
      try $0.get()
    }
  }

  /// Runs inputs as they come, in order; memory stays flat whatever their number.
  ///
  /// - Parameters:
  ///   - inputs: the inputs.
  ///   - options: the arguments; the pipeline's own when nil.
  ///   - batchSize: how many rows the model runs at once.
  /// - Returns: a result for each input, in order.
  public func callAsFunction<Inputs: AsyncSequence>(
    _ inputs: Inputs, options: Options? = nil, batchSize: Int = 8
  ) -> PipelineSequence<Self, Inputs> where Inputs.Element == Input {
    PipelineSequence(pipeline: self, inputs: inputs, options: options, batchSize: batchSize)
  }

  /// Runs inputs, and goes on after one that fails.
  ///
  /// - Parameters:
  ///   - inputs: the inputs.
  ///   - options: the arguments; the pipeline's own when nil.
  ///   - batchSize: how many rows the model runs at once; more use more memory.
  ///   - progress: called with the number of inputs that are done.
  /// - Returns: a result or an error for each input, in order.
  public func results(
    _ inputs: [Input], options: Options? = nil, batchSize: Int = 8,
    progress: ((Int) -> Void)? = nil
  ) -> [Result<Output, any Error>] {
    let options = options ?? self.options
    let batch = max(1, min(batchSize, maximumBatch ?? .max))
    var results: [Result<Output, any Error>] = []
    results.reserveCapacity(inputs.count)
    // Outputs of rows are kept until their input is complete, so only so many inputs are under way.
    let window =
      batch == 1 ? 1 : batch.multipliedReportingOverflow(by: Self.windowBatches).partialValue
    var start = 0
    while start < inputs.count {
      let end = window < inputs.count - start ? start + window : inputs.count
      results += run(inputs[start..<end], options, batch: batch)
      start = end
      progress?(start)
    }
    return results
  }

  /// How many batches' inputs are sorted by length together.
  static var windowBatches: Int { 8 }

  private func run(
    _ inputs: ArraySlice<Input>, _ options: Options, batch: Int
  ) -> [Result<Output, any Error>] {
    let prepared = inputs.map { input in Result { try prepare(input, options) } }
    let rows = prepared.flatMap { (try? $0.get())?.rows ?? [] }
    var outputs = RowBatches(rows, limit: batch).run(forward)[...]
    return prepared.map { result in
      Result {
        let input = try result.get()
        let own = outputs.prefix(input.rows.count)
        outputs = outputs.dropFirst(input.rows.count)
        return try conclude(try own.map { try $0.get() }, input.context, options)
      }
    }
  }
}

/// The results of a pipeline on inputs that come one after the other.
public struct PipelineSequence<P: Pipeline, Inputs: AsyncSequence>: AsyncSequence
where Inputs.Element == P.Input {
  /// What one input gives.
  public typealias Element = P.Output
  let pipeline: P
  let inputs: Inputs
  let options: P.Options?
  let batchSize: Int

  /// Starts with the first input.
  public func makeAsyncIterator() -> Iterator {
    Iterator(sequence: self, inputs: inputs.makeAsyncIterator())
  }

  /// Reads a few batches of inputs, runs them, and gives their results.
  public struct Iterator: AsyncIteratorProtocol {
    let sequence: PipelineSequence
    var inputs: Inputs.AsyncIterator
    private var ready: [P.Output].SubSequence = []

    init(sequence: PipelineSequence, inputs: Inputs.AsyncIterator) {
      self.sequence = sequence
      self.inputs = inputs
    }

    /// The next result; nil after the last.
    public mutating func next() async throws -> P.Output? {
      if let result = ready.popFirst() { return result }
      var window: [P.Input] = []
      let size = sequence.batchSize > 1 ? sequence.batchSize * P.windowBatches : 1
      while window.count < size, let input = try await inputs.next() { window.append(input) }
      ready =
        try sequence.pipeline(
          window, options: sequence.options, batchSize: sequence.batchSize)[...]
      return ready.popFirst()
    }
  }
}
