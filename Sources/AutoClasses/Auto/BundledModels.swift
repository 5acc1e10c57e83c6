import Files

/// The small models that come with the package: "bundled/langid" is `Models/langid`.
enum BundledModels {
  static let prefix = "bundled/"

  /// The folder of a bundled model: that of AUTOCLASSES_MODELS, else the one beside the program, else the package's.
  ///
  /// - Throws: ``LoadError`` (`notFound`) that lists what there is.
  static func folder(of id: String) throws(LoadError) -> String {
    let name = String(id.dropFirst(prefix.count))
    let places = [EnvironmentVariable.value(of: "AUTOCLASSES_MODELS"), besideProgram, package]
      .compactMap { $0 }
    if RelativePath.problem(name) == nil, !name.utf8.contains(UInt8(ascii: "/")) {
      for place in places {
        let folder = FileSystem.join(place, name)
        if FileSystem.isFile(FileSystem.join(folder, "config.json")) { return folder }
      }
    }
    let names = Set(places.flatMap { (try? FileSystem.list($0)) ?? [] }).sorted()
    throw LoadError(
      .notFound,
      "There is no bundled model '\(name)' in \(places.joined(separator: ", ")); "
        + (names.isEmpty
          ? "set AUTOCLASSES_MODELS to the folder Models of swift-autoclasses"
          : "there are \(names.map { prefix + $0 }.joined(separator: ", "))"))
  }

  /// `share/autoclasses/Models` of the prefix that the program is installed under.
  private static var besideProgram: String? {
    CommandLine.arguments.first.map {
      FileSystem.join(FileSystem.directory(of: $0), "../share/autoclasses/Models")
    }
  }

  /// The package that this file was compiled from.
  private static var package: String? {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.lastIndex(of: "Sources").map {
      parts[..<$0].joined(separator: "/") + "/Models"
    }
  }
}
