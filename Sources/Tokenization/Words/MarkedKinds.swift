import CKernels

/// What SentencePiece's components make of a scalar: where texts can be cut so that what stands before and behind is
/// normalised by itself.
struct MarkedKinds: Sendable {
  /// The normalizer behind a cut.
  let normalizer: Normalizer?
  /// Whether nothing but the merges looks at white space: then it need not stay together.
  let ignoresSpace: Bool
  /// Scalars of texts that the normalizer replaces as a whole.
  private let replaced: Set<UInt32>
  /// Whether scalars that belong together are changed together.
  let hasClusters: Bool
  private let composes: Bool
  /// Whether a scalar may become one token with unknown neighbours.
  private let isUnknown: @Sendable (Unicode.Scalar) -> Bool

  init(
    _ normalizer: Normalizer?, sharesWord: Bool,
    isUnknown: @escaping @Sendable (Unicode.Scalar) -> Bool
  ) {
    self.normalizer = normalizer
    self.isUnknown = isUnknown
    let parts = normalizer?.flattened ?? []
    var replaced: Set<UInt32> = []
    var (hasClusters, composes, strips) = (false, false, false)
    for part in parts {
      switch part {
      case .precompiled: hasClusters = true
      case .unicode: composes = true
      case .strip: strips = true
      case .replace(let replace):
        if let text = replace.text {
          replaced.formUnion(String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value))
        }
      default: break
      }
    }
    self.replaced = replaced
    self.hasClusters = hasClusters
    self.composes = composes
    ignoresSpace = sharesWord && !strips
  }

  /// The bits `AC_SCALAR_KNOWN` and on.
  func kind(of scalar: UInt32) -> UInt32 {
    let known = AC_SCALAR_KNOWN
    guard let unicodeScalar = Unicode.Scalar(scalar) else { return UInt32(known) }
    let unicode = UnicodeData.shared
    let flags = unicode.flags(of: scalar)
    let grapheme = unicode.graphemeClass(of: scalar)
    let bytes = Array(String(unicodeScalar).utf8)
    var text = NormalizedText(bytes)
    guard (try? normalizer?.apply(to: &text)) != nil || normalizer == nil else {
      return UInt32(known | AC_SCALAR_JOINS | AC_SCALAR_PREPENDS)
    }
    let isBlank = scalar <= 0x20 && (scalar == 0x20 || text.bytes == [0x20])
    if isBlank { return UInt32(known | AC_SCALAR_BLANK) }
    let joins = flags.contains(.mark) || grapheme == .extend || grapheme == .joiner
    var kind = known | (joins ? AC_SCALAR_JOINS : 0)
    if grapheme == .prepend { kind |= AC_SCALAR_PREPENDS }
    if joins || grapheme == .prepend || !isSolid(text.bytes) || (hasClusters && grapheme.isControl)
    {
      return UInt32(kind)
    }
    kind |= AC_SCALAR_SOLID
    if let image = plainImage(of: scalar, text.bytes, grapheme) {
      kind |= AC_SCALAR_PLAIN
      if isUnknown(image) { kind |= AC_SCALAR_UNKNOWN }
      return UInt32(kind) | image.value << 8
    }
    return UInt32(kind)
  }

  /// The one scalar that a scalar becomes, when nothing beside it can change that.
  private func plainImage(
    of scalar: UInt32, _ image: [UInt8], _ grapheme: GraphemeClass
  ) -> Unicode.Scalar? {
    switch grapheme {
    case .hangulL, .hangulV, .hangulT: return nil
    default: break
    }
    let scalars = String(decoding: image, as: UTF8.self).unicodeScalars
    guard scalars.count == 1, let image = scalars.first else { return nil }
    let found = image.value
    let unicode = UnicodeData.shared
    let flags = unicode.flags(of: found)
    switch unicode.graphemeClass(of: found) {
    case .hangulL, .hangulV, .hangulT, .extend, .joiner, .prepend: return nil
    default: break
    }
    if flags.contains(.mark) || (composes && !flags.isDisjoint(with: [.notNFC, .notNFKC])) {
      return nil
    }
    // What is replaced as a whole, before or after other changes, is not looked into.
    let isReplaced = replaced.contains(scalar) || (!replaced.isEmpty && found != scalar)
    return isReplaced ? nil : image
  }

  /// Whether normalised text is no space at its ends.
  private func isSolid(_ text: [UInt8]) -> Bool {
    let mark = Array("▁".utf8)
    guard let first = text.first, let last = text.last, first != 0x20, last != 0x20,
      !text.starts(with: mark), !text.reversed().starts(with: mark.reversed())
    else { return false }
    return text.withUnsafeBufferPointer { bytes in
      ignoresSpace
        || (bytes.startOfSpace(before: bytes.count, notBefore: 0) == bytes.count
          && bytes.endOfSpace(from: 0) == 0)
    }
  }
}

extension GraphemeClass {
  fileprivate var isControl: Bool {
    self == .control || self == .carriageReturn || self == .lineFeed
  }
}

extension Normalizer {
  /// The normalizers of a sequence, and of those in it.
  fileprivate var flattened: [Normalizer] {
    if case .sequence(let parts) = self { parts.flatMap(\.flattened) } else { [self] }
  }
}
