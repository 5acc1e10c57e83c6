/// How short texts are filled up.
public struct PaddingParameters: Sendable, Equatable {
  /// The length to fill up to.
  public enum Target: Sendable, Equatable {
    /// That of the longest text of the batch.
    case longest
    /// A number of tokens.
    case fixed(Int)
  }

  /// The length to fill up to.
  public var target: Target
  /// Where the filling goes.
  public var side: Side
  /// The length is raised to a multiple of this.
  public var multiple: Int?
  /// The id of the filling.
  public var id: Int
  /// The type id of the filling.
  public var typeId: Int
  /// The token of the filling.
  public var token: String

  /// Parameters as in tokenizer.json.
  public init(
    target: Target, side: Side = .right, multiple: Int? = nil, id: Int, typeId: Int = 0,
    token: String
  ) {
    self.target = target
    self.side = side
    self.multiple = multiple
    self.id = id
    self.typeId = typeId
    self.token = token
  }
}

extension PaddingParameters {
  init(_ node: JSONNode) throws(TokenizerError) {
    let strategy = try node.required("strategy")
    let target: Target
    if let fixed = strategy["Fixed"] {
      target = .fixed(try fixed.count())
    } else {
      let name = try strategy.string()
      guard name == "BatchLongest" else {
        throw strategy.invalid("\"BatchLongest\" or {\"Fixed\": n}", "\"\(name)\"")
      }
      target = .longest
    }
    self.init(
      target: target, side: try Side(node.required("direction")) ?? .right,
      multiple: try node["pad_to_multiple_of"]?.count(),
      id: try node.required("pad_id").count(limit: Vocabulary.maximumId),
      typeId: try node.required("pad_type_id").count(),
      token: try node.required("pad_token").string())
  }

  /// No batch is worth more tokens a row than this.
  private static let maximumLength = 1 << 24

  /// Fills up the rows of one batch.
  func apply(to rows: inout [Encoding]) throws(TokenizerError) {
    var length =
      switch target {
      case .fixed(let length): length
      case .longest: rows.map(\.count).max() ?? 0
      }
    if let multiple, multiple > 0, length % multiple > 0 {
      length = length.addingReportingOverflow(multiple - length % multiple).partialValue
    }
    guard length >= 0, length <= Self.maximumLength else {
      throw TokenizerError(
        .invalidArgument, expected: "Padding to more than \(Self.maximumLength) tokens is refused",
        found: "\(length)", remedy: "lower maxLength or padToMultipleOf")
    }
    for row in rows.indices { rows[row].pad(to: length, self) }
  }
}
