// The word cache. A word of up to 15 bytes is its own key; of longer ones the key is a hash and the arena has the bytes.
// Two entries share a cache line, and a new word takes the place of the older one: look-ups take the same time whatever
// the words are.
#include <stdbool.h>
#include <string.h>

#include "../include/words.h"

#define INLINE static inline __attribute__((always_inline, unused))
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

/// `readable` bytes may be read from the word on.
INLINE word_key key_of(const uint8_t *word, size_t length, size_t readable, uint32_t space, uint64_t seed) {
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
    return (word_key){load(word) & masks[length][0], (load(word + 8) & masks[length][1]) | (uint64_t)(length | space << 6) << 56};
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
  return (word_key){low, (uint64_t)(0xBF | space << 6) << 56 | (uint64_t)length << 48 | (high & 0xFFFFFFFFFFFF)};
}

INLINE ac_word_entry *bucket_of(const ac_word_cache *cache, word_key key) {
  uint64_t hash = mix(key.low ^ cache->seed, key.high ^ 0xA0761D6478BD642Fu);
  return cache->entries + 2 * (hash & cache->bucket_mask);
}

/// In the arena: the bytes of a long word, filled up to four, the ids, the lengths.
INLINE size_t text_places(size_t length) { return length <= SHORT ? 0 : (length + 3) / 4; }

INLINE const ac_word_entry *find(const ac_word_cache *cache, const uint8_t *word, size_t length, size_t readable,
                                 uint32_t space) {
  word_key key = key_of(word, length, readable, space, cache->seed);
  const ac_word_entry *bucket = bucket_of(cache, key);
  for (int i = 0; i < 2; i++) {
    const ac_word_entry *entry = bucket + i;
    if (entry->key[0] != key.low || entry->key[1] != key.high || entry->shape == 0) continue;
    if (length > SHORT && memcmp(cache->arena + entry->ids[0], word, length) != 0) continue;
    return entry;
  }
  return NULL;
}

size_t ac_lookup_ids(const ac_word_cache *cache, const uint8_t *text, size_t length, size_t start,
                     const uint32_t *ends, size_t count, uint32_t space, int64_t **ids, size_t *room) {
  int64_t *out = *ids, *const limit = out + *room;
  size_t done = 0;
  for (; done < count; done++) {
    size_t end = ends[done] & 0x7FFFFFFF, size = end - start;
    if (size > AC_LONGEST_WORD || limit - out < 3) break;
    const ac_word_entry *entry = find(cache, text + start, size, length - start, space);
    if (entry == NULL) break;
    uint32_t tokens = entry->shape & 15;
    if (__builtin_expect(tokens != IN_ARENA, 1)) {
      out[0] = entry->ids[0], out[1] = entry->ids[1], out[2] = entry->ids[2];
      out += tokens;
    } else {
      tokens = entry->ids[1];
      if ((size_t)(limit - out) < tokens) break;
      const uint32_t *from = cache->arena + entry->ids[0] + text_places(size);
      for (uint32_t i = 0; i < tokens; i++) *out++ = from[i];
    }
    start = end;
  }
  *room = (size_t)(limit - out);
  *ids = out;
  return done;
}

