import Files
import Testing

@testable import AutoClasses

/// The Auto classes beside transformers' own tables, for every model type of the package.
@Suite struct AutoClassTableTests {
  /// Written by `Scripts/fixtures/auto_classes.py`.
  static let table: JSONObject =
    (try? JSON(file: FileSystem.join(Fixture.root, "auto_classes.json")))?.objectValue ?? [:]

  /// Types that transformers 4.57 does not have.
  static let newer: Set = ["nomic_bert"]
  /// Where this package has a model and Python's table has none.
  static let additions = ["camembert AutoModelForTextEncoding": ["CamembertModel"]]

  /// Python's table names a class that is no more.
  static let gone: Set = ["wav2vec2 AutoModelForMaskedLM"]

  @Test("The table has every model type")
  func complete() {
    let missing = Set(Architecture.builtIn.map(\.modelType)).subtracting(Self.table.keys)
    #expect(missing == Self.newer)
  }

  @Test("Every Auto class leads to the models to which Python's does")
  func models() throws {
    for architecture in Architecture.builtIn {
      let type = architecture.modelType
      guard let expected = Self.table[type]?["models"]?.objectValue else { continue }
      for auto in AutoClass.all where !Self.gone.contains("\(type) \(auto.name)") {
        let found = architecture.models.filter { $0.taskType.autoClass == auto.name }
        let names = expected[auto.name]?.arrayValue?.compactMap(\.stringValue)
        #expect(
          found.map { $0.className } == names ?? Self.additions["\(type) \(auto.name)"] ?? [],
          "\(auto.name) of \(type)")
      }
    }
  }

  @Test("Tokenizers and processors are those of Python's tables")
  func processing() {
    for type in Architecture.builtIn.map(\.modelType) where !Self.newer.contains(type) {
      func expected(_ kind: String) -> String? { Self.table[type]?[kind]?.stringValue }
      let tokenizer = Registry.current.tokenizerClass(type)
      let base = tokenizer.map { $0.hasSuffix("Fast") ? String($0.dropLast(4)) : $0 }
      #expect(base == expected("tokenizer"), "\(type)")
      #expect(
        ImageProcessorClass.byModelType[type] == expected("image_processor"), "\(type)")
      #expect(ProcessorNames.byModelType[type] == expected("processor"), "\(type)")
    }
  }
}
