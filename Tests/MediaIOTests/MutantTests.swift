import AutoClasses
import Files
import Foundation
import MediaIO
import Testing

/// Damaged files: each gives a picture, a sound or a typed error.
@Suite struct MutantTests {
  /// MEDIA_MUTANTS=200 tells how many of each kind there are, and prints the slowest and the memory.
  static let wanted = ProcessInfo.processInfo.environment["MEDIA_MUTANTS"].flatMap { Int($0) }

  struct Kind: CustomTestStringConvertible, Sendable {
    let fixture: Fixture
    let suffix: String
    var isPicture = false
    var testDescription: String { suffix }

    func files() throws -> [[UInt8]] {
      try FileSystem.list(fixture.folder).filter { $0.hasSuffix(suffix) }
        .map { try FileSystem.readAll(fixture.path($0)) }
    }
  }

  static let kinds =
    [".jpg", ".png", ".webp"].map { Kind(fixture: .pictures, suffix: $0, isPicture: true) }
    + [".wav", ".flac", ".ogg", ".mp3"].map { Kind(fixture: .sounds, suffix: $0) }

  @Test("A damaged file is read or refused", arguments: kinds)
  func mutants(_ kind: Kind) throws {
    let files = try kind.files()
    #expect(!files.isEmpty)
    var mutator = Mutator(seed: 6)
    var (read, refused) = (0, 0)
    var slowest = Duration.zero
    let before = Self.residentPages
    var pages = before
    for number in 0..<(Self.wanted ?? 200) {
      var bytes = mutator.mutant(of: files[number % files.count])
      if kind.suffix == ".png" { bytes = Mutator.sealed(png: bytes) }
      let time = ContinuousClock().measure {
        do throws(MediaError) {
          if kind.isPicture {
            let image = try Image(encoded: bytes, applyingOrientation: true)
            #expect(image.pixels.count == image.width * image.height * image.mode.bytesPerPixel)
          } else {
            let audio = try Audio(encoded: bytes)
            #expect(audio.samples.count % audio.channels == 0)
          }
          read += 1
        } catch {
          #expect(error.description.hasPrefix("bytes in memory: "))
          refused += 1
        }
      }
      slowest = max(slowest, time)
      pages = max(pages, Self.residentPages)
    }
    #expect(refused > 0)
    if Self.wanted != nil {
      print(
        "\(kind.suffix): \(read) read, \(refused) refused, slowest \(slowest), "
          + "\((pages - before) * 4096 / 1_048_576) MB more memory after one of them")
    }
  }

  @Test("Sizes that a header claims are refused before memory is taken")
  func claims() throws {
    func error(_ file: String, _ changes: [(Int, [UInt8])]) throws -> MediaError? {
      var bytes = try FileSystem.readAll(Fixture.pictures.path(file))
      for (offset, values) in changes {
        bytes.replaceSubrange(offset..<offset + values.count, with: values)
      }
      return #expect(throws: MediaError.self) { try Image(encoded: bytes) }
    }
    let jpeg = try FileSystem.readAll(Fixture.pictures.path("baseline.jpg"))
    let frame = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC0]) }) + 5
    #expect(try error("baseline.jpg", [(frame, [0xF0, 0, 0xF0, 0])])?.code == .tooLarge)
    // Below the limit, and still more than the file can hold.
    #expect(try error("baseline.jpg", [(frame, [0x20, 0, 0x20, 0])])?.code == .truncated)
    #expect(try error("baseline.jpg", [(frame, [0, 0, 0, 9])])?.code == .broken)
    let vp8 = 26
    #expect(try error("lossy.webp", [(vp8, [0xFF, 0x3F, 0xFF, 0x3F])])?.code == .tooLarge)
    // The sum of a PNG's header no longer fits.
    #expect(try error("rgb8.png", [(16, [0, 0, 0xFF, 0xFF])])?.code == .broken)
  }

  /// Zero where the system does not tell.
  private static var residentPages: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return 0
    }
    return Int(text.split(separator: " ")[1]) ?? 0
  }
}
