import Files
import Tensors
import Testing

@testable import AutoClasses

/// GGUF files give what the gguf package gives.
@Suite struct GGUFTests {
  static let folder = FileSystem.join(Fixture.root, "gguf")

  @Test("Every type of tensor, bit for bit", arguments: ["everything", "small"])
  func tensors(_ name: String) throws {
    let checkpoint = try GGUFCheckpoint(path: "\(Self.folder)/\(name).gguf")
    let lines = try FileSystem.readAll("\(Self.folder)/\(name).jsonl")
      .split(separator: UInt8(ascii: "\n")).map { try JSON(parsing: Array($0)) }
    #expect(checkpoint.names == lines.compactMap { $0["name"]?.stringValue })
    for (position, line) in lines.enumerated() {
      let entry = checkpoint.directory.entries[position]
      #expect(entry.dtype == line["type"]?.stringValue)
      #expect(entry.shape == line["shape"]?.arrayValue?.compactMap(\.intValue))
      let tensor = try checkpoint.tensor(at: position)
      #expect(tensor.dtype.safetensors?.rawValue == line["dtype"]?.stringValue)
      let expected = TensorFlowFixture.hex(line["bytes"]?.stringValue ?? "")
      #expect(tensor.withBytes { Array($0) } == expected, "\(entry.name)")
    }
  }

  @Test("Every type of metadata")
  func metadata() throws {
    let file = try GGUFFile(path: "\(Self.folder)/everything.gguf")
    #expect(file.version == 3)
    #expect(file["general.architecture"] == .string("llama"))
    #expect(file["a.uint8"] == .integer(200) && file["a.int8"] == .integer(-100))
    #expect(file["a.uint16"] == .integer(60000) && file["a.int16"] == .integer(-30000))
    #expect(file["a.uint32"] == .integer(4_000_000_000))
    #expect(file["a.int32"] == .integer(-2_000_000_000))
    #expect(file["a.uint64"] == .unsigned(.max) && file["a.int64"] == .integer(.min))
    #expect(file["a.float32"] == .number(1.5) && file["a.float64"] == .number(0.1))
    #expect(file["a.bool"] == .bool(true) && file["a.string"] == .string("ünïcødé 漢字"))
    guard case .array(let tokens) = file["tokenizer.ggml.tokens"],
      case .array(let types) = file["tokenizer.ggml.token_type"],
      case .array(let scores) = file["tokenizer.ggml.scores"]
    else {
      Issue.record("no arrays")
      return
    }
    #expect(tokens.strings == ["<unk>", "a", "", "漢"])
    #expect(types.elements == (1...7).map { .integer($0) } && types.strings == nil)
    #expect(scores.elements == [.number(0), .number(-1.5)])
    #expect(file["tokenizer.ggml.tokens"]?.text == "[<unk>, a, , 漢]")
    #expect(file["tokenizer.ggml.token_type"]?.text == "[1, 2, 3, 4, 5, … 7 elements]")
    #expect(file["none"] == nil)
  }

  @Test("Every f16 is widened as the kernels do it")
  func halves() {
    let bits = (0...UInt16.max).map { $0.littleEndian }
    let expected = bits.withUnsafeBytes { Tensor(bytes: $0, shape: [65536], dtype: .f16) }.floats
    let found = (0..<65536).map { value in
      [UInt8(value & 0xFF), UInt8(value >> 8)].withUnsafeBufferPointer { block in
        block.baseAddress.map { GGUFBlocks.half($0, 0) }
      }
    }
    #expect(found.map { $0?.bitPattern } == expected.map { $0.bitPattern })
  }
}
