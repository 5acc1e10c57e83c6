// The word cache. A word of up to 15 bytes is its own key; of longer ones the key is a hash and the arena has the bytes.
// Two entries share a cache line, and a new word takes the place of the older one: look-ups take the same time whatever
// the words are.
#ifndef AC_WORD_CACHE_H
#define AC_WORD_CACHE_H

#include <stdbool.h>
#include <string.h>

#include "../include/words.h"

#ifndef INLINE
#define INLINE static inline __attribute__((always_inline, unused))
#endif
#define SHORT 15

/// shape: the number of ids in place (0 in a free entry), then four bits for the length of each.
enum { IN_ARENA = 15 };

typedef struct {
  uint64_t low, high;
} word_key;

INLINE uint64_t load(const uint8_t *p) {
  uint64_t value;
  memcpy(&value, p, sizeof value);
  return value;
}

INLINE uint64_t mix(uint64_t a, uint64_t b) {
  unsigned __int128 product = (unsigned __int128)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/// Parts of words are other words. `readable` bytes may be read from the word on.
INLINE word_key key_of(const uint8_t *word, size_t length, size_t readable, bool is_part, uint64_t seed) {
  static const uint64_t masks[16][2] = {
      {0, 0}, {0xFF, 0}, {0xFFFF, 0}, {0xFFFFFF, 0}, {0xFFFFFFFF, 0}, {0xFFFFFFFFFF, 0}, {0xFFFFFFFFFFFF, 0},
      {0xFFFFFFFFFFFFFF, 0}, {~0ull, 0}, {~0ull, 0xFF}, {~0ull, 0xFFFF}, {~0ull, 0xFFFFFF}, {~0ull, 0xFFFFFFFF},
      {~0ull, 0xFFFFFFFFFF}, {~0ull, 0xFFFFFFFFFFFF}, {~0ull, 0xFFFFFFFFFFFFFF}};
  if (__builtin_expect(length <= SHORT, 1)) {
    uint8_t copy[16] = {0};
    if (__builtin_expect(readable < 16, 0)) {
      memcpy(copy, word, length);
      word = copy;
    }
    return (word_key){load(word) & masks[length][0], (load(word + 8) & masks[length][1]) | (uint64_t)(length | (unsigned)is_part << 6) << 56};
  }
  uint64_t low = seed, high = ~seed;
  size_t i = 0;
  for (; i + 8 <= length; i += 8) {
    uint64_t value = load(word + i);
    low = mix(low ^ value, 0x9E3779B97F4A7C15u);
    high = mix(high + value, 0xE7037ED1A0B428DBu);
  }
  uint64_t rest = 0;
  for (; i < length; i++) rest = rest << 8 | word[i];
  low = mix(low ^ rest, 0xE7037ED1A0B428DBu);
  high = mix(high + rest, 0x9E3779B97F4A7C15u);
  return (word_key){low, (uint64_t)(0xBF | (unsigned)is_part << 6) << 56 | (uint64_t)length << 48 | (high & 0xFFFFFFFFFFFF)};
}

INLINE ac_word_entry *bucket_of(const ac_word_cache *cache, word_key key) {
  uint64_t hash = mix(key.low ^ cache->seed, key.high ^ 0xA0761D6478BD642Fu);
  return cache->entries + 2 * (hash & cache->bucket_mask);
}

/// In the arena: the bytes of a long word, filled up to four, the ids, the lengths.
INLINE size_t text_places(size_t length) { return length <= SHORT ? 0 : (length + 3) / 4; }

INLINE bool has_key(const ac_word_entry *entry, word_key key) {
  return (entry->key[0] == key.low) & (entry->key[1] == key.high);
}

/// The entry of a word, by its key and bucket. No key of a word is that of a free entry.
INLINE const ac_word_entry *find(const ac_word_cache *cache, const ac_word_entry *bucket, word_key key,
                                 const uint8_t *word, size_t length) {
  // Which of the two it is cannot be predicted, whether it is one of them can.
  const ac_word_entry *entry = bucket + !has_key(bucket, key);
  if (!has_key(entry, key)) return NULL;
  if (length > SHORT && memcmp(cache->arena + entry->ids[0], word, length) != 0) return NULL;
  return entry;
}

/// Keeps the tokens of a word or of a part of one.
void ac_insert_part(ac_word_cache *cache, const uint8_t *word, size_t length, bool is_part, const uint32_t *ids,
                    const uint32_t *lengths, size_t count);

#endif
