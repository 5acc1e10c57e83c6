// The loops over the matches of a pattern: 64 bytes at a time where the kernels know how, else match by match.
#include "../include/scanners.h"

#include "../table.h"
#include "patterns.h"

typedef size_t (*matcher)(source s, size_t i);

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

/// Matches with the kernel for 64 bytes, and by themselves where that finds none.
INLINE size_t scan_starts(source s, size_t *position, uint32_t *ends, size_t capacity, matcher match,
                          ac_word_starts starts_of) {
  size_t i = *position, count = 0;
  while (i < s.end && capacity - count >= 64) {
    uint64_t starts = starts_of(s.classes, s.text, i, s.end);
    if (starts == 0) {
      count += scan(s, &i, ends + count, 1, match);
      continue;
    }
    uint32_t base = (uint32_t)i;
    for (; starts != 0; starts &= starts - 1) ends[count++] = base + 1 + (uint32_t)__builtin_ctzll(starts);
    i = ends[count - 1];
  }
  // With little room left the caller comes again, unless it never has more.
  if (count == 0) count = scan(s, &i, ends, capacity, match);
  *position = i;
  return count;
}

size_t ac_scan(ac_pattern pattern, const uint8_t *text, size_t length, size_t *position,
               uint32_t *ends, size_t capacity) {
  const bool ideographs = pattern == AC_PATTERN_DEEPSEEK || pattern == AC_PATTERN_DEEPSEEK_IDEOGRAPHS;
  source s = {ideographs ? ac_ideograph_classes() : ac_scalar_classes(), text, length};
  if ((unsigned)pattern >= AC_PATTERN_COUNT) return 0;
  const ac_word_starts starts = ac_active()->word_starts[pattern];
#define SCAN(name) return starts ? scan_starts(s, position, ends, capacity, match_##name, starts) \
                                 : scan(s, position, ends, capacity, match_##name)
  switch (pattern) {
    case AC_PATTERN_GPT2: SCAN(gpt2);
    case AC_PATTERN_CL100K: SCAN(cl100k);
    case AC_PATTERN_QWEN2: SCAN(qwen2);
    case AC_PATTERN_QWEN3_5: SCAN(qwen3_5);
    case AC_PATTERN_O200K: SCAN(o200k);
    case AC_PATTERN_TEKKEN: SCAN(tekken);
    case AC_PATTERN_DEEPSEEK_DIGITS: SCAN(deepseek_digits);
    case AC_PATTERN_DEEPSEEK_IDEOGRAPHS: SCAN(deepseek_ideographs);
    case AC_PATTERN_DEEPSEEK_WORDS: SCAN(deepseek_words);
    case AC_PATTERN_DEEPSEEK: SCAN(deepseek);
    case AC_PATTERN_CLIP: SCAN(clip);
    case AC_PATTERN_COUNT: break;
  }
  return 0;
}
