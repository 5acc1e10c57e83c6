import Foundation
import Testing

@testable import Files

@Suite struct FileSystemTests {
  /// A folder that is gone at the end of the test.
  final class Folder {
    let path = NSTemporaryDirectory() + "files-" + UUID().uuidString
    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    func callAsFunction(_ name: String) -> String { FileSystem.join(path, name) }
  }

  @Test func filesAreWrittenWholeAndRead() throws {
    let folder = try Folder()
    try FileSystem.writeAtomically(folder("b"), [1, 2, 3])
    try FileSystem.writeAtomically(folder("b"), [4])
    try FileSystem.writeAtomically(folder("a"), [])
    #expect(try FileSystem.list(folder.path) == ["a", "b"])
    #expect(try FileSystem.readAll(folder("b")) == [4])
    #expect(FileSystem.isFile(folder("a")) && !FileSystem.isDirectory(folder("a")))
    #expect(FileSystem.isDirectory(folder.path) && FileSystem.exists(folder.path))
    #expect(!FileSystem.exists(folder("c")))
    #expect(throws: FileError(.tooLarge(size: 1, limit: 0), path: folder("b"))) {
      try FileSystem.readAll(folder("b"), limit: 0)
    }
    #expect(throws: FileError(.isDirectory, path: folder.path)) {
      try FileSystem.writeAtomically(folder.path, [1])
    }
    let neighbours = try FileSystem.list(FileSystem.directory(of: folder.path))
    #expect(!neighbours.contains { $0.hasPrefix(".\(FileSystem.lastComponent(folder.path))") })
  }

  @Test func anUnfinishedFileLeavesNothing() throws {
    let folder = try Folder()
    do {
      var file = try AtomicFile(path: folder("x"))
      try [UInt8](repeating: 1, count: 10).withUnsafeBytes { try file.write($0) }
      #expect(try FileSystem.list(folder.path).count == 1)
    }
    #expect(try FileSystem.list(folder.path) == [])
  }

  @Test func aMappingOutlivesTheNameAndDropsPages() throws {
    let folder = try Folder()
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    try FileSystem.writeAtomically(folder("x"), bytes)
    let file = try MappedFile(path: folder("x"))
    try FileSystem.writeAtomically(folder("x"), [])
    #expect(file.count == bytes.count)
    for range in [0..<100_000, 1..<2, 5000..<5000, -5..<200_000, 4096..<8192, 99_999..<100_000] {
      file.dropPages(range)
      #expect(file.withBytes { Array($0) } == bytes)
    }
    #expect(try MappedFile(path: folder("x")).count == 0)
  }

  @Test func failuresAreTyped() throws {
    let folder = try Folder()
    try FileSystem.writeAtomically(folder("x"), [1])
    #expect(mkfifo(folder("pipe"), 0o600) == 0)
    let cases: [(String, FileError.Code, String)] = [
      (
        folder("none"), .notFound,
        ": no such file or directory; check the spelling and that the download is complete"
      ),
      (folder.path, .isDirectory, ": this is a directory, a file is needed; name a file inside it"),
      (
        folder("pipe"), .notRegular,
        ": this is a device, pipe or socket, a regular file is needed; copy its contents to one"
      ),
      (
        folder("x/y"), .notDirectory,
        ": a directory is needed; a part of this path is something else"
      ),
      (folder("x\0y"), .other(errno: EINVAL), ": Invalid argument (system error 22)"),
    ]
    for (path, code, text) in cases {
      let error = try #require(throws: FileError.self) { try MappedFile(path: path) }
      #expect(error == FileError(code, path: path))
      #expect(error.description == path + text)
    }
    #expect(
      FileError(.permissionDenied, path: "x").description
        == "x: permission denied; give this user access to the file and the directories above it")
    #expect(
      FileError(.tooLarge(size: 2, limit: 1), path: "x").description
        == "x: 2 bytes, more than the 1 allowed here; check that this is the right file")
    #expect(throws: FileError(.notDirectory, path: folder("x"))) {
      try FileSystem.list(folder("x"))
    }
    #expect(throws: FileError(.notFound, path: "/nowhere/x")) {
      try FileSystem.writeAtomically("/nowhere/x", [])
    }
  }

  @Test func aJSONFileNamesItselfInErrors() throws {
    let folder = try Folder()
    try FileSystem.writeAtomically(folder("config.json"), Array("{\n  \"a\": 1,\n}\n".utf8))
    let error = try #require(throws: JSONError.self) { try JSON(file: folder("config.json")) }
    #expect(error.description == "\(folder("config.json")):3:1: expected a key, found '}'")
    #expect(throws: FileError.self) { try JSON(file: folder("none")) }
  }

  @Test func pathsAreTakenApart() {
    for (path, directory, last) in [
      ("a/b", "a", "b"), ("a/b/", "a", "b"), ("b", ".", "b"), ("/b", "/", "b"), ("/", "/", "/"),
      ("a//b", "a", "b"), ("", ".", ""), ("a/b/c.json", "a/b", "c.json"), ("//", "/", "/"),
    ] {
      #expect(FileSystem.directory(of: path) == directory, "\(path)")
      #expect(FileSystem.lastComponent(path) == last, "\(path)")
    }
    #expect(FileSystem.join("a", "b") == "a/b")
    #expect(FileSystem.join("a/", "b") == "a/b")
    #expect(FileSystem.join("", "b") == "b")
    #expect(FileSystem.join("a", "/b") == "/b")
  }
}
