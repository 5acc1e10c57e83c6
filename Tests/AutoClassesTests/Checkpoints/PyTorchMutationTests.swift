import Files
import Foundation
import Testing

@testable import AutoClasses

/// Whatever happens to a file, it is read or refused. `PYTORCH_MUTANTS=100000` in the environment makes a longer run.
@Suite struct PyTorchMutationTests {
  /// SplitMix64
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let opcodes = Array(
    "\u{80}cR\u{81}bQ(}])t\u{85}\u{86}\u{87}aesuNKMJ\u{8A}GXUqrhj.".unicodeScalars
  )
  .map { UInt8($0.value) }
  static let numbers: [UInt64] = [
    0, 1, 0x7F, 0x80, 0xFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF, 1 << 62, .max,
  ]

  /// Some bytes replaced, removed, repeated or made an extreme number.
  static func mutate(_ bytes: [UInt8], _ random: inout Random) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(at + Int.random(in: 1...12, using: &random), bytes.count)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes[at] = opcodes.randomElement(using: &random) ?? 0
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 4:
        let number = numbers.randomElement(using: &random) ?? 0
        for (index, position)
          in (at..<min(at + 1 << Int.random(in: 0..<4, using: &random), bytes.count)).enumerated()
        {
          bytes[position] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(index)))
        }
      case 5: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random))
      default: bytes.insert(opcodes.randomElement(using: &random) ?? 0, at: at)
      }
    }
    return bytes
  }

  @Test("Mutants are read or refused")
  func mutants() throws {
    let count = ProcessInfo.processInfo.environment["PYTORCH_MUTANTS"].flatMap(Int.init) ?? 3000
    let names = ["state-dict", "parameters", "training", "nested", "names"]
    let files = try names.flatMap { name in
      try ["zip", "legacy"].map {
        try FileSystem.readAll(FileSystem.join(PyTorchFileTests.folder, "\(name).\($0).pt"))
      }
    }
    let file = try CheckpointTestFile([], "x.pt")
    var random = Random(state: 1)
    var read = 0
    for index in 0..<count {
      let mutant: [UInt8]
      let original = files[index % files.count]
      if index % 3 != 0, let zip = Self.parts(original) {
        // The pickle or one record, in an archive that is in order.
        var zip = zip
        let entry = index % 12 < 11 ? 0 : Int.random(in: 0..<zip.entries.count, using: &random)
        zip.entries[entry].data = Self.mutate(zip.entries[entry].data, &random)
        mutant = zip.bytes
      } else {
        mutant = Self.mutate(original, &random)
      }
      try FileSystem.writeAtomically(file.path, mutant)
      do {
        let checkpoint = try PyTorchCheckpoint(path: file.path)
        for position in checkpoint.directory.entries.indices.prefix(100) {
          _ = try checkpoint.tensor(at: position)
        }
        read += 1
      } catch is PyTorchError, is WeightsError {
      }
    }
    // Some must come through, or nothing behind the first check is tried.
    #expect(read > count / 100 && read < count)
    print("\(read) of \(count) mutants were read")
  }

  private static func parts(_ bytes: [UInt8]) -> Zip? {
    guard let file = try? CheckpointTestFile(bytes, "x"), bytes.starts(with: "PK".utf8),
      let mapped = try? MappedFile(path: file.path),
      let directory = try? ZipDirectory(FileBytes(mapped)),
      let ranges = try? directory.checkLayout()
    else { return nil }
    var archive = Zip(pickle: "")
    archive.entries = zip(directory.entries, ranges).map { Zip.Entry($0.name, Array(bytes[$1])) }
    return archive
  }
}
