// Keys of words and parts: the bytes themselves when they are few, else a hash.
#ifndef AC_SCANNER_KEYS_H
#define AC_SCANNER_KEYS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifndef INLINE
#define INLINE static inline __attribute__((always_inline, unused))
#endif
#define KEY_SHORT 15

typedef struct {
  uint64_t low, high;
} part_key;

INLINE uint64_t load8(const uint8_t *p) {
  uint64_t value;
  memcpy(&value, p, sizeof value);
  return value;
}

INLINE uint64_t mix8(uint64_t a, uint64_t b) {
  unsigned __int128 product = (unsigned __int128)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

INLINE part_key long_key(const uint8_t *part, size_t length, uint32_t space, uint64_t seed) {
  uint64_t low = seed, high = ~seed;
  size_t i = 0;
  for (; i + 8 <= length; i += 8) {
    uint64_t value = load8(part + i);
    low = mix8(low ^ value, 0x9E3779B97F4A7C15u);
    high = mix8(high + value, 0xE7037ED1A0B428DBu);
  }
  uint64_t rest = 0;
  for (; i < length; i++) rest = rest << 8 | part[i];
  low = mix8(low ^ rest, 0xE7037ED1A0B428DBu);
  high = mix8(high + rest, 0x9E3779B97F4A7C15u);
  return (part_key){low, (uint64_t)(0xBF | space << 6) << 56 | (uint64_t)length << 48 | (high & 0xFFFFFFFFFFFF)};
}

/// `readable` bytes may be read from the part on. Keys of different `space` (0 or 1) differ.
INLINE part_key key_of_part(const uint8_t *part, size_t length, size_t readable, uint32_t space, uint64_t seed) {
  static const uint64_t masks[16][2] = {
      {0, 0}, {0xFF, 0}, {0xFFFF, 0}, {0xFFFFFF, 0}, {0xFFFFFFFF, 0}, {0xFFFFFFFFFF, 0}, {0xFFFFFFFFFFFF, 0},
      {0xFFFFFFFFFFFFFF, 0}, {~0ull, 0}, {~0ull, 0xFF}, {~0ull, 0xFFFF}, {~0ull, 0xFFFFFF}, {~0ull, 0xFFFFFFFF},
      {~0ull, 0xFFFFFFFFFF}, {~0ull, 0xFFFFFFFFFFFF}, {~0ull, 0xFFFFFFFFFFFFFF}};
  if (__builtin_expect(length > KEY_SHORT, 0)) return long_key(part, length, space, seed);
  uint8_t copy[16] = {0};
  if (__builtin_expect(readable < 16, 0)) {
    memcpy(copy, part, length);
    part = copy;
  }
  return (part_key){load8(part) & masks[length][0],
                    (load8(part + 8) & masks[length][1]) | (uint64_t)(length | space << 6) << 56};
}

INLINE uint64_t key_hash(part_key key, uint64_t seed) { return mix8(key.low ^ seed, key.high ^ 0xA0761D6478BD642Fu); }

#endif
