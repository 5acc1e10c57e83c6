// Lengths of runs of bytes, sixteen at a time.
#ifndef AC_SCANNER_RUNS_H
#define AC_SCANNER_RUNS_H

#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#ifndef INLINE
#define INLINE static inline __attribute__((always_inline, unused))
#endif

INLINE int is_alphanumeric(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10; }

/// How many of the sixteen bytes at `p` are letters and digits of ASCII before the first that is none.
INLINE size_t alphanumeric16(const uint8_t *p) {
#if defined(__SSE2__)
  __m128i bytes = _mm_loadu_si128((const __m128i *)p);
  __m128i letter = _mm_sub_epi8(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
  __m128i digit = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
  __m128i is_letter = _mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8(25)), letter);
  __m128i is_digit = _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit);
  return (size_t)__builtin_ctz(~(unsigned)_mm_movemask_epi8(_mm_or_si128(is_letter, is_digit)));
#elif defined(__aarch64__)
  uint8x16_t bytes = vld1q_u8(p);
  uint8x16_t letter = vsubq_u8(vorrq_u8(bytes, vdupq_n_u8(0x20)), vdupq_n_u8('a'));
  uint8x16_t digit = vsubq_u8(bytes, vdupq_n_u8('0'));
  uint8x16_t others = vmvnq_u8(vorrq_u8(vcleq_u8(letter, vdupq_n_u8(25)), vcleq_u8(digit, vdupq_n_u8(9))));
  uint64_t nibbles = vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(others), 4)), 0);
  return nibbles == 0 ? 16 : (size_t)__builtin_ctzll(nibbles) / 4;
#else
  size_t i = 0;
  while (i < 16 && is_alphanumeric(p[i])) i++;
  return i;
#endif
}

/// How many of the sixteen bytes at `p` are above 0x20 before the first that is not.
INLINE size_t above_space16(const uint8_t *p) {
#if defined(__SSE2__)
  __m128i bytes = _mm_loadu_si128((const __m128i *)p);
  unsigned mask = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x20)), bytes));
  return (size_t)__builtin_ctz(mask | 0x10000);
#elif defined(__aarch64__)
  uint8x16_t low = vcleq_u8(vld1q_u8(p), vdupq_n_u8(0x20));
  uint64_t nibbles = vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(low), 4)), 0);
  return nibbles == 0 ? 16 : (size_t)__builtin_ctzll(nibbles) / 4;
#else
  size_t i = 0;
  while (i < 16 && p[i] > 0x20) i++;
  return i;
#endif
}

#endif
