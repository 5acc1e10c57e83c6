/// A double as Python's `repr` and `json` write it: the shortest digits that read back as the same number, with an
/// exponent below 1e-4 and from 1e16 on.
package func pythonRepresentation(_ value: Double) -> String {
  if value.isNaN { return "NaN" }
  if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
  let sign = value.sign == .minus ? "-" : ""
  if value.isZero { return sign + "0.0" }

  // Swift finds the same digits and only lays them out differently: 12.5, 1e-05, 1.25e+20.
  let parts = value.magnitude.description.split(separator: "e")
  let mantissa = parts[0].split(separator: ".")
  let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
  let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  var digits = String(mantissa[0] + fraction)
  // The number is 0.d1d2d3… times ten to the `point`.
  var point = mantissa[0].utf8.count + exponent
  let zeros = digits.utf8.prefix { $0 == UInt8(ascii: "0") }.count
  digits.removeFirst(zeros)
  point -= zeros
  while digits.utf8.count > 1 && digits.last == "0" { digits.removeLast() }

  let count = digits.utf8.count
  if point < -3 || point > 16 {
    let power = point - 1
    let size = power.magnitude < 10 ? "0\(power.magnitude)" : "\(power.magnitude)"
    let rest = count > 1 ? "." + digits.dropFirst() : ""
    return sign + digits.prefix(1) + rest + (power < 0 ? "e-" : "e+") + size
  }
  if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
  if point >= count { return sign + digits + String(repeating: "0", count: point - count) + ".0" }
  return sign + digits.prefix(point) + "." + digits.dropFirst(point)
}
