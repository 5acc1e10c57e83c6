// The scanners against themselves: with little room they match word by word, which is the ground truth.
#include "support.h"

enum { LONGEST = 700 };

/// Text of what the patterns tell apart, mostly in runs.
static size_t random_text(uint8_t *text, size_t limit) {
  static const char *const alphabet[] = {
      "a", "e", "s", "S", "t", "re", "LL", "Z", "A", " ", " ", " ", "  ", "\n", "\n", "\r\n", "\t", "'", "'", ".", "(", "/", "\"", "_", "0",
      "1", "9", "12345678", "é", "É", "×", "÷", "ж", "Ж", "ſ", "́", "中", "文", "字", "あ", "ア", "ー", "・", "゠", "、", "。", "（",
      "䷀", "가", "ʰ", "ǅ", "\xE3\x80\x80", "\xC2\xA0", "\xC2\x85", "²", "٣", "Ⅷ", "\xE2\x80\x8B", "😀", "𝒳", "\x01", "\x7F", "’",
      "“", "\xEF\xBF\xBD", "\xF0\xAF\xBF\xBF", "word", "Word", "another", "'s", "'Ve", " the", "龦", "一", "龥"};
  const size_t count = sizeof alphabet / sizeof *alphabet;
  // Few of them in a text, so that what seldom meets meets often.
  const char *chosen[8];
  for (int i = 0; i < 8; i++) chosen[i] = alphabet[random_below((int64_t)count)];
  size_t length = 0;
  while (true) {
    const char *piece = chosen[random_below(8)];
    for (int64_t times = random_below(8) == 0 ? random_below(30) : 1; times > 0; times--) {
      if (length + strlen(piece) > limit) return length;
      memcpy(text + length, piece, strlen(piece));
      length += strlen(piece);
    }
  }
}

static size_t scan_all(ac_pattern pattern, const uint8_t *text, size_t length, size_t capacity, uint32_t *ends) {
  size_t position = 0, count = 0;
  while (position < length) {
    size_t before = position, found = ac_scan(pattern, text, length, &position, ends + count, capacity);
    count += found;
    if (found == 0 || position <= before) return fail("pattern %d stops at %zu of %zu", pattern, position, length), count;
  }
  return count;
}

void check_scanners(void) {
  static uint32_t wanted[LONGEST + 1024], got[LONGEST + 1024];
  static uint8_t text[LONGEST];
  for (int round = 0; round < (reduced() ? 2000 : 20000); round++) {
    size_t length = random_text(text, (size_t)random_below(round % 4 == 0 ? LONGEST : 150));
    // Exactly as long as the text, so that a sanitizer sees what is read behind it.
    uint8_t *copy = malloc(length + 1);
    memcpy(copy, text, length);
    copy = realloc(copy, length + (length == 0));
    for (int pattern = 0; pattern < AC_PATTERN_COUNT; pattern++) {
      size_t count = scan_all((ac_pattern)pattern, copy, length, 1, wanted);
      size_t capacity = round % 2 == 0 ? 1024 : 64 + (size_t)random_below(40);
      size_t other = scan_all((ac_pattern)pattern, copy, length, capacity, got);
      size_t i = 0;
      while (i < count && i < other && wanted[i] == got[i]) i++;
      if (i < count || i < other) {
        size_t from = i == 0 ? 0 : wanted[i - 1] & ~AC_SCAN_GAP;
        fail("pattern %d, word %zu from %zu ends at %x, not %x: %.80s", pattern, i, from, got[i], wanted[i], copy + from);
      }
    }
    free(copy);
  }
}
