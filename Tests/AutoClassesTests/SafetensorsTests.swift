import Files
import Foundation
import Testing

@testable import AutoClasses

@Suite struct SafetensorsTests {
  @Test func tensorsAreFoundByTheirBytes() throws {
    let file = try SafetensorsTestFile(
      header:
        #" {"é":{"shape":[2],"data_offsets":[4,8],"dtype":"I16"},"__metadata__":{"format":"pt"},"#
        + #""e\u0301\u0000":{"dtype":"F32","shape":[],"data_offsets":[0,4],"more":[{"x":null}]},"#
        + #""none":{"dtype":"U8","shape":[3, 0],"data_offsets":[4,4]}}  "#, data: 8)
    let read = try SafetensorsFile(path: file.path)
    #expect(read.entries.map(\.name) == ["e\u{301}\0", "none", "é"])
    #expect(read.entries.map(\.shape) == [[], [3, 0], [2]])
    #expect(read.entries.map(\.bytes.count) == [4, 0, 4])
    #expect(read["é"]?.dtype == .i16)
    #expect(read["e\u{301}"] == nil)
    #expect(read["e\u{301}\0"]?.bytes.upperBound == read.file.count - 4)
    #expect(read["None"] == nil)
    #expect(read.metadata == ["format": "pt"])
  }

  @Test func aFileWithoutTensorsIsAFile() throws {
    let none = try SafetensorsTestFile(header: "\n{\t} ")
    #expect(try SafetensorsFile(path: none.path).count == 0)
    let empty = try SafetensorsTestFile(header: #"{"__metadata__":null}"#)
    #expect(try SafetensorsFile(path: empty.path).metadata == [:])
  }

  @Test func aMissingTensorOrFileSaysSo() throws {
    let file = try SafetensorsTestFile(header: "{}")
    let read = try SafetensorsFile(path: file.path)
    let error = try #require(throws: SafetensorsError.self) { try read.entry(named: "a\nb") }
    #expect(error.code == .tensorNotFound && error.tensor == "a\nb")
    #expect(
      error.description
        == "\(file.path): tensor \"a\\nb\": expected in the file, found no tensor of this name;"
        + " list the names with `autoclass inspect`")
    let missing = try #require(throws: SafetensorsError.self) {
      try SafetensorsFile(path: "/nowhere/x")
    }
    #expect(missing.code == .file(FileError(.notFound, path: "/nowhere/x")))
    #expect(
      missing.description
        == "/nowhere/x: no such file or directory; check the spelling and that the download is complete"
    )
  }

  @Test func everyTruncationIsRefused() throws {
    let file = try SafetensorsTestFile()
    var tensors: [(SafetensorsDescription, bytes: [UInt8])] = []
    for i in 0..<12 {
      let description = SafetensorsDescription(name: "layer.\(i)", dtype: .f16, shape: [i, 8])
      tensors.append((description, [UInt8](repeating: 7, count: i * 16)))
    }
    try SafetensorsFile.write(to: file.path, tensors, metadata: ["format": "pt"])
    let bytes = try FileSystem.readAll(file.path)
    #expect((1800...2400).contains(bytes.count))
    for count in bytes.indices {
      let short = try SafetensorsTestFile(Array(bytes.prefix(count)))
      switch short.code() {
      case .headerTooSmall: #expect(count < 8)
      case .invalidHeaderLength: #expect(count >= 8)
      case .metadataIncompleteBuffer(let expected, let found):
        #expect(expected == bytes.count && found == count)
      case let other: Issue.record("\(count): \(String(describing: other))")
      }
    }
  }

  @Test func manyTensorsTakeLinearTime() throws {
    func time(_ count: Int) throws -> Duration {
      let one = { (_ i: Int) in
        "\"t\(i)\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[\(i),\(i + 1)]}"
      }
      // Backwards, so that everything has to be sorted.
      let header = "{" + (0..<count).reversed().map(one).joined(separator: ",") + "}"
      let file = try SafetensorsTestFile(header: header, data: count)
      let times = try (0..<3).map { _ in
        try ContinuousClock().measure {
          let read = try SafetensorsFile(path: file.path)
          #expect(read.count == count && read["t\(count / 2)"]?.bytes.count == 1)
        }
      }
      return times.min() ?? .zero
    }
    // Quadratic work would take 64 times as long.
    let (small, large) = (try time(5_000), try time(40_000))
    #expect(large < small * 30, "\(small) for 5 000, \(large) for 40 000")
  }

  @Test func theLargestHeaderOfSpacesIsRefusedQuickly() throws {
    let count = SafetensorsFile.maximumHeader
    let file = try SafetensorsTestFile(SafetensorsTestFile.length(UInt64(count)))
    // A hole in the file takes no room on the disk; its zero bytes are no JSON either.
    #expect(truncate(file.path, off_t(count + 8)) == 0)
    let time = ContinuousClock().measure {
      guard case .invalidHeaderDeserialization(let error) = file.code() else {
        Issue.record("accepted")
        return
      }
      #expect(error.position.offset == 0)
    }
    // Debug builds take seconds; work that grows with the square would take hours.
    #expect(time < .seconds(60))
  }

  @Test(arguments: SafetensorsDType.allCases) func everyTypeHasItsSize(_ dtype: SafetensorsDType)
    throws
  {
    let file = try SafetensorsTestFile()
    let description = SafetensorsDescription(name: "x", dtype: dtype, shape: [4, 3])
    let bytes = (0..<dtype.bits * 12 / 8).map { UInt8($0) }
    try SafetensorsFile.write(to: file.path, [(description, bytes)])
    let read = try SafetensorsFile(path: file.path)
    let entry = try read.entry(named: "x")
    #expect(entry.dtype == dtype && entry.shape == [4, 3])
    #expect(read.withBytes(of: entry) { Array($0) } == bytes)
    #expect(entry.bytes.lowerBound % 8 == 0)
  }
}

