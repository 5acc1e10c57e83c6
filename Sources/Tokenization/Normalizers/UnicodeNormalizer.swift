/// `NFC`, `NFD`, `NFKC` and `NFKD`, with the tables of the crate's Unicode version.
struct UnicodeNormalizer: Sendable {
  enum Form: String, CaseIterable {
    case nfc = "NFC"
    case nfd = "NFD"
    case nfkc = "NFKC"
    case nfkd = "NFKD"

    var isCompatible: Bool { self == .nfkc || self == .nfkd }
    var composes: Bool { self == .nfc || self == .nfkc }
  }

  let form: Form

  /// True only when this text is normal already.
  func leaves(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { isNormal(bytes, UnicodeData.shared) }

  func apply(to text: inout NormalizedText) {
    let unicode = UnicodeData.shared
    let result = text.bytes.withUnsafeBufferPointer { bytes -> AlignedText? in
      guard let base = bytes.baseAddress, !isNormal(bytes, unicode) else { return nil }
      var decomposer = Decomposer(unicode: unicode, isCompatible: form.isCompatible)
      if form.composes {
        var sink = Composer(
          unicode: unicode, capacity: bytes.count + 16, firstScalar: text.firstScalar)
        decompose(text, base, &decomposer, into: &sink)
        return sink.finish()
      }
      var sink = ScalarSink(unicode: unicode, capacity: bytes.count * 3 / 2)
      decompose(text, base, &decomposer, into: &sink)
      return sink.finish()
    }
    if let result { text.replace(with: result) }
  }

  private func decompose<Sink: DecompositionSink & ~Copyable>(
    _ text: NormalizedText, _ base: UnsafePointer<UInt8>, _ decomposer: inout Decomposer,
    into sink: inout Sink
  ) {
    var index = 0
    let end = text.bytes.count
    while index < end {
      let original = text.originalScalar(index)
      decomposer.push(decodeScalar(base, &index, end), from: original, to: &sink)
    }
    decomposer.finish(to: &sink)
  }

  /// The quick check of Unicode (UAX 15): true when no scalar changes and all marks are in order.
  private func isNormal(_ bytes: UnsafeBufferPointer<UInt8>, _ unicode: UnicodeData) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var index = 0
    var lastClass: UInt8 = 0
    while index < bytes.count {
      if base[index] < 0x80 {
        index += 1
        lastClass = 0
        continue
      }
      let scalar = decodeScalar(base, &index, bytes.count)
      let record = unicode.record(scalar)
      if changes(scalar, record, unicode) { return false }
      let combiningClass = unicode.combiningClass(ofRecord: record)
      if combiningClass != 0 && combiningClass < lastClass { return false }
      lastClass = combiningClass
    }
    return true
  }

  private func changes(_ scalar: UInt32, _ record: Int, _ unicode: UnicodeData) -> Bool {
    switch form {
    case .nfc: return unicode.flags(ofRecord: record).contains(.notNFC)
    case .nfkc: return unicode.flags(ofRecord: record).contains(.notNFKC)
    case .nfd, .nfkd:
      if scalar &- Hangul.firstSyllable < Hangul.syllableCount { return true }
      if !unicode.decomposition(ofRecord: record).isEmpty { return true }
      return form == .nfkd && !unicode.compatibleDecomposition(ofRecord: record).isEmpty
    }
  }
}
