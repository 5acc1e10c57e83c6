import Files

/// What a tokenizer.json says, whichever files said it: the one thing that a `Tokenizer` is made from.
///
/// A tokenizer.json is read into one, converters of older formats write one, and a class that changes components
/// edits its tree.
struct TokenizerDescription: Sendable {
  /// The name for error messages.
  let file: String
  /// The members of a tokenizer.json; of its model everything but the tables.
  var tree: JSONObject
  /// What of the model is large.
  var tables: ModelTables

  init(file: String, tree: JSONObject = [:], tables: ModelTables = ModelTables()) {
    self.file = file
    self.tree = tree
    self.tables = tables
  }

  /// The tree with its place.
  var root: JSONNode { JSONNode(.object(tree), file: file) }

  /// The vocabulary of the model; duplicate tokens or ids are errors.
  func vocabulary(of model: JSONNode, hasScores: Bool = false) throws(TokenizerError) -> Vocabulary
  {
    guard let builder = tables.vocabulary, hasScores == (tables.scores != nil) else {
      if tables.vocabulary == nil { _ = try model.required("vocab") }
      throw TokenizerError(
        .invalidValue, file: file, key: "model.vocab",
        expected: hasScores ? "an array of tokens and scores" : "an object of tokens and ids",
        found: "something else", remedy: "a model of this type has no other vocabulary")
    }
    if let entry = tables.badEntry {
      throw TokenizerError(
        .invalidValue, file: file, key: "model.vocab",
        expected: hasScores
          ? "pairs of a token and a finite score" : "ids from 0 to \(Vocabulary.maximumId - 1)",
        found: entry)
    }
    switch tables.made {
    case .success(let vocabulary): return vocabulary
    case .failure(let conflict): throw TokenizerError(conflict, file: file, key: "model.vocab")
    case nil: return try Vocabulary(builder, file: file, key: "model.vocab")
    }
  }

  /// The merges of the model.
  func merges(of model: JSONNode) throws(TokenizerError) -> MergeList {
    if let merge = tables.badMerge {
      throw TokenizerError(
        .invalidValue, file: file, key: "model.merges", expected: "pairs of tokens", found: merge)
    }
    guard let merges = tables.merges else {
      throw try model.required("merges").invalid("an array of pairs of tokens", "something else")
    }
    return merges
  }
}

/// The parts of a model that have as many entries as there are tokens, read without a tree.
struct ModelTables: Sendable {
  /// Tokens and ids.
  var vocabulary: Vocabulary.Builder? { didSet { made = nil } }
  /// What became of them, when somebody had the time.
  var made: Result<Vocabulary, Vocabulary.Conflict>?
  /// The first entry whose id is out of range.
  var badEntry: String?
  /// The scores of a Unigram by id.
  var scores: [Double]?
  /// The merges of a BPE.
  var merges: MergeList?
  /// The first merge that is not two tokens.
  var badMerge: String?
}