size_t ac_lookup_records(const ac_word_cache *cache, const uint8_t *text, size_t length, size_t start,
                         const uint32_t *ends, size_t count, uint32_t space, ac_token_record **records,
                         size_t *room, int32_t *word, int32_t step) {
  ac_token_record *out = *records, *const limit = out + *room;
  size_t done = 0;
  int32_t number = *word;
  for (; done < count; done++) {
    size_t end = ends[done] & 0x7FFFFFFF, size = end - start;
    if (size > AC_LONGEST_WORD || limit - out < 3) break;
    const ac_word_entry *entry = find(cache, text + start, size, length - start, space);
    if (entry == NULL) break;
    uint32_t tokens = entry->shape & 15;
    int32_t place = (int32_t)start;
    if (tokens != IN_ARENA) {
      for (uint32_t i = 0; i < tokens; i++) {
        int32_t next = place + (int32_t)(entry->shape >> (4 + 4 * i) & 15);
        *out++ = (ac_token_record){entry->ids[i], place, next, number};
        place = next;
      }
    } else {
      tokens = entry->ids[1];
      if ((size_t)(limit - out) < tokens) break;
      const uint32_t *from = cache->arena + entry->ids[0] + text_places(size);
      for (uint32_t i = 0; i < tokens; i++) {
        int32_t next = place + (int32_t)from[tokens + i];
        *out++ = (ac_token_record){from[i], place, next, number};
        place = next;
      }
    }
    number += step;
    start = end;
  }
  *room = (size_t)(limit - out);
  *records = out;
  *word = number;
  return done;
}

void ac_insert_word(ac_word_cache *cache, const uint8_t *word, size_t length, uint32_t space,
                    const uint32_t *ids, const uint32_t *lengths, size_t count) {
  if (length == 0 || length > AC_LONGEST_WORD) return;
  word_key key = key_of(word, length, length, space, cache->seed);
  ac_word_entry entry = {.key = {key.low, key.high}, .shape = (uint32_t)count};
  if (length <= SHORT && count > 0 && count <= 3) {
    for (size_t i = 0; i < count; i++) {
      entry.ids[i] = ids[i];
      entry.shape |= lengths[i] << (4 + 4 * i);
    }
  } else {
    const size_t text = text_places(length), places = text + 2 * count;
    if (places > cache->arena_capacity) return;
    if (places > cache->arena_capacity - cache->arena_used) {
      // Begin anew: entries that point into the arena would be wrong.
      memset(cache->entries, 0, 2 * (cache->bucket_mask + 1) * sizeof *cache->entries);
      cache->arena_used = 0;
    }
    uint32_t *arena = cache->arena + cache->arena_used;
    if (text > 0) memcpy(arena, word, length);
    memcpy(arena + text, ids, count * sizeof *ids);
    memcpy(arena + text + count, lengths, count * sizeof *lengths);
    entry.ids[0] = cache->arena_used;
    entry.ids[1] = (uint32_t)count;
    entry.shape = IN_ARENA;
    cache->arena_used += (uint32_t)places;
  }
  ac_word_entry *bucket = bucket_of(cache, key);
  if (bucket[0].shape != 0) bucket[1] = bucket[0];
  bucket[0] = entry;
}

INLINE bool is_lead(uint8_t byte) { return (byte & 0xC0) != 0x80; }

INLINE int32_t count_leads(const uint8_t *p, size_t count) {
  int32_t leads = 0;
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    uint64_t value = load(p + i);
    leads += 8 - __builtin_popcountll(value >> 7 & ~value >> 6 & 0x0101010101010101u);
  }
  for (; i < count; i++) leads += is_lead(p[i]);
  return leads;
}

void ac_records_to_scalars(ac_token_record *records, size_t count, const uint8_t *text, size_t length,
                           int32_t first, size_t inserted) {
  size_t byte = 0;
  // Scalars that begin before `byte`.
  int32_t scalars = 0;
  for (size_t i = 0; i < count; i++) {
    size_t start = (size_t)records[i].start, end = (size_t)records[i].end;
    start = start > inserted ? start - inserted : 0;
    end = end > inserted ? end - inserted : 0;
    if (start > length) start = length;
    if (end > length) end = length;
    scalars += count_leads(text + byte, start - byte);
    byte = start;
    // A token that begins within a scalar has that scalar.
    int32_t from = start < length && !is_lead(text[start]) ? scalars - 1 : scalars;
    int32_t to = scalars + count_leads(text + start, end - start);
    // Only the inserted byte: all of the first scalar.
    if (end == 0 && length > 0) to = 1;
    records[i].start = first + from;
    records[i].end = first + to;
  }
}
