// Cuts text into words as the split patterns of well-known tokenizers do. Pointers, sizes and one chosen
// instruction set, as in CKernels.h; nothing allocates.
#ifndef AC_SCANNERS_H
#define AC_SCANNERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The patterns that have a scanner. The names are those of the tokenizers that brought them up.
typedef enum {
  AC_PATTERN_GPT2,
  AC_PATTERN_CL100K,   // Llama 3
  AC_PATTERN_QWEN2,    // cl100k with single digits
  AC_PATTERN_QWEN3_5,  // and marks that belong to letters
  AC_PATTERN_O200K,
  AC_PATTERN_TEKKEN,   // o200k without contractions and with single digits
  AC_PATTERN_DEEPSEEK_DIGITS,
  AC_PATTERN_DEEPSEEK_IDEOGRAPHS,
  AC_PATTERN_DEEPSEEK_WORDS,
  AC_PATTERN_DEEPSEEK,  // the three in sequence
  AC_PATTERN_CLIP,
  AC_PATTERN_COUNT
} ac_pattern;

/// Set in an end that belongs to a gap: a longest stretch without a match.
#define AC_SCAN_GAP 0x80000000u

/// Cuts `text` (valid UTF-8, less than 2^31 bytes, a whole piece: lookahead sees its end) into matches and gaps from
/// `*position` on, which is 0 or where a call before this one stopped. Writes their ends, at most `capacity` of them,
/// moves `*position` behind the last and returns how many there are: 0 only at the end of the text. With room for less
/// than 64 they are matched one by one, which is the ground truth for the faster way.
size_t ac_scan(ac_pattern pattern, const uint8_t *text, size_t length, size_t *position,
               uint32_t *ends, size_t capacity);

#ifdef __cplusplus
}
#endif
#endif
