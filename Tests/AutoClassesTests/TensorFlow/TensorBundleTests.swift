import Files
import Testing

@testable import AutoClasses

/// TensorFlow's checkpoints give TensorFlow's bytes.
@Suite struct TensorBundleTests {
  private func contents(_ bundle: TensorBundle, _ name: String) throws -> [UInt8] {
    let entry = try #require(bundle[name])
    return try bundle.withBytes(of: entry) { (bytes) throws(CheckpointFileError) in Array(bytes) }
  }

  @Test(
    "Every element type, shape and name; compressed tables; partitioned variables",
    arguments: [("dtypes", "dtypes"), ("compressed", "dtypes"), ("partitioned", "partitioned")])
  func tensors(_ name: String, _ expectedName: String) throws {
    let bundle = try TensorBundle(index: TensorFlowFixture.index(name))
    let expected = try TensorFlowFixture.expected(expectedName)
    #expect(!expected.isEmpty)
    for tensor in expected {
      let entry = try #require(bundle[tensor.name])
      #expect(entry.shape == tensor.shape)
      #expect(Self.types[tensor.dtype] == entry.dtype, "\(tensor.dtype)")
      #expect(entry.byteCount == tensor.bytes.count)
      #expect(try contents(bundle, tensor.name) == tensor.bytes, "\(tensor.name)")
    }
    let names = bundle.entries.map(\.name).filter { $0 != "strings" }
    #expect(names.sorted() == expected.map(\.name).sorted())
  }

  private static let types: [String: TensorFlowDType] = [
    "float32": .float, "float64": .double, "float16": .half, "bfloat16": .bfloat16,
    "int8": .int8, "uint8": .uint8, "int16": .int16, "uint16": .uint16, "int32": .int32,
    "uint32": .uint32, "int64": .int64, "uint64": .uint64, "bool": .bool,
    "complex64": .complex64, "float8_e5m2": .float8E5M2, "float8_e4m3fn": .float8E4M3FN,
  ]

  @Test("Strings are listed, and refused when they are read")
  func strings() throws {
    let bundle = try TensorBundle(index: TensorFlowFixture.index("dtypes"))
    let entry = try #require(bundle["strings"])
    #expect(entry.dtype.name == "DT_STRING")
    let error = #expect(throws: CheckpointFileError.self) { try contents(bundle, "strings") }
    #expect(error?.code == .unsupported)
    #expect(
      error?.description.hasSuffix(
        "dtypes.ckpt.index: tensor \"strings\": expected elements of a fixed size, found DT_STRING; "
          + "save the checkpoint in another way") == true)
  }

  @Test("A checkpoint of objects has the names of its attributes")
  func objects() throws {
    let bundle = try TensorBundle(index: TensorFlowFixture.index("objects"))
    #expect(
      try contents(bundle, "step/.ATTRIBUTES/VARIABLE_VALUE") == [7, 0, 0, 0, 0, 0, 0, 0])
    #expect(bundle["layer/kernel/.ATTRIBUTES/VARIABLE_VALUE"]?.shape == [2, 3])
    #expect(bundle["_CHECKPOINTABLE_OBJECT_GRAPH"]?.dtype == .string)
  }

  @Test("Keys of slices are TensorFlow's for numbers of every size")
  func sliceKeys() throws {
    // From tensorflow 2.21, `ordered_code.cc` through SaveV2: the bytes found in an index.
    let bundle = try TensorBundle(index: TensorFlowFixture.index("partitioned"))
    #expect(bundle.slices.count == 8)
    for entry in bundle.entries {
      for slice in entry.place.slices {
        #expect(bundle.slices[slice.key(of: Array(entry.name.utf8))] != nil)
      }
    }
  }
}
