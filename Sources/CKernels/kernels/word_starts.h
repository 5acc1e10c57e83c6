// Where words begin among 64 bytes of a text, by arithmetic on masks with one bit for each byte. Bytes of one character
// have the same class. What is rare (numbers and spaces beyond ASCII, characters that no alternative takes) ends the
// stretch that is looked at: scanners/words.h, the ground truth, takes over there.
#include "../scanners/patterns.h"

/// The bytes of each class. A character that does not end within the stretch, and those behind, have none.
typedef struct {
  uint64_t letters, ascii_letters, digits, spaces, others, ideographs;
  uint64_t uppers, lowers, uncased;       // of the letters, for patterns with case
  uint64_t blanks, lines, quotes, leads;  // ' ', [\r\n], ', first bytes of characters
  uint64_t valid;
  bool is_open;  // the text goes on
} stretch;

enum group { GROUP_LETTER, GROUP_UPPER, GROUP_LOWER, GROUP_OTHER, GROUP_IDEOGRAPH, GROUP_RARE };

INLINE enum group group_of(unsigned class, scanner_options o) {
  if (o.pieces && class & IDEOGRAPH) return is_in(o.letters << IDEOGRAPH, class) ? GROUP_IDEOGRAPH : GROUP_RARE;
  if (is_in(IN(NUMBER) | IN(SPACE), class)) return GROUP_RARE;
  if (o.cased) {
    if (class == UPPER) return GROUP_UPPER;
    if (class == LOWER) return GROUP_LOWER;
    if (class == MARK) return GROUP_RARE;
  }
  if (is_in(o.cased ? IN(LETTER) : o.letters, class)) return GROUP_LETTER;
  return is_in(o.others, class) ? GROUP_OTHER : GROUP_RARE;
}

/// Adds the characters beyond ASCII that begin at `leads` to their classes; returns those that are rare.
INLINE uint64_t add_characters(stretch *t, uint64_t leads, source s, size_t at, scanner_options o) {
  uint64_t rare = 0;
  for (; leads != 0; leads &= leads - 1) {
    const unsigned i = (unsigned)__builtin_ctzll(leads);
    size_t next;
    const enum group group = group_of(class_at(s, at + i, &next), o);
    const unsigned length = (unsigned)(next - at - i);
    const uint64_t bytes = ((1ull << length) - 1) << i;
#define WHEN(name) (bytes & -(uint64_t)(group == (name)))
    t->letters |= o.cased ? bytes & -(uint64_t)(group <= GROUP_LOWER) : WHEN(GROUP_LETTER);
    if (o.cased) {
      t->uppers |= WHEN(GROUP_UPPER);
      t->lowers |= WHEN(GROUP_LOWER);
      t->uncased |= WHEN(GROUP_LETTER);
    }
    t->others |= WHEN(GROUP_OTHER);
    if (o.pieces) t->ideographs |= WHEN(GROUP_IDEOGRAPH);
    rare |= WHEN(GROUP_RARE) | (i + length > 64 ? bytes : 0);
#undef WHEN
  }
  return rare;
}

