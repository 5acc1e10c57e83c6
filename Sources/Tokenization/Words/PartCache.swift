import CKernels

/// The tokens of the parts that one thread has met, and the memory that it works in.
final class PartCache: PooledCache {
  private static let buckets = 1 << 18
  private static let arenaPlaces = 1 << 22

  let table: UnsafeMutablePointer<ac_part_cache>
  private let zeros: UnsafeMutableRawPointer?
  private let scalars: UnsafeMutableRawPointer?
  /// Where the loop is in the text.
  var scan = ac_part_scan()
  let ids = GrowingBuffer<Int64>()
  let records = GrowingBuffer<ac_token_record>()
  /// Texts of records that are not the text of their id.
  private(set) var texts: [(index: Int, text: String)] = []
  private let tokens = GrowingBuffer<ac_part_token>()
  /// A part that is not known, normalised, and its tokens.
  let normalized = GrowingBuffer<UInt8>()
  var found = TokenBuffer()
  var path = Unigram.Path()
  var merged = BPEWord()
  /// The score of the first tokens of a part that falls into smaller ones, and how many they are.
  private var wholeScore = 0.0
  private var scored = 0
  private var scoredStart = -1

  init() {
    let size = MemoryLayout<ac_part_entry>.stride * 2
    zeros = ac_zeros(size * (Self.buckets + 1))
    scalars = ac_zeros(MemoryLayout<UInt32>.stride * Int(AC_PART_SCALARS))
    let entries = zeros.map { UnsafeMutableRawPointer($0).alignedUp(toMultipleOf: size) }
    table = .allocate(capacity: 1)
    table.initialize(
      to: ac_part_cache(
        entries: entries?.assumingMemoryBound(to: ac_part_entry.self),
        bucket_mask: UInt64(Self.buckets - 1), seed: .random(in: 0 ... .max),
        arena: .allocate(capacity: Self.arenaPlaces), arena_used: 0,
        arena_capacity: UInt32(Self.arenaPlaces),
        scalars: scalars?.assumingMemoryBound(to: UInt32.self), kind: nil, context: nil))
  }

  deinit {
    table.pointee.arena.deallocate()
    table.deallocate()
    ac_free_zeros(zeros)
    ac_free_zeros(scalars)
  }

  /// What a text is turned into.
  enum Output {
    case ids
    case records
  }

  /// Begins a text; `word` numbers all of its words when the caller made them.
  func start(_ kinds: ScalarKinds, scalar: Int, firstWord: Int, word: Int?) {
    kinds.answer(table)
    scoredStart = -1
    scan = ac_part_scan()
    scan.scalar = Int32(truncatingIfNeeded: scalar)
    scan.word = Int32(truncatingIfNeeded: word ?? firstWord)
    scan.step = word == nil ? 1 : 0
  }

  /// Forgets the tokens of other texts.
  func removeAll() {
    ids.removeAll()
    records.removeAll()
    texts.removeAll()
  }

  /// Moves the records to `tokens`; the number of the next word.
  func move(to tokens: inout TokenBuffer) -> Int {
    tokens.append(records.elements, texts: texts)
    return Int(scan.word)
  }

  /// Appends what a part that is not known has become, in scalars and words from its start, and moves behind it.
  /// It is looked up from now on if it `isKept`.
  func append(
    _ part: UnsafeBufferPointer<UInt8>, _ found: TokenBuffer, scalars: Int, words: Int,
    space: UInt32 = 0, isKept: Bool = true, to output: Output
  ) {
    switch output {
    case .ids:
      for token in found.records { ids.append(Int64(token.id)) }
    case .records:
      for (index, text) in found.texts { texts.append((records.count + index, text)) }
      for token in found.records {
        records.append(
          ac_token_record(
            id: token.id, start: scan.scalar &+ token.start, end: scan.scalar &+ token.end,
            word: scan.word &+ scan.step &* token.word))
      }
    }
    // Texts that are not the names of their ids are not kept: such a part serves ids only.
    if isKept && (found.texts.isEmpty || output == .ids) {
      keep(part, found, scalars: scalars, words: words, space: space)
    }
    scan.position += part.count
    scan.whole_count += found.records.count
    scan.scalar &+= Int32(truncatingIfNeeded: scalars)
    scan.word &+= scan.step &* Int32(truncatingIfNeeded: words)
    if scan.position == scan.whole_end { scan.whole_end = 0 }
  }

  /// The score of what there is of a part that falls into smaller ones; nil when something unknown is in it.
  func wholeScore(_ unigram: Unigram, _ output: Output) -> Double? {
    if scan.whole_start != scoredStart || scored > scan.whole_count {
      (scoredStart, scored, wholeScore) = (scan.whole_start, 0, 0)
    }
    while scored < scan.whole_count {
      let place = scored - scan.whole_count
      let id =
        switch output {
        case .ids: Int(ids.base[ids.count + place])
        case .records: Int(records.base[records.count + place].id)
        }
      guard let score = unigram.score(of: id, after: wholeScore) else { return nil }
      wholeScore = score
      scored += 1
    }
    return wholeScore
  }

  /// Goes back to the start of the part that falls into smaller ones, and forgets what they became.
  func restartWhole(_ output: Output) {
    switch output {
    case .ids: ids.count -= scan.whole_count
    case .records:
      records.count -= scan.whole_count
      while let last = texts.last, last.index >= records.count { texts.removeLast() }
    }
    scan.position = scan.whole_start
    scan.end = scan.whole_end
    scan.scalar = scan.whole_scalar
    scan.word = scan.whole_word
    scan.whole_end = 0
  }

  private func keep(
    _ part: UnsafeBufferPointer<UInt8>, _ found: TokenBuffer, scalars: Int, words: Int,
    space: UInt32
  ) {
    guard part.count <= Int(AC_LONGEST_PART), words < 255 else { return }
    tokens.removeAll()
    for token in found.records {
      tokens.append(
        ac_part_token(
          id: token.id, start: UInt8(clamping: token.start), end: UInt8(clamping: token.end),
          word: UInt8(clamping: token.word + 1)))
    }
    ac_keep_part(
      table, part.baseAddress, part.count, space, tokens.base, tokens.count, scalars, words,
      found.texts.isEmpty)
  }
}
