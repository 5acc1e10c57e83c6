import ArgumentParser

/// Every n-th line, beginning with line i.
struct Shard: ExpressibleByArgument, Equatable {
  let index: Int
  let count: Int

  static let all = Shard(index: 0, count: 1)

  init(index: Int, count: Int) {
    self.index = index
    self.count = count
  }

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1], count > 0,
      (0..<count).contains(index)
    else { return nil }
    self.init(index: index, count: count)
  }

  var defaultValueDescription: String { "\(index)/\(count)" }

  func contains(_ line: Int) -> Bool { line % count == index }
}
