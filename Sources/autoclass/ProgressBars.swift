import AutoClasses
import Synchronization

#if Hub
  import Hub
#endif
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Draws a line per file and a total below them, as tqdm does: only on a terminal, and not when the environment asks for
/// silence.
final class ProgressBars: Sendable {
  private struct State {
    var files: [(name: String, done: Int, total: Int?)] = []
    var lines = 0
    var start = ContinuousClock.now
    var drawn = ContinuousClock.now
  }
  private let state = Mutex(State())

  #if Hub
    /// What hears of downloads; nil when nothing is to be drawn.
    static let handler: HubProgress.Handler? = {
      guard isWanted else { return nil }
      let bars = ProgressBars()
      return { bars.report($0.file, $0.bytesDone, $0.bytesTotal) }
    }()
  #endif

  /// What hears of tensors that are written.
  static let tensorHandler: Conversion.Progress = {
    guard isWanted else { return { _, _, _ in } }
    let bars = ProgressBars()
    return { bars.report($0, $1, $2) }
  }()

  private static var isWanted: Bool {
    #if Hub
      isatty(STDERR_FILENO) == 1 && HubOptions.environment().progressBars ?? true
    #else
      isatty(STDERR_FILENO) == 1
    #endif
  }

  private func report(_ file: String, _ done: Int, _ total: Int?) {
    state.withLock { state in
      if let index = state.files.firstIndex(where: { $0.name == file }) {
        state.files[index].done = done
        state.files[index].total = total
      } else {
        state.files.append((file, done, total))
      }
      let now = ContinuousClock.now
      if done == total || now - state.drawn > .milliseconds(100) {
        state.drawn = now
        draw(&state, elapsed: now - state.start)
      }
    }
  }

  private func draw(_ state: inout State, elapsed: Duration) {
    var lines = state.files.map {
      ProgressLine(name: $0.name, done: $0.done, total: $0.total, elapsed: elapsed).description
    }
    if lines.count > 1 {
      let totals = state.files.map(\.total)
      let total = totals.contains(nil) ? nil : totals.compactMap { $0 }.reduce(0, +)
      let done = state.files.reduce(0) { $0 + $1.done }
      lines.append(
        ProgressLine(name: "total", done: done, total: total, elapsed: elapsed).description)
    }
    var text = state.lines > 0 ? "\u{1B}[\(state.lines)A" : ""
    for line in lines { text += "\r\u{1B}[K\(line)\n" }
    state.lines = lines.count
    text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// `model.safetensors:  45%|████▌     | 41.2M/90.9M [00:01<00:02, 35.1MB/s]`
struct ProgressLine: CustomStringConvertible {
  let name: String
  let done: Int
  let total: Int?
  let elapsed: Duration

  var description: String {
    let seconds = max(elapsed / .seconds(1), 1e-3)
    let rate = Double(done) / seconds
    // Names come from the server: a terminal must not obey them.
    let label = String(
      name.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : Character($0) })
    guard let total, total > 0 else {
      return "\(label): \(Self.size(Double(done))) [\(Self.time(seconds)), \(Self.size(rate))B/s]"
    }
    let share = min(Double(done) / Double(total), 1)
    let percent = "\(Int(share * 100))"
    let padding = String(repeating: " ", count: 3 - percent.count)
    let left = rate > 0 ? Self.time(Double(total - done) / rate) : "?"
    return "\(label): \(padding)\(percent)%|\(Self.bar(share))| \(Self.size(Double(done)))/"
      + "\(Self.size(Double(total))) [\(Self.time(seconds))<\(left), \(Self.size(rate))B/s]"
  }

  private static func bar(_ share: Double) -> String {
    let eighths = Int(share * 80)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let full = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    return full + String(repeating: " ", count: 10 - full.count)
  }

  /// Three digits and a decimal prefix: 41.2M.
  static func size(_ bytes: Double) -> String {
    var value = bytes
    for unit in ["", "k", "M", "G"] {
      if value < 999.5 {
        let digits = unit.isEmpty || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
        let scale = [1.0, 10, 100][digits]
        let rounded = (value * scale).rounded()
        let whole = Int(rounded / scale)
        if digits == 0 { return "\(whole)\(unit)" }
        let fraction = "\(Int(rounded) - whole * Int(scale))"
        return "\(whole)." + String(repeating: "0", count: digits - fraction.count) + fraction
          + unit
      }
      value /= 1000
    }
    return "\(Int(value.rounded()))T"
  }

  private static func time(_ seconds: Double) -> String {
    let all = Int(min(seconds, 359_999))
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return (hours > 0 ? "\(hours):" : "") + two(minutes) + ":" + two(rest)
  }
}
