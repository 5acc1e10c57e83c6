import Files
import Synchronization
import Testing

@testable import AutoClasses

/// Every format becomes safetensors with the same bits.
@Suite struct ConversionTests {
  @Test(
    "A TensorFlow checkpoint with a configuration comes out under the model's names",
    arguments: [5_000_000_000, 20_000])
  func tensorFlow(_ maxShardSize: Int) async throws {
    let folder = try TestFolder()
    let seen = Mutex<[String: (Int, Int)]>([:])
    let done = try await Conversion.convert(
      pretrained: "\(TensorFlowFixture.folder)/bert.ckpt", to: "\(folder.path)/a/b",
      maxShardSize: maxShardSize
    ) { file, done, total in seen.withLock { $0[file] = (done, total) } }
    #expect(done.source == TensorFlowFixture.index("bert") && done.format == "tensorBundle")
    #expect(done.copied == ["config.json"] && done.skipped.isEmpty)
    #expect(done.files.count == (maxShardSize == 20_000 ? 4 : 1))
    #expect(seen.withLock { $0.keys.sorted() } == done.files.map(\.name))
    #expect(seen.withLock { $0.values.allSatisfy { $0.0 == $0.1 && $0.1 <= maxShardSize } })

    let source = try await AutoModelForPreTraining.from(pretrained: FromTensorFlowTests.source)
    let (model, report) = try await AutoModelForPreTraining.from(
      pretrained: "\(folder.path)/a/b", outputLoadingInfo: true)
    #expect(report.isFullyTrained && report.unexpectedKeys == [])
    let inputs = try NamedTensors(safetensors: "\(FromTensorFlowTests.source)/inputs.safetensors")
    #expect(
      try model(inputs).values.map { $0.tensor.floats }
        == source(inputs).values.map { $0.tensor.floats })
  }

  @Test("Without a configuration the names stay, and strings are left out")
  func names() async throws {
    let folder = try TestFolder()
    let source = try TestFolder()
    for name in try FileSystem.list(TensorFlowFixture.folder) where name.hasPrefix("dtypes.ckpt") {
      try source.write(name, FileSystem.readAll("\(TensorFlowFixture.folder)/\(name)"))
    }
    let done = try await Conversion.convert(
      pretrained: "\(source.path)/dtypes.ckpt.index", to: folder.path)
    #expect(done.skipped.map(\.name) == ["strings"] && done.copied.isEmpty)
    let file = try SafetensorsFile(path: "\(folder.path)/model.safetensors")
    #expect(file.metadata == ["format": "pt"])
    let expected = try TensorFlowFixture.expected("dtypes")
    #expect(file.count == expected.count)
    for tensor in expected {
      let entry = try file.entry(named: tensor.name)
      #expect(entry.shape == tensor.shape)
      #expect(file.withBytes(of: entry) { Array($0) } == tensor.bytes, "\(tensor.name)")
    }
  }

  @Test("GGUF's blocks become f32")
  func gguf() async throws {
    let folder = try TestFolder()
    let path = "\(GGUFTests.folder)/everything.gguf"
    let done = try await Conversion.convert(pretrained: path, to: folder.path)
    #expect(done.format == "gguf" && done.tensors == 18)
    let source = try GGUFCheckpoint(path: path)
    let file = try SafetensorsFile(path: "\(folder.path)/model.safetensors")
    for (position, entry) in source.directory.entries.enumerated() {
      let tensor = try source.tensor(at: position)
      let written = try file.entry(named: entry.name)
      #expect(written.dtype == tensor.dtype.safetensors)
      #expect(tensor.withBytes { Array($0) } == file.withBytes(of: written) { Array($0) })
    }
  }

  @Test("A folder keeps what belongs to the model; in place nothing is lost")
  func companions() async throws {
    let folder = try TestFolder()
    let source = FileSystem.join(Fixture.root, "models/bert-for-masked-lm")
    var done = try await Conversion.convert(pretrained: source, to: folder.path)
    #expect(done.format == "safetensors" && done.copied == ["config.json"])
    let bytes = try FileSystem.readAll("\(folder.path)/model.safetensors")
    done = try await Conversion.convert(pretrained: folder.path, to: folder.path)
    #expect(done.copied == ["config.json"])
    #expect(try FileSystem.readAll("\(folder.path)/model.safetensors") == bytes)
    #expect(try FileSystem.list(folder.path) == ["config.json", "model.safetensors"])
  }

  @Test("Inspection lists what the files have, of every format")
  func inspection() async throws {
    let bundle = try await Inspection.of(pretrained: "\(TensorFlowFixture.folder)/folder")
    #expect(bundle.format == "tensorBundle" && bundle.file.hasSuffix("folder/model.ckpt.index"))
    #expect(bundle.tensors.contains { $0.name == "tower/bert/pooler/dense/kernel" })
    let gguf = try await Inspection.of(pretrained: "\(GGUFTests.folder)/small.gguf")
    #expect(gguf.format == "gguf" && gguf.metadata["general.architecture"] == "bert")
    #expect(gguf.tensors.map(\.dtype) == ["F32", "Q8_0"])
    #expect(gguf.tensors.map(\.shape) == [[2, 3], [2, 32]])
    #expect(gguf.tensors.map(\.byteCount) == [24, 68])
  }

  @Test("A damaged source leaves nothing behind")
  func damaged() async throws {
    let (source, folder) = (try TestFolder(), try TestFolder())
    for name in try FileSystem.list(TensorFlowFixture.folder) where name.hasPrefix("bert.ckpt") {
      var bytes = try FileSystem.readAll("\(TensorFlowFixture.folder)/\(name)")
      if name.hasSuffix("data-00001-of-00003") { bytes[5000] ^= 1 }
      try source.write(name, bytes)
    }
    let error = await #expect(throws: WeightsError.self) {
      try await Conversion.convert(pretrained: "\(source.path)/bert.ckpt", to: folder.path)
    }
    #expect(source.text(error).contains("expected bytes with the checksum"))
    #expect(try FileSystem.list(folder.path) == [])
    let missing = await #expect(throws: LoadError.self) {
      try await Conversion.convert(pretrained: folder.path, to: folder.path)
    }
    #expect(missing?.code == .missingFile)
  }
}
