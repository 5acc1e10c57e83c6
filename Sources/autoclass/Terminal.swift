import ArgumentParser
import Foundation

/// What standard output can show.
enum Terminal {
  /// When output is coloured.
  enum Color: String, ExpressibleByArgument, CaseIterable {
    /// On a terminal, unless NO_COLOR or TERM=dumb say otherwise.
    case auto
    case always
    case never

    var isOn: Bool {
      switch self {
      case .always: true
      case .never: false
      case .auto: Terminal.showsColors
      }
    }
  }

  private static var showsColors: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }
}
