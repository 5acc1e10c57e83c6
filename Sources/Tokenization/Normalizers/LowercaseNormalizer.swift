/// `Lowercase`: every scalar by itself.
struct LowercaseNormalizer: Sendable {
  func apply(to text: inout NormalizedText) {
    switch change(text) {
    case .none: return
    case .inPlace:
      text.replace(bytes: text.bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
    case .scalars:
      text.mapScalars(removing: [], lowercases: true)
    }
  }

  private enum Change { case none, inPlace, scalars }

  /// What has to be done: nothing, ASCII letters where they stand, or more.
  private func change(_ text: NormalizedText) -> Change {
    let unicode = UnicodeData.shared
    return text.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return .none }
      var change = Change.none
      var index = 0
      while index < bytes.count {
        if base[index] < 0x80 {
          if base[index] &- 0x41 < 26 { change = .inPlace }
          index += 1
          continue
        }
        let scalar = decodeScalar(base, &index, bytes.count)
        if !unicode.lowercase(ofRecord: unicode.record(scalar)).isEmpty { return .scalars }
      }
      return change
    }
  }
}

/// `StripAccents`: removes all marks (Mn, Mc, Me); usually behind NFD.
struct StripAccentsNormalizer: Sendable {
  func apply(to text: inout NormalizedText) {
    let unicode = UnicodeData.shared
    let hasMarks = text.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      var index = 0
      while index < bytes.count {
        if base[index] < 0x80 {
          index += 1
        } else if unicode.flags(of: decodeScalar(base, &index, bytes.count)).contains(.mark) {
          return true
        }
      }
      return false
    }
    if hasMarks { text.mapScalars(removing: .mark, lowercases: false) }
  }
}

extension NormalizedText {
  fileprivate mutating func mapScalars(removing removed: UnicodeData.Flags, lowercases: Bool) {
    let result = bytes.withUnsafeBufferPointer { bytes -> AlignedText? in
      guard let base = bytes.baseAddress else { return nil }
      var sink = ScalarSink(
        unicode: .shared, capacity: bytes.count + 16, removing: removed, lowercases: lowercases)
      var index = 0
      while index < bytes.count {
        let original = originalScalar(index)
        sink.emit(decodeScalar(base, &index, bytes.count), from: original)
      }
      return sink.finish()
    }
    if let result { replace(with: result) }
  }
}
