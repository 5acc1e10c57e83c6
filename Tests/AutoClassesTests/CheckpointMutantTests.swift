import Files
import Foundation
import Testing

@testable import AutoClasses
@testable import Tensors

/// Files that a careless or malicious program could write: fields of good ones changed, with right checksums around
/// them. Whatever happens, it is an answer or a typed error. `CHECKPOINT_MUTANTS=100000` makes it that many of each.
@Suite struct CheckpointMutantTests {
  static let count =
    ProcessInfo.processInfo.environment["CHECKPOINT_MUTANTS"].flatMap { Int($0) } ?? 500

  /// SplitMix64.
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }

    /// Numbers at which sums and sizes go wrong.
    mutating func number() -> UInt64 {
      let base: UInt64 =
        [0, 1, 2, 127, 255, 1 << 16, 1 << 31, 1 << 32, 1 << 61, 1 << 62, 1 << 63, .max]
        .randomElement(using: &self) ?? 0
      return base &+ UInt64.random(in: 0...4, using: &self) &- 2
    }

    /// A few changes at random places.
    mutating func mutate(_ bytes: inout [UInt8]) {
      for _ in 0..<Int.random(in: 1...3, using: &self) where !bytes.isEmpty {
        let position = Int.random(in: 0..<bytes.count, using: &self)
        switch Int.random(in: 0..<6, using: &self) {
        case 0: bytes[position] = UInt8.random(in: 0 ... .max, using: &self)
        case 1: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &self)
        case 2: bytes.replaceSubrange(position...position, with: TableBuilder.varint(number()))
        case 3:
          let size = [1, 2, 4, 8].randomElement(using: &self) ?? 1
          let value = withUnsafeBytes(of: number().littleEndian) { Array($0.prefix(size)) }
          bytes.replaceSubrange(position..<min(position + size, bytes.count), with: value)
        case 4:
          let end = Int.random(in: position...min(position + 16, bytes.count), using: &self)
          bytes.removeSubrange(position..<end)
        default:
          let end = Int.random(in: position...min(position + 32, bytes.count), using: &self)
          bytes.insert(contentsOf: bytes[position..<end], at: position)
        }
      }
    }
  }

  @Test("TensorFlow indexes", arguments: ["dtypes", "compressed", "partitioned", "objects"])
  func tensorBundle(_ name: String) throws {
    let bytes = try FileSystem.readAll(TensorFlowFixture.index(name))
    var entries: [(key: [UInt8], value: [UInt8])] = []
    try bytes.withRawBytes { (bytes) throws(CheckpointFileError) in
      var table = SortedTable(bytes, path: "")
      try table.forEach { (key, value, _) throws(CheckpointFileError) in
        entries.append((key, Array(value)))
      }
    }
    let path = TensorFlowFixture.index(name)
    var random = Random(state: UInt64(name.utf8.count))
    var accepted = 0
    for _ in 0..<Self.count / 4 {
      let mutant = Self.table(entries, &random)
      do throws(CheckpointFileError) {
        let index = try mutant.withRawBytes { (bytes) throws(CheckpointFileError) in
          try TensorBundle.Index(bytes, path: path)
        }
        accepted += 1
        let bundle = TensorBundle(index, path: path)
        for entry in bundle.entries where entry.byteCount < 1 << 20 {
          do throws(CheckpointFileError) { _ = try bundle.bytes(of: entry) } catch { continue }
        }
      } catch { continue }
    }
    #expect(accepted > Self.count / 100, "mutations should leave some files readable")
  }

  /// The entries again with one of them, the table's structure, or nothing but the bytes around it changed.
  private static func table(
    _ entries: [(key: [UInt8], value: [UInt8])], _ random: inout Random
  ) -> [UInt8] {
    var entries = entries
    let kind = Int.random(in: 0..<10, using: &random)
    let victim = Int.random(in: 0..<entries.count, using: &random)
    switch kind {
    case 0..<6: random.mutate(&entries[victim].value)
    case 6: random.mutate(&entries[victim].key)
    case 7: entries.swapAt(victim, 0)
    default: break
    }
    var block = entries.flatMap { TableBuilder.entry($0.key, $0.value) }
    if kind == 8 { random.mutate(&block) }
    var builder = TableBuilder()
    let data: [UInt8]
    if kind == 9 {
      // Snappy that is one literal, mutated.
      let plain = block + TableBuilder.word(0) + TableBuilder.word(1)
      var packed = TableBuilder.varint(UInt64(plain.count)) + [62 << 2]
      packed += TableBuilder.word(UInt32(plain.count - 1)).prefix(3) + plain
      random.mutate(&packed)
      data = builder.add(packed, restarts: [], type: 1)
    } else {
      data = builder.add(block)
    }
    let meta = builder.add([])
    let index = builder.add(TableBuilder.entry([0xFF], data))
    return builder.file(meta: meta, index: index)
  }

  @Test("GGUF files", arguments: ["everything", "small"])
  func gguf(_ name: String) throws {
    let bytes = try FileSystem.readAll("\(GGUFTests.folder)/\(name).gguf")
    let file = try GGUFFile(path: "\(GGUFTests.folder)/\(name).gguf")
    let header = file.tensors[0].bytes.lowerBound
    let folder = try TestFolder()
    var random = Random(state: UInt64(name.utf8.count))
    var accepted = 0
    for _ in 0..<Self.count / 2 {
      var start = Array(bytes[..<header])
      random.mutate(&start)
      let path = try folder.write("x.gguf", start + bytes[header...])
      do throws(CheckpointFileError) {
        let mutant = try GGUFCheckpoint(path: path)
        accepted += 1
        _ = mutant.metadata
        for position in mutant.directory.entries.indices {
          do throws(WeightsError) { _ = try mutant.tensor(at: position) } catch { continue }
        }
      } catch { continue }
    }
    #expect(accepted > Self.count / 100, "mutations should leave some files readable")
  }
}
