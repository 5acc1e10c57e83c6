import AutoClasses
import Files
import Foundation
import MediaIO
import Testing

/// Any folder of picture files against Pillow: `Scripts/fixtures/media_differential.py` writes beside each file what Pillow
/// reads from it. MEDIA_FOLDER=FOLDER swift test --filter FolderTests
@Suite struct FolderTests {
  static let folder = ProcessInfo.processInfo.environment["MEDIA_FOLDER"]

  @Test("Every file of the folder is Pillow's", .enabled(if: folder != nil))
  func everyFile() throws {
    let folder = try #require(Self.folder)
    var (equal, refused, onlyHere) = (0, 0, 0)
    for json in try JSON(file: "\(folder)/cases.json").arrayValue ?? [] {
      let file = try #require(json["file"]?.stringValue)
      do throws(MediaError) {
        let image = try Image(contentsOf: "\(folder)/\(file)", applyingOrientation: true)
        if json["error"] != nil {
          onlyHere += 1
          continue
        }
        let raw = (try? FileSystem.readAll("\(folder)/\(file).raw")) ?? []
        #expect(image.mode.rawValue == json["mode"]?.stringValue, "\(file)")
        #expect(image.rgb.pixels == raw, "\(file)")
        equal += 1
      } catch {
        #expect(json["error"] != nil, "\(error)")
        refused += 1
      }
    }
    print("\(equal) read by both, \(onlyHere) only here, \(refused) refused by both")
  }
}
