extension Double {
  /// The number with so many decimals, the same everywhere.
  package func fixed(_ decimals: Int) -> String {
    guard abs(self) < 1e9 else { return "\(self)" }
    let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
    let number = Int((abs(self) * Double(unit)).rounded())
    let sign = self < 0 && number > 0 ? "-" : ""
    if decimals == 0 { return sign + "\(number)" }
    let fraction = "\(number % unit)"
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(sign)\(number / unit).\(zeros)\(fraction)"
  }
}
