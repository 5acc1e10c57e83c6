public import Foundation

extension ServedRepository {
  /// A repository with the files of a folder, hidden ones left out.
  public init(_ id: String, folder: URL) throws {
    var files: [String: ServedFile] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appending(path: path)
      var isDirectory: ObjCBool = false
      guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
        FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory),
        !isDirectory.boolValue
      else { continue }
      files[path] = try ServedFile(file: url)
    }
    self.init(id, files)
  }

  /// The repositories of a folder: `organisation/name/…`, and `name/…` where a folder holds a `config.json` itself.
  public static func inFolder(_ folder: URL) throws -> [ServedRepository] {
    var repositories: [ServedRepository] = []
    for first in try folders(in: folder) {
      let name = first.lastPathComponent
      if FileManager.default.fileExists(atPath: first.appending(path: "config.json").path) {
        repositories.append(try ServedRepository(name, folder: first))
        continue
      }
      for second in try folders(in: first) {
        let id = name + "/" + second.lastPathComponent
        repositories.append(try ServedRepository(id, folder: second))
      }
    }
    return repositories
  }

  private static func folders(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles
    )
    .filter { url in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory)
        && isDirectory.boolValue
    }
    .sorted { $0.path < $1.path }
  }
}
