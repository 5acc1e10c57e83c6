// The ground truth of the scanners: one match at a time, scalar by scalar. Everything here is inlined into one
// function for each pattern, where the options are constants.
#ifndef AC_SCANNER_WORDS_H
#define AC_SCANNER_WORDS_H

#include <stdbool.h>
#include <string.h>

#include "classes.h"

#define INLINE static inline __attribute__((always_inline, unused))

#define IN(class) (1u << (class))
#define LETTERS (IN(UPPER) | IN(LOWER) | IN(LETTER))
/// [\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}] and [\p{Ll}\p{Lm}\p{Lo}\p{M}]
#define UPPERS (IN(UPPER) | IN(LETTER) | IN(MARK))
#define LOWERS (IN(LOWER) | IN(LETTER) | IN(MARK))
#define ALL (IN(SPACE + 1) - 1)
/// What the patterns before this one have cut off already: the text ends there.
#define IDEOGRAPHS (ALL << IDEOGRAPH)
#define CUT (IN(NUMBER) | IDEOGRAPHS)

typedef enum { NO_CONTRACTION, EXACT_CONTRACTION, FOLDED_CONTRACTION, SUFFIX_CONTRACTION } contraction_kind;
typedef enum { NO_TAIL, NEWLINE_TAIL, NEWLINE_OR_SLASH_TAIL } tail_kind;

/// The alternatives of a pattern, in the order in which they are tried.
typedef struct {
  bool sign_before_ascii;        // [!-/:-@[-`{-~][A-Za-z]+
  contraction_kind contraction;  // 's|'t|'re|'ve|'m|'ll|'d, first or behind a cased word
  bool space_before_letters;     // " ?" before letters, numbers and others; else the next one
  unsigned before_letters;       // one of these may precede letters; never a line end
  unsigned letters;
  bool cased;             // words end before a capital
  unsigned digits;        // the longest number; 0: none, 9: any
  unsigned others;        // punctuation, with " ?" unless `bare_others`
  bool bare_others;
  tail_kind tail;         // what others may take with them
  bool line_ends;         // \s*[\r\n]+
  bool spaces;            // \s+(?!\S)|\s+
  bool pieces;            // of \p{N}{1,3} and of ideographs come before all this
} scanner_options;

typedef struct {
  const uint8_t *classes, *text;
  size_t end;
} source;

/// The class of the scalar at `i`, which is before the end; `next` is behind it.
INLINE unsigned class_at(source s, size_t i, size_t *next) {
  unsigned byte = s.text[i];
  if (byte < 0x80) return *next = i + 1, s.classes[byte];
  size_t left = s.end - i;
  if (byte >= 0xE0 && byte < 0xF0 && left >= 3)
    return *next = i + 3, s.classes[(byte & 15) << 12 | (s.text[i + 1] & 63u) << 6 | (s.text[i + 2] & 63u)];
  if (byte < 0xE0 && left >= 2) return *next = i + 2, s.classes[(byte & 31) << 6 | (s.text[i + 1] & 63u)];
  if (left < 4) return *next = i + 1, OTHER;
  unsigned scalar = (byte & 7) << 18 | (s.text[i + 1] & 63u) << 12 | (s.text[i + 2] & 63u) << 6 | (s.text[i + 3] & 63u);
  return *next = i + 4, scalar < 0x110000 ? s.classes[scalar] : OTHER;
}

INLINE bool is_in(unsigned set, unsigned class) { return set >> class & 1; }
INLINE bool is_line_end(unsigned byte) { return byte == '\n' || byte == '\r'; }

/// Behind the longest run of ASCII letters, eight at a time.
INLINE size_t ascii_letters_end(source s, size_t i) {
  const uint64_t ones = 0x0101010101010101u, tops = ones * 0x80;
  while (i + 8 <= s.end) {
    uint64_t bytes;
    memcpy(&bytes, s.text + i, sizeof bytes);
    uint64_t lower = (bytes | ones * 0x20) & ~tops;
    // The top bit of a sum tells whether the byte is at least 'a', or beyond 'z'; nothing carries over.
    uint64_t others = ~((lower + ones * (0x80 - 'a')) & ~(lower + ones * (0x7F - 'z')) & ~bytes) & tops;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    if (others != 0) return i + (size_t)__builtin_ctzll(others) / 8;
#else
    if (others != 0) return i + (size_t)__builtin_clzll(others) / 8;
#endif
    i += 8;
  }
  return i;
}

/// Behind the longest run of a set.
INLINE size_t run_end(source s, size_t i, unsigned set) {
  size_t next;
  if (is_in(set, UPPER) && is_in(set, LOWER)) i = ascii_letters_end(s, i);
  while (i < s.end && is_in(set, class_at(s, i, &next))) i = next;
  return i;
}

/// True when a scalar of the set is at `i`.
INLINE bool has(source s, size_t i, unsigned set) {
  size_t next;
  return i < s.end && is_in(set, class_at(s, i, &next));
}

