import Files
import Testing

@testable import AutoClasses

/// `tf_model.h5`, as transformers' TensorFlow 2 models save it.
@Suite struct HDF5Tests {
  static let folder = "\(TensorFlowFixture.folder)/keras"

  @Test(
    "Weights find their names and orders",
    arguments: [
      (
        "/bert/tf_bert_for_pre_training/bert/encoder/layer_._0/attention/self/query/kernel:0", 2,
        "bert.encoder.layer.0.attention.self.query.weight", .transposed
      ),
      (
        "/bert/tf_bert_for_pre_training/bert/embeddings/LayerNorm/gamma:0", 1,
        "bert.embeddings.LayerNorm.weight", .asStored
      ),
      (
        "/bert/tf_bert_for_pre_training/bert/embeddings/position_embeddings/embeddings:0", 2,
        "bert.embeddings.position_embeddings.weight", .asStored
      ),
      (
        "/mlm___cls/tf_bert_for_pre_training/mlm___cls/predictions/bias:0", 1,
        "cls.predictions.bias", .asStored
      ),
      ("/vit/tf_vit/vit/projection/kernel:0", 4, "vit.projection.weight", .permuted([3, 2, 0, 1])),
      ("/m/m/conv/kernel:0", 3, "conv.weight", .permuted([2, 1, 0])),
      ("/final_logits_bias/final_logits_bias:0", 2, "final_logits_bias", .asStored),
      ("", 0, "", .asStored), ("/a", 1, "", .asStored),
    ] as [(String, Int, String, KerasNames.Order)])
  func names(_ path: String, _ rank: Int, _ name: String, _ order: KerasNames.Order) {
    let found = KerasNames.parameter(path, rank: rank)
    #expect(found.name == name && found.order == order)
  }

  #if HDF5
    @Test("The model gives the bits of the same weights in safetensors")
    func model() async throws {
      let (model, report) = try await AutoModelForPreTraining.from(
        pretrained: Self.folder, fromTF: true, outputLoadingInfo: true)
      #expect(report.isFullyTrained && report.unexpectedKeys == [])
      let source = try await AutoModelForPreTraining.from(pretrained: FromTensorFlowTests.source)
      let inputs = try NamedTensors(
        safetensors: "\(FromTensorFlowTests.source)/inputs.safetensors")
      #expect(
        try model(inputs).values.map { $0.tensor.floats }
          == source(inputs).values.map { $0.tensor.floats })
    }

    @Test("Other types, compression and links")
    func odd() throws {
      let file = try HDF5Checkpoint(path: "\(Self.folder)/odd.h5")
      #expect(file.names == ["a", "packed"])
      #expect(file.directory.entries.map(\.dtype) == ["F16", "F32"])
      #expect(try file.tensor(at: 0).floats == [0, 1, 2, 3, 4, 5])
      #expect(try file.tensor(at: 1).floats == [Float](repeating: 1, count: 1000))
    }

    @Test("A cycle and another format are refused")
    func refused() throws {
      let folder = try TestFolder()
      let error = #expect(throws: CheckpointFileError.self) {
        try HDF5File(path: "\(Self.folder)/cycle.h5")
      }
      #expect(error?.found == "a cycle, or too many")
      let path = try folder.write("x.h5", [UInt8](repeating: 7, count: 4096))
      #expect(throws: CheckpointFileError.self) { try HDF5File(path: path) }
    }
  #else
    @Test("Without the trait the error says how to get it")
    func trait() async throws {
      let error = await #expect(throws: LoadError.self) {
        try await AutoModelForPreTraining.from(pretrained: Self.folder, fromTF: true)
      }
      #expect(error?.code == .unsupported)
      #expect(
        error?.description
          == "\(Self.folder)/tf_model.h5 is an HDF5 file, which this build does not read: build with the "
          + "package trait HDF5 (`traits: [\"HDF5\"]` in the dependency, or `swift build --traits HDF5`) "
          + "and libhdf5 (libhdf5-dev of apt, hdf5 of brew), or convert the file to model.safetensors in "
          + "Python")
    }
  #endif
}