@Suite struct SafetensorsWriterTests {
  /// What writing gives; nothing may be left in the folder.
  private func problem(_ tensors: [(SafetensorsDescription, bytes: [UInt8])]) throws -> String? {
    let file = try SafetensorsTestFile([1, 2, 3])
    do throws(SafetensorsError) {
      try SafetensorsFile.write(to: file.path, tensors)
      return nil
    } catch {
      #expect(try FileSystem.list(file.directory) == ["x.safetensors"])
      #expect(try FileSystem.readAll(file.path) == [1, 2, 3])
      return error.description.replacingOccurrences(of: file.path, with: "FILE")
    }
  }

  private func tensor(_ name: String, _ dtype: SafetensorsDType, _ shape: [Int], _ count: Int)
    -> (SafetensorsDescription, bytes: [UInt8])
  {
    (.init(name: name, dtype: dtype, shape: shape), [UInt8](repeating: 0, count: count))
  }

  @Test func mistakesAreRefusedBeforeTheFileAppears() throws {
    #expect(
      try problem([tensor("a", .f32, [2], 7)])
        == "FILE: tensor \"a\": expected 8 bytes for F32 [2], found 7; pass the tensor's own shape and bytes"
    )
    #expect(
      try problem([tensor("a", .u8, [], 1), tensor("a", .f32, [], 4)])
        == "FILE: tensor \"a\": expected each name once, found it again; rename one of the tensors")
    #expect(
      try problem([tensor("__metadata__", .u8, [], 1)])
        == "FILE: tensor \"__metadata__\": expected a name other than the one of the file's metadata;"
        + " rename the tensor")
    #expect(
      try problem([tensor("a", .u8, [-1], 1)])
        == "FILE: tensor \"a\": expected a size of at most 64 bits, found U8 [-1]; the file is damaged"
    )
    #expect(
      try problem([tensor("a", .f6E2M3, [2], 2)])
        == "FILE: tensor \"a\": expected whole bytes, found 12 bits for F6_E2M3 [2];"
        + " pad the shape so that its bits are a multiple of 8")
  }

  @Test func anUnwritablePlaceSaysSo() throws {
    let error = try #require(throws: SafetensorsError.self) {
      try SafetensorsFile.write(
        to: "/nowhere/x", [SafetensorsDescription](), withBytes: { _, _ in })
    }
    #expect(error.code == .file(FileError(.notFound, path: "/nowhere/x")))
  }

  @Test func aMappedFileSurvivesItsReplacement() throws {
    let file = try SafetensorsTestFile()
    let description = SafetensorsDescription(name: "x", dtype: .u8, shape: [2])
    try SafetensorsFile.write(to: file.path, [(description, [1, 2])])
    let old = try SafetensorsFile(path: file.path)
    try SafetensorsFile.write(to: file.path, [(description, [3, 4])])
    let (entry, new) = (try old.entry(named: "x"), try SafetensorsFile(path: file.path))
    #expect(old.withBytes(of: entry) { Array($0) } == [1, 2])
    #expect(new.withBytes(of: entry) { Array($0) } == [3, 4])
  }
}
