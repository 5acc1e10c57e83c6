import Files
import Foundation
import Testing

@testable import AutoClasses

/// The same files are accepted as by Python's safetensors, with the same tensors, and refused for the same reason.
@Suite struct SafetensorsDifferentialTests {
  @Test func mutantsAreJudgedAsByTheReference() throws {
    let path =
      ProcessInfo.processInfo.environment["SAFETENSORS_MUTANTS"]
      ?? SafetensorsTestFile.fixtures + "/mutants.jsonl"
    let file = try SafetensorsTestFile()
    var stricter: [String: Int] = [:]
    var accepted = 0
    let lines = try SafetensorsTestFile.lines(path)
    for (number, line) in lines.enumerated() {
      let bytes = try #require(SafetensorsTestFile.decode(line["file"]))
      try Data(bytes).write(to: URL(fileURLWithPath: file.path))
      do throws(SafetensorsError) {
        let ours = try SafetensorsFile(path: file.path)
        #expect(Self.tensors(ours) == line["tensors"], "line \(number + 1)")
        accepted += 1
      } catch {
        let reason = line["error"]?.stringValue
        let exception = Self.exception(error.code)
        if let reason {
          let same = Self.reference(error.code).contains { reason.hasPrefix($0) }
          #expect(same || exception != nil, "line \(number + 1): \(error), Python: \(reason)")
        } else {
          let name = try #require(exception, "line \(number + 1): \(error), Python accepts")
          stricter[name, default: 0] += 1
        }
      }
    }
    #expect(lines.count >= 500 && accepted > lines.count / 10)
    print("\(lines.count) mutants, \(accepted) accepted by both, stricter than Python: \(stricter)")
  }

  @Test func writtenFilesAreThoseOfTheReference() throws {
    let file = try SafetensorsTestFile()
    for line in try SafetensorsTestFile.lines(SafetensorsTestFile.fixtures + "/written.jsonl") {
      let tensors = try #require(line["tensors"]?.arrayValue).map { tensor in
        let parts = try #require(tensor.arrayValue)
        let description = SafetensorsDescription(
          name: try #require(parts[0].stringValue),
          dtype: try #require(SafetensorsDType(rawValue: parts[1].stringValue ?? "")),
          shape: try #require(parts[2].arrayValue).compactMap(\.intValue))
        return (description, bytes: try #require(SafetensorsTestFile.decode(parts[3])))
      }
      let metadata = try #require(line["metadata"]?.objectValue)
        .reduce(into: [String: String]()) { $0[$1.key] = $1.value.stringValue }
      try SafetensorsFile.write(to: file.path, tensors.reversed(), metadata: metadata)
      #expect(try FileSystem.readAll(file.path) == SafetensorsTestFile.decode(line["file"]))
      #expect(try FileSystem.list(file.directory) == ["x.safetensors"])

      let read = try SafetensorsFile(path: file.path)
      #expect(read.metadata == metadata)
      #expect(read.count == tensors.count)
      for (description, bytes) in tensors {
        let entry = try read.entry(named: description.name)
        #expect(entry.dtype == description.dtype && entry.shape == description.shape)
        #expect(read.withBytes(of: entry) { Array($0) } == bytes)
      }
    }
  }

  /// [[name, dtype, shape, size]] ordered by name, as the script writes it.
  private static func tensors(_ file: SafetensorsFile) -> JSON {
    let entries = file.entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return .array(
      entries.map {
        [
          .string($0.name), .string($0.dtype.rawValue), .array($0.shape.map { .integer($0) }),
          .integer($0.bytes.count),
        ]
      })
  }

  /// Where this reader is stricter on purpose.
  private static func exception(_ code: SafetensorsError.Code) -> String? {
    guard case .invalidHeaderDeserialization(let error) = code else { return nil }
    return switch error.code {
    case .duplicateKey: "duplicate key"
    // The reference passes over escapes and depth in members that it does not know.
    case .tooDeep: "depth"
    case .loneSurrogate: "lone surrogate"
    // A length of 2^63 or more, which the reference takes when another one is 0.
    case .numberTooLarge: "length beyond Int64"
    // serde reads a struct from an array of its fields, and an enum from {"F32": null}.
    case .unexpected where (error.expected, error.found) == ("an object", "an array"):
      "array for object"
    case .unexpected where (error.expected, error.found) == ("a string", "an object"):
      "object for string"
    default: nil
    }
  }

  /// How Python's texts begin. Of tensors with equal offsets the reference looks at any one first.
  private static func reference(_ code: SafetensorsError.Code) -> [String] {
    let size = "invalid shape, data type, or offset for tensor"
    let offset = "invalid offset for tensor"
    return switch code {
    case .headerTooSmall: ["header too small"]
    case .headerTooLarge: ["header too large"]
    case .invalidHeaderLength: ["invalid header length"]
    case .invalidHeader: ["invalid UTF-8 in header"]
    case .invalidHeaderDeserialization: ["invalid JSON in header"]
    case .tensorInvalidInfo: [size, offset]
    case .invalidOffset: [offset, size]
    case .metadataIncompleteBuffer: ["incomplete metadata, file not fully covered"]
    case .validationOverflow: ["overflow computing buffer size"]
    case .misalignedSlice: ["The slice is slicing for subbytes dtypes"]
    default: []
    }
  }
}