INLINE stretch stretch_at(source s, size_t at, scanner_options o) {
  const size_t left = s.end - at;
  bytes64 v = {0};
  if (left >= 64)
    v = *(const bytes64_unaligned *)(s.text + at);
  else
    memcpy(&v, s.text + at, left);
  stretch t = {.valid = left >= 64 ? ~0ull : (1ull << left) - 1, .is_open = left > 64};
  t.ascii_letters = t.letters = BITS(((v | 0x20) - 'a') < 26);
  t.digits = BITS((v - '0') < 10);
  t.blanks = BITS(v == ' ');
  t.spaces = BITS((v - '\t') < 5) | t.blanks;
  t.lines = BITS(v == '\n') | BITS(v == '\r');
  t.quotes = BITS(v == '\'');
  const uint64_t beyond = BITS(v >= 0x80);
  t.others = t.valid & ~(t.letters | t.digits | t.spaces | beyond);
  if (o.cased) {
    t.uppers = BITS((v - 'A') < 26);
    t.lowers = t.letters & ~t.uppers;
  }
  uint64_t rare = 0;
  if (!is_in(o.others, OTHER)) rare |= t.others & (BITS(v < 0x20) | BITS(v == 0x7F));
  t.leads = t.valid;
  if (beyond != 0) {
    t.leads &= ~BITS((v & 0xC0) == 0x80);
    uint64_t leads = beyond & t.leads;
    // U+5000 to U+8FFF.
    const uint64_t triples = BITS((v - 0xE5) < 4) & ~(3ull << 62), uncased = triples | triples << 1 | triples << 2;
    *(o.pieces ? &t.ideographs : &t.letters) |= uncased;
    if (o.cased) {
      t.uncased = uncased;
    } else {
      // U+00C0 to U+00FF but for two signs, and U+0400 to U+047F.
      const uint64_t latin = BITS(v == 0xC3) & ~(BITS((v & 0xDF) == 0x97) >> 1);
      const uint64_t pairs = (latin | BITS((v & 0xFE) == 0xD0)) & ~(1ull << 63);
      t.letters |= pairs | pairs << 1;
      leads &= ~pairs;
    }
    leads &= ~triples;
    rare |= add_characters(&t, leads, s, at, o);
  }
  if (o.tail == NEWLINE_OR_SLASH_TAIL) rare |= BITS(v == '/') & t.lines << 1;
  // Whether what is behind an uncased letter begins a word depends on more than the two.
  if (o.cased) rare |= t.uppers & t.leads & t.uncased << 1;
  rare &= t.valid;
  if (rare != 0) {
    t.valid = (rare & -rare) - 1;
    t.is_open = true;
    t.letters &= t.valid;
    t.ascii_letters &= t.valid;
    t.digits &= t.valid;
    t.spaces &= t.valid;
    t.others &= t.valid;
    t.ideographs &= t.valid;
    t.blanks &= t.valid;
    t.lines &= t.valid;
    t.quotes &= t.valid;
  }
  return t;
}

/// Where runs begin.
INLINE uint64_t firsts(uint64_t run) { return run & ~(run << 1); }
/// Behind the runs of `mask` that begin at `begins`. A sum carries through a run and stops behind it.
INLINE uint64_t behind(uint64_t mask, uint64_t begins) { return (mask + begins) & ~mask; }
/// The same runs themselves.
INLINE uint64_t runs_from(uint64_t mask, uint64_t begins) { return mask & ~(mask + begins); }

/// Contractions at quotes: the letters behind do not begin a word, what is behind the contraction does.
INLINE uint64_t add_contractions(uint64_t starts, uint64_t quotes, source s, size_t at, scanner_options o) {
  const bool suffix = o.contraction == SUFFIX_CONTRACTION;
  size_t last = 0;
  for (; quotes != 0; quotes &= quotes - 1) {
    const size_t i = (size_t)__builtin_ctzll(quotes);
    const size_t length = contraction_end(s, at + i, o.contraction != EXACT_CONTRACTION) - at - i;
    // Behind a contraction that ends a word another one is a word.
    if (length == 0 || (suffix && i == last)) continue;
    starts &= ~((((1ull << (length - 1)) - 1) << i) << 1);
    if (suffix) starts &= ~(1ull << i);
    last = i + length;
    if (last < 64) starts |= 1ull << last;
  }
  return starts;
}

/// White space: where its pieces begin. What it leaves to the word behind is in `given`.
INLINE uint64_t space_starts(const stretch *t, uint64_t spaces, scanner_options o, uint64_t *given) {
  uint64_t starts = firsts(spaces), last = spaces;
  if (o.line_ends) {
    const uint64_t lines = t->lines & spaces;
    last = spaces & ~lines;
    uint64_t indents = lines << 1 & last;
    // Spaces between lines belong to the line ends behind them.
    if (__builtin_expect((behind(last, indents) & lines) != 0, 0)) {
      for (uint64_t rest = indents; rest != 0; rest &= rest - 1) {
        const uint64_t begin = rest & -rest;
        if (behind(last, begin) & lines) indents &= ~begin;
      }
    }
    starts |= indents;
  }
  last &= ~(spaces >> 1) & t->valid >> 1;
  // A number or an ideograph is another piece of text.
  *given = o.pieces ? last & ~((t->digits | t->ideographs) >> 1) : last;
  return starts | *given;
}

