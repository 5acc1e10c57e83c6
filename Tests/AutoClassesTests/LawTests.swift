import Files
import Testing

@testable import AutoClasses

/// What must hold for every model, checked on every fixture.
@Suite struct LawTests {
  /// Fixtures whose inputs are plain token ids, row by row.
  static let plain = Fixture.models.filter { fixture in
    (try? fixture.inputs()).map {
      $0["input_ids"] != nil && $0["attention_mask"]?.rank != 3 || $0["input_ids"]?.rank == 3
    } ?? false
  }

  /// Fixtures whose inputs are recordings.
  static let recordings = Fixture.models.filter { (try? $0.inputs())?["input_values"] != nil }

  /// Fixtures whose rows are computed by themselves. The perplexity of pre-training is a property of the whole batch, and
  /// so are scores of each text for each picture.
  static let batches =
    plain
    + Fixture.models.filter { (try? $0.inputs())?["pixel_values"] != nil }
    + Fixture.models.filter { (try? $0.inputs())?["input_features"] != nil }
    + recordings.filter { !$0.outputNames.contains("codevector_perplexity") }

  @Test("A batch gives the bits of its rows one by one", arguments: batches)
  func batchEqualsSingles(_ fixture: Fixture) async throws {
    let model = try await fixture.load()
    let inputs = try fixture.inputs()
    let batch = try model(inputs)
    let rows = try #require(
      ["input_ids", "pixel_values", "input_values", "input_features"].lazy.compactMap { inputs[$0] }
        .first?.shape.first)
    for row in 0..<rows {
      let single = try model(inputs.row(row, of: rows))
      for name in fixture.outputNames
      where batch[name].map({ $0.rank > 0 }) ?? false && !name.hasPrefix("logits_per_") {
        #expect(
          single[name]?.floats == batch.row(row, of: rows)[name]?.floats, "\(name), row \(row)")
      }
    }
  }

  /// Fixtures in which every side's tokens are given, for those that follow from others' have no mask; without models that
  /// do not take padding for text, as SigLIP's does.
  static let masked = plain.filter { fixture in
    let settings = try? JSON(file: "\(fixture.folder)/config.json")
    let isPair = settings?["is_encoder_decoder"] == true || settings?["d_kv"] != nil
    let names = (try? fixture.inputs())?.names ?? []
    let isComplete =
      !isPair || names.contains("decoder_input_ids")
      || fixture.autoClass != "AutoModel"
        && !fixture.outputNames.contains("encoder_last_hidden_state")
    return isComplete && !fixture.name.hasPrefix("siglip-")
  }

  @Test("Padding changes nothing", arguments: masked)
  func padding(_ fixture: Fixture) async throws {
    let model = try await fixture.load()
    let inputs = try fixture.inputs()
    var masked = inputs
    for prefix in ["", "decoder_"] {
      guard let ids = inputs[prefix + "input_ids"] else { continue }
      masked[prefix + "attention_mask"] =
        inputs[prefix + "attention_mask"]
        ?? Tensor([Int](repeating: 1, count: ids.count), shape: ids.shape)
    }
    var padded = ModelInputs()
    for (name, tensor) in masked {
      padded[name] = name == "pixel_values" ? tensor : tensor.appendingColumns(2)
    }
    let plain = try model(masked)
    let longer = try model(padded)
    for name in plain.names {
      let a = try #require(plain[name])
      let b = try #require(longer[name])
      if a.shape == b.shape {
        #expect(a.floats == b.floats, "\(name)")
      } else {
        #expect(a.appendingColumns(2, at: 1).floats == b.floats, "\(name)")
      }
    }
  }

  /// Recordings of models that look at one frame at a time before the encoder, with masks.
  static let padded = recordings.filter { fixture in
    let settings = try? JSON(file: "\(fixture.folder)/config.json")
    let inputs = try? fixture.inputs()
    return inputs?["attention_mask"] != nil && inputs?["mask_time_indices"] == nil
      && settings?["feat_extract_norm"] == "layer" && settings?["add_adapter"] != true
      && settings?["conv_pos_batch_norm"] != true
      && Set(fixture.outputNames).isDisjoint(with: ["embeddings", "codevector_perplexity"])
  }

  @Test("A padded recording gives the bits of the recording alone", arguments: padded)
  func paddedRecordings(_ fixture: Fixture) async throws {
    let model = try await fixture.load()
    let inputs = try fixture.inputs()
    let mask = try #require(inputs["attention_mask"])
    let batch = try model(inputs, outputHiddenStates: true)
    for row in 0..<mask.shape[0] {
      let samples = try #require(inputs.row(row, of: mask.shape[0])["input_values"]).floats
      let length = mask.integers[row * mask.shape[1]..<(row + 1) * mask.shape[1]].reduce(0, +)
      let alone = try model(
        ["input_values": Tensor(Array(samples[..<length]), shape: [1, length])],
        outputHiddenStates: true)
      for name in alone.names {
        let found = try #require(batch.row(row, of: mask.shape[0])[name]).floats
        let expected = try #require(alone[name]).floats
        #expect(Array(found.prefix(expected.count)) == expected, "\(name), row \(row)")
        #expect(found.dropFirst(expected.count).allSatisfy { $0 == 0 }, "\(name), row \(row)")
      }
    }
  }

  /// Models in which a token sees only those before it.
  static let causal = plain.filter { fixture in
    let settings = try? JSON(file: "\(fixture.folder)/config.json")
    let isEncoder = settings?["type_vocab_size"] != nil && settings?["is_decoder"] != true
    return fixture.autoClass == "AutoModelForCausalLM" && !isEncoder
  }

  @Test("In a causal model a token changes nothing before it", arguments: causal)
  func causality(_ fixture: Fixture) async throws {
    let model = try await fixture.load()
    let inputs = try fixture.inputs()
    let ids = try #require(inputs["input_ids"])
    let (rows, length) = (ids.shape[0], ids.shape[1])
    let column = length / 2
    var changed = ids.integers
    for row in 0..<rows {
      changed[row * length + column] = changed[row * length + column] == 3 ? 4 : 3
    }
    let plain = try model(["input_ids": ids], outputHiddenStates: true)
    let other = try model(
      ["input_ids": Tensor(changed, shape: ids.shape)], outputHiddenStates: true)
    for name in plain.names {
      let a = try #require(plain[name])
      let b = try #require(other[name])
      let width = a.count / (rows * length)
      for row in 0..<rows {
        let start = row * length * width
        let before = start..<start + column * width
        #expect(a.floats[before] == b.floats[before], "\(name)")
        let after = start + column * width..<start + length * width
        #expect(a.floats[after] != b.floats[after], "\(name)")
      }
    }
  }

  @Test("Recording changes nothing", arguments: Fixture.models)
  func recording(_ fixture: Fixture) async throws {
    let model = try await fixture.load()
    let inputs = try fixture.inputs()
    let plain = try model(inputs, outputAttentions: false, outputHiddenStates: false)
    let recorded = try model(inputs, outputAttentions: true, outputHiddenStates: true)
    for name in plain.names {
      let a = try #require(plain[name]).floats
      let b = try #require(recorded[name]).floats
      #expect(zip(a, b).allSatisfy { abs($0 - $1) <= 1e-6 * max(1, abs($0)) }, "\(name)")
    }
    #expect(
      plain.names
        == recorded.names.filter {
          !$0.contains("hidden_states.") && !$0.contains("attentions.")
        })
  }

  @Test("The same seed gives the same weights, another seed others", arguments: Fixture.models)
  func seeds(_ fixture: Fixture) async throws {
    let auto = try AutoClass.named(fixture.autoClass)
    let config = try await AutoConfig.from(pretrained: fixture.folder)
    let inputs = try fixture.inputs()
    let first = try auto.new(config, 7)(inputs)
    let again = try auto.new(config, 7)(inputs)
    let other = try auto.new(config, 8)(inputs)
    for name in first.names {
      #expect(first[name]?.floats == again[name]?.floats, "\(name)")
      #expect(first[name]?.floats != other[name]?.floats, "\(name)")
      #expect(first[name]?.floats.allSatisfy(\.isFinite) == true, "\(name)")
    }
  }

  @Test("A configuration survives being written and read", arguments: Fixture.models)
  func configRoundTrip(_ fixture: Fixture) async throws {
    let config = try await AutoConfig.from(pretrained: fixture.folder)
    let again = try type(of: config).init(json: config.diffJSON())
    #expect(again.json() == config.json())
    #expect(again.diffJSON() == config.diffJSON())
  }
}

