/// What is wrong with a pattern, and where.
struct RegexSyntaxError: Error, Equatable {
  /// The scalar of the pattern at which it was noticed.
  let offset: Int
  let problem: String
}