INLINE uint64_t digit_starts(uint64_t digits, scanner_options o) {
  if (o.digits == 1) return digits;
  uint64_t starts = firsts(digits);
  if (o.digits == 3)
    for (uint64_t next = starts; next != 0; starts |= next)
      next = next << 3 & digits & digits << 1 & digits << 2;
  return starts;
}

/// A character before letters that goes with them: it is alone and has no blank before it.
INLINE uint64_t join_prefixes(uint64_t starts, const stretch *t, source s, size_t at, scanner_options o) {
  const uint64_t alone = firsts(t->others) & ~(t->blanks << 1);
  if (o.sign_before_ascii) {
    const uint64_t joined = alone << 1 & t->ascii_letters;
    return (starts & ~joined) | behind(t->ascii_letters, joined);
  }
  if (!o.space_before_letters) {
    const uint64_t first = t->others & ~(t->leads & t->others << 1);
    starts &= ~(behind(first, alone) & t->letters);
  }
  const uint64_t quotes =
      t->quotes & (o.contraction == SUFFIX_CONTRACTION ? t->letters << 1 : alone & t->letters >> 1);
  return o.contraction != NO_CONTRACTION && quotes != 0 ? add_contractions(starts, quotes, s, at, o) : starts;
}

INLINE uint64_t word_starts(source s, size_t at, scanner_options o) {
  const stretch t = stretch_at(s, at, o);
  uint64_t spaces = t.spaces, given;
  if (o.tail != NO_TAIL) spaces &= ~runs_from(t.lines, t.lines & t.others << 1);
  uint64_t starts = space_starts(&t, spaces, o, &given);
  starts |= firsts(t.letters) | firsts(t.others) | firsts(t.ideographs);
  if (o.cased) starts |= t.uppers & t.lowers << 1;
  const uint64_t blank = given & t.blanks;
  starts &= ~(o.space_before_letters ? blank << 1 : (given << 1 & t.letters) | (blank << 1 & t.others));
  if (o.space_before_letters)
    starts |= digit_starts(t.digits, o) & ~(blank << 1);
  else
    starts |= digit_starts(t.digits, o);
  starts = join_prefixes(starts, &t, s, at, o) & t.valid;
  if (!t.is_open) return starts >> 1 | (t.valid ^ t.valid >> 1);
  // How white space at the end is cut depends on what follows.
  const uint64_t last = t.valid ^ t.valid >> 1;
  if (spaces & last) {
    const uint64_t before = t.valid & ~spaces;
    // Behind the last other byte.
    starts &= before == 0 ? 1 : (2ull << (63 - __builtin_clzll(before)) << 1) - 1;
  }
  return starts >> 1;
}

#define STARTS(name)                                                                                     \
  static uint64_t starts_##name(const uint8_t *classes, const uint8_t *text, size_t at, size_t end) {    \
    return word_starts((source){classes, text, end}, at, name);                                          \
  }
STARTS(gpt2)
STARTS(cl100k)
STARTS(qwen2)
STARTS(qwen3_5)
STARTS(o200k)
STARTS(tekken)
STARTS(deepseek)
#undef STARTS

#define WORD_STARTS                                                                                       \
  {                                                                                                       \
    [AC_PATTERN_GPT2] = starts_gpt2, [AC_PATTERN_CL100K] = starts_cl100k, [AC_PATTERN_QWEN2] = starts_qwen2, \
    [AC_PATTERN_QWEN3_5] = starts_qwen3_5, [AC_PATTERN_O200K] = starts_o200k,                             \
    [AC_PATTERN_TEKKEN] = starts_tekken, [AC_PATTERN_DEEPSEEK] = starts_deepseek                          \
  }