extension NamedTensors {
  /// Row `row` of every tensor whose first dimension is the batch (or a multiple of it, with several texts per row).
  fileprivate func row(_ row: Int, of rows: Int) -> NamedTensors {
    var result = NamedTensors()
    for (name, tensor) in self {
      guard let first = tensor.shape.first, first.isMultiple(of: rows), first > 0 else {
        result[name] = tensor
        continue
      }
      let size = tensor.count / rows
      let shape = [first / rows] + tensor.shape.dropFirst()
      if let integers = tensor.integersIfExact {
        result[name] = Tensor(Array(integers[row * size..<(row + 1) * size]), shape: shape)
      } else {
        result[name] = Tensor(Array(tensor.floats[row * size..<(row + 1) * size]), shape: shape)
      }
    }
    return result
  }
}

extension Tensor {
  /// Zeros appended to each row of dimension `axis` (the last of an integer tensor).
  fileprivate func appendingColumns(_ count: Int, at axis: Int? = nil) -> Tensor {
    let axis = axis ?? rank - 1
    let inner = shape[(axis + 1)...].reduce(1, *)
    let block = shape[axis] * inner
    var newShape = shape
    newShape[axis] += count
    func extended<Element: Numeric>(_ values: [Element]) -> [Element] {
      stride(from: 0, to: values.count, by: max(block, 1)).flatMap {
        values[$0..<$0 + block] + [Element](repeating: 0, count: count * inner)
      }
    }
    if let integers = integersIfExact { return Tensor(extended(integers), shape: newShape) }
    return Tensor(extended(floats), shape: newShape)
  }
}