/// Behind the contraction at `i`, or `i`.
INLINE size_t contraction_end(source s, size_t i, bool folded) {
  if (i + 1 >= s.end || s.text[i] != '\'') return i;
  const unsigned fold = folded ? 0x20 : 0;
  unsigned a = s.text[i + 1] | fold, b = i + 2 < s.end ? s.text[i + 2] | fold : 0;
  if (a == 's' || a == 't' || a == 'm' || a == 'd') return i + 2;
  if ((a == 'r' && b == 'e') || (a == 'v' && b == 'e') || (a == 'l' && b == 'l')) return i + 3;
  // U+017F, the long s, folds to s.
  if (folded && i + 2 < s.end && s.text[i + 1] == 0xC5 && s.text[i + 2] == 0xBF) return i + 3;
  return i;
}

/// Behind the word with case that begins at `i`, without what precedes letters, or `i`:
/// [uppers]*[lowers]+ or [uppers]+[lowers]*.
INLINE size_t cased_end(source s, size_t i, bool first_alternative) {
  size_t next, uncased = i, j = i;
  while (j < s.end) {
    unsigned class = class_at(s, j, &next);
    if (!is_in(UPPERS, class)) break;
    j = next;
    if (is_in(LOWERS, class)) uncased = j;
  }
  if (!first_alternative) return j;
  size_t end = run_end(s, j, LOWERS);
  // Without a lower-case letter behind, the last letter that is both is given back.
  return end > j ? end : uncased;
}

/// Behind the letters that begin at `i`, with what may precede them, or `i`.
INLINE size_t letters_end(source s, size_t i, scanner_options o) {
  size_t next;
  unsigned class = class_at(s, i, &next);
  bool precedes = o.space_before_letters ? s.text[i] == ' '
                                         : is_in(o.before_letters, class) && !is_line_end(s.text[i]);
  if (!o.cased) {
    if (is_in(o.letters, class)) return run_end(s, next, o.letters);
    if (!precedes) return i;
    size_t end = run_end(s, next, o.letters);
    return end > next ? end : i;
  }
  for (int alternative = 0; alternative < 2; alternative++) {
    size_t start = precedes ? next : i, end = cased_end(s, start, alternative == 0);
    if (end == start && precedes) end = cased_end(s, start = i, alternative == 0);
    if (end > start) return o.contraction == SUFFIX_CONTRACTION ? contraction_end(s, end, true) : end;
  }
  return i;
}

INLINE size_t digits_end(source s, size_t i, scanner_options o) {
  size_t start = o.space_before_letters && s.text[i] == ' ' ? i + 1 : i;
  if (o.digits == 9) {
    size_t end = run_end(s, start, IN(NUMBER));
    return end > start ? end : i;
  }
  size_t next, end = i;
  for (unsigned count = 0; count < o.digits && end < s.end; count++) {
    if (class_at(s, end, &next) != NUMBER) break;
    end = next;
  }
  return end;
}

INLINE size_t others_end(source s, size_t i, scanner_options o) {
  size_t start = !o.bare_others && s.text[i] == ' ' ? i + 1 : i;
  size_t end = run_end(s, start, o.others);
  if (end == start) return i;
  if (o.tail != NO_TAIL)
    while (end < s.end && (is_line_end(s.text[end]) || (o.tail == NEWLINE_OR_SLASH_TAIL && s.text[end] == '/'))) end++;
  return end;
}

INLINE size_t spaces_end(source s, size_t i, scanner_options o) {
  size_t next, end = i, last = i, line = i;
  while (end < s.end && class_at(s, end, &next) == SPACE) {
    if (is_line_end(s.text[end])) line = next;
    last = end;
    end = next;
  }
  if (o.line_ends && line > i) return line;
  // The last space belongs to the word behind it, unless it is alone.
  return end == s.end || last == i || (o.pieces && has(s, end, CUT)) ? end : last;
}

/// Words among ideographs, which are a text of their own.
INLINE size_t ideographs_end(source s, size_t i, scanner_options o) {
  size_t next;
  unsigned class = class_at(s, i, &next);
  if (is_in(o.others << IDEOGRAPH, class)) return run_end(s, next, o.others << IDEOGRAPH);
  size_t end = run_end(s, next, o.letters << IDEOGRAPH);
  return end > next || is_in(o.letters << IDEOGRAPH, class) ? end : i;
}

INLINE bool is_ascii_letter(unsigned byte) { return (byte | 0x20) - 'a' < 26; }

/// Behind the match that begins at `i`, or `i` when none does.
INLINE size_t match_end(source s, size_t i, scanner_options o) {
  unsigned byte = s.text[i];
  if (o.pieces && has(s, i, CUT)) {
    size_t end = digits_end(s, i, o);
    return end > i ? end : ideographs_end(s, i, o);
  }
  if (o.sign_before_ascii && byte > ' ' && byte < 0x7F && !is_ascii_letter(byte) && byte - '0' >= 10u) {
    size_t end = i + 1;
    while (end < s.end && is_ascii_letter(s.text[end])) end++;
    if (end > i + 1) return end;
  }
  size_t end = i;
  if (o.contraction == EXACT_CONTRACTION || o.contraction == FOLDED_CONTRACTION)
    end = contraction_end(s, i, o.contraction == FOLDED_CONTRACTION);
  if (end == i) end = letters_end(s, i, o);
  if (end == i && o.digits > 0 && !o.pieces) end = digits_end(s, i, o);
  if (end == i) end = others_end(s, i, o);
  if (end == i && o.spaces) end = spaces_end(s, i, o);
  return end;
}

#endif
