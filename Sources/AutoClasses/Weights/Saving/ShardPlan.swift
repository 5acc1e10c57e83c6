import Files

/// Which parameters go to which file. Source: `split_torch_state_dict_into_shards` of huggingface_hub.
struct ShardPlan {
  /// The names of the files and the positions of their parameters.
  private(set) var files: [(name: String, positions: [Int])] = []
  let totalSize: Int

  /// - Parameters:
  ///   - sizes: the bytes of each parameter, in order.
  ///   - limit: the most bytes of a file; a parameter that is larger has a file alone.
  ///   - name: the name of the file when there is one only.
  init(sizes: [Int], limit: Int, name: String) {
    var shards: [[Int]] = []
    var current: [Int] = []
    var currentSize = 0
    for (position, size) in sizes.enumerated() {
      if size > limit {
        shards.append([position])
        continue
      }
      if currentSize + size > limit {
        shards.append(current)
        current = []
        currentSize = 0
      }
      current.append(position)
      currentSize += size
    }
    if !current.isEmpty { shards.append(current) }
    totalSize = sizes.reduce(0, +)
    if shards.count <= 1 {
      files = [(name, shards.first ?? [])]
    } else {
      files = shards.enumerated().map { (Self.name(name, $0 + 1, of: shards.count), $1) }
    }
  }

  var isSharded: Bool { files.count > 1 }

  /// "model-00001-of-00003.safetensors"
  private static func name(_ name: String, _ number: Int, of count: Int) -> String {
    let stem = name.dropLast(".safetensors".count)
    return "\(stem)-\(padded(number))-of-\(padded(count)).safetensors"
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(5 - digits.count, 0)) + digits
  }

  /// Whether a file is a shard of an earlier save under the same name.
  static func isShard(_ file: String, of name: String) -> Bool {
    let stem = name.dropLast(".safetensors".count)
    guard file.hasPrefix(stem), file.hasSuffix(".safetensors") else { return false }
    let suffix = file.dropFirst(stem.count).dropLast(".safetensors".count).utf8
    let pattern = "-00000-of-00000".utf8
    return suffix.count == pattern.count
      && zip(suffix, pattern).allSatisfy {
        $1 == UInt8(ascii: "0") ? (0x30...0x39).contains($0) : $0 == $1
      }
  }
}
