// The patterns, each as its options, and the loop over their matches.
#include "../include/scanners.h"

#include "words.h"

typedef size_t (*matcher)(source s, size_t i);

#define NOT_LETTER_OR_NUMBER (ALL & ~(LETTERS | IN(NUMBER)))
#define NOT_SPACE_LETTER_OR_NUMBER (NOT_LETTER_OR_NUMBER & ~IN(SPACE))

static const scanner_options gpt2 = {
    .contraction = EXACT_CONTRACTION, .space_before_letters = true, .letters = LETTERS, .digits = 9,
    .others = NOT_SPACE_LETTER_OR_NUMBER, .spaces = true};
static const scanner_options cl100k = {
    .contraction = FOLDED_CONTRACTION, .before_letters = NOT_LETTER_OR_NUMBER, .letters = LETTERS, .digits = 3,
    .others = NOT_SPACE_LETTER_OR_NUMBER, .tail = NEWLINE_TAIL, .line_ends = true, .spaces = true};
static const scanner_options qwen2 = {
    .contraction = FOLDED_CONTRACTION, .before_letters = NOT_LETTER_OR_NUMBER, .letters = LETTERS, .digits = 1,
    .others = NOT_SPACE_LETTER_OR_NUMBER, .tail = NEWLINE_TAIL, .line_ends = true, .spaces = true};
static const scanner_options qwen3_5 = {
    .contraction = FOLDED_CONTRACTION, .before_letters = NOT_LETTER_OR_NUMBER, .letters = LETTERS | IN(MARK),
    .digits = 1, .others = NOT_SPACE_LETTER_OR_NUMBER & ~IN(MARK), .tail = NEWLINE_TAIL, .line_ends = true,
    .spaces = true};
static const scanner_options o200k = {
    .contraction = SUFFIX_CONTRACTION, .before_letters = NOT_LETTER_OR_NUMBER, .cased = true, .digits = 3,
    .others = NOT_SPACE_LETTER_OR_NUMBER, .tail = NEWLINE_OR_SLASH_TAIL, .line_ends = true, .spaces = true};
static const scanner_options tekken = {
    .before_letters = NOT_LETTER_OR_NUMBER, .cased = true, .digits = 1, .others = NOT_SPACE_LETTER_OR_NUMBER,
    .tail = NEWLINE_OR_SLASH_TAIL, .line_ends = true, .spaces = true};
static const scanner_options deepseek_words = {
    .sign_before_ascii = true, .before_letters = ALL & ~(LETTERS | IN(PUNCTUATION) | IN(SYMBOL)),
    .letters = LETTERS | IN(MARK), .others = IN(PUNCTUATION) | IN(SYMBOL), .tail = NEWLINE_TAIL, .line_ends = true,
    .spaces = true};
static const scanner_options deepseek = {
    .pieces = true, .sign_before_ascii = true, .before_letters = ALL & ~(LETTERS | IN(PUNCTUATION) | IN(SYMBOL) | IN(NUMBER)),
    .letters = LETTERS | IN(MARK), .digits = 3, .others = IN(PUNCTUATION) | IN(SYMBOL), .tail = NEWLINE_TAIL,
    .line_ends = true, .spaces = true};
static const scanner_options clip = {
    .contraction = EXACT_CONTRACTION, .letters = LETTERS, .digits = 1, .others = NOT_SPACE_LETTER_OR_NUMBER,
    .bare_others = true};

#define MATCHER(name) \
  static size_t match_##name(source s, size_t i) { return match_end(s, i, name); }
MATCHER(gpt2)
MATCHER(cl100k)
MATCHER(qwen2)
MATCHER(qwen3_5)
MATCHER(o200k)
MATCHER(tekken)
MATCHER(deepseek_words)
MATCHER(deepseek)
MATCHER(clip)
static size_t match_deepseek_digits(source s, size_t i) {
  return digits_end(s, i, (scanner_options){.digits = 3});
}
static size_t match_deepseek_ideographs(source s, size_t i) {
  return run_end(s, i, IDEOGRAPHS);
}

/// Behind the scalars without a match from `i` on; a gap does not go beyond the ideographs.
INLINE size_t gap_end(source s, size_t i, matcher match) {
  const unsigned kind = class_at(s, i, &i) & IDEOGRAPH;
  size_t next;
  while (i < s.end && (class_at(s, i, &next) & IDEOGRAPH) == kind && match(s, i) == i) i = next;
  return i;
}

/// Matches and gaps with one pattern.
INLINE size_t scan(source s, size_t *position, uint32_t *ends, size_t capacity, matcher match) {
  size_t i = *position, count = 0;
  while (i < s.end && count < capacity) {
    size_t end = match(s, i);
    uint32_t mark = 0;
    if (end == i) {
      mark = AC_SCAN_GAP;
      end = gap_end(s, i, match);
    }
    ends[count++] = (uint32_t)end | mark;
    i = end;
  }
  *position = i;
  return count;
}

size_t ac_scan(ac_pattern pattern, const uint8_t *text, size_t length, size_t *position,
               uint32_t *ends, size_t capacity) {
  const bool ideographs = pattern == AC_PATTERN_DEEPSEEK || pattern == AC_PATTERN_DEEPSEEK_IDEOGRAPHS;
  source s = {ideographs ? ac_ideograph_classes() : ac_scalar_classes(), text, length};
  switch (pattern) {
    case AC_PATTERN_GPT2: return scan(s, position, ends, capacity, match_gpt2);
    case AC_PATTERN_CL100K: return scan(s, position, ends, capacity, match_cl100k);
    case AC_PATTERN_QWEN2: return scan(s, position, ends, capacity, match_qwen2);
    case AC_PATTERN_QWEN3_5: return scan(s, position, ends, capacity, match_qwen3_5);
    case AC_PATTERN_O200K: return scan(s, position, ends, capacity, match_o200k);
    case AC_PATTERN_TEKKEN: return scan(s, position, ends, capacity, match_tekken);
    case AC_PATTERN_DEEPSEEK_DIGITS: return scan(s, position, ends, capacity, match_deepseek_digits);
    case AC_PATTERN_DEEPSEEK_IDEOGRAPHS: return scan(s, position, ends, capacity, match_deepseek_ideographs);
    case AC_PATTERN_DEEPSEEK_WORDS: return scan(s, position, ends, capacity, match_deepseek_words);
    case AC_PATTERN_DEEPSEEK: return scan(s, position, ends, capacity, match_deepseek);
    case AC_PATTERN_CLIP: return scan(s, position, ends, capacity, match_clip);
    case AC_PATTERN_COUNT: break;
  }
  return 0;
}
