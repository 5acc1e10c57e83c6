/// The `fmt ` chunk of a WAV file, checked before libsndfile sees it: its readers of packed samples have had holes
/// (CVE-2022-33065, CVE-2026-37555), and so only samples that stand for themselves get there.
struct WaveHeader {
  private let source: MediaSource

  init(_ source: MediaSource) { self.source = source }

  /// - Throws: ``MediaError`` naming the kind of samples, or what does not fit together.
  func check() throws(MediaError) {
    let reader = IntegerReader(source.bytes, isLittle: true)
    guard let format = Self.format(reader) else {
      throw source.error(
        .broken, "the WAV file is broken: there is no whole 'fmt ' chunk; get it again")
    }
    let fields = IntegerReader(format, isLittle: true)
    guard var kind = fields.short(0), let channels = fields.short(2), let rate = fields.long(4),
      let block = fields.short(12), let bits = fields.short(14)
    else {
      throw source.error(
        .broken, "the WAV file is broken: its 'fmt ' chunk has \(format.count) bytes, expected 16")
    }
    // The first two bytes of the name of an extensible format are the number of the plain one.
    let extensible = 0xFFFE
    if kind == extensible, let inner = fields.short(24) { kind = inner }
    guard let widths = Self.widths[kind], widths.contains(bits) else {
      throw source.error(
        .unsupportedFormat,
        "a WAV file of format \(kind) with \(bits) bits, expected PCM of 8 to 32 bits, floating point, "
          + "A-law or µ-law; convert it with 'ffmpeg -i FILE FILE.wav'")
    }
    guard AudioDecoder.channels.contains(channels), rate > 0, block == channels * ((bits + 7) / 8)
    else {
      throw source.error(
        .broken,
        "the WAV file is broken: \(channels) channels (1 to 8) of \(bits) bits in blocks of \(block) bytes "
          + "at \(rate) a second do not fit together; get it again")
    }
  }

  /// Bits of a sample, by the number of the format.
  private static let widths: [Int: ClosedRange<Int>] = [
    1: 8...32,  // PCM
    3: 32...64,  // IEEE
    6: 8...8,  // A-law
    7: 8...8,  // µ-law
  ]

  private static func format(_ reader: IntegerReader) -> UnsafeRawBufferPointer? {
    var offset = 12
    while let name = reader.bytes(offset, 4), let length = reader.long(offset + 4) {
      if name.elementsEqual("fmt ".utf8) { return reader.bytes(offset + 8, length) }
      offset += 8 + length + length % 2
    }
    return nil
  }
}
