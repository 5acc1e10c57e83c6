// The cache of parts. A part of up to 15 bytes is its own key; of longer ones the key is a hash and the arena has the
// bytes. Two entries share a cache line, and a new part takes the place of the older one.
#ifndef AC_SCANNER_PARTS_H
#define AC_SCANNER_PARTS_H

#include <string.h>

#include "../include/parts.h"
#include "keys.h"

/// shape: the number of ids in place (0 in a free entry), four bits for the scalars of each, and the words.
enum { PART_IN_ARENA = 15, PART_WORDS_SHIFT = 16, PART_UNNAMED = 1 << 24 };

INLINE ac_part_entry *part_bucket(const ac_part_cache *cache, part_key key) {
  return cache->entries + 2 * (key_hash(key, cache->seed) & cache->bucket_mask);
}

/// In the arena: the bytes of a long part, filled up to four, the ids, and the places of the tokens.
INLINE size_t part_text_places(size_t length) { return length <= KEY_SHORT ? 0 : (length + 3) / 4; }

INLINE const ac_part_entry *find_part(const ac_part_cache *cache, part_key key, const uint8_t *part, size_t length) {
  const ac_part_entry *bucket = part_bucket(cache, key);
  // Which of the two it is nobody can foresee, so it is computed. A free entry has no key: the highest byte of each has bits.
  const uint64_t other = (bucket[0].key[0] ^ key.low) | (bucket[0].key[1] ^ key.high);
  const ac_part_entry *entry = bucket + (other != 0);
  if (entry->key[0] != key.low || entry->key[1] != key.high) return NULL;
  if (length > KEY_SHORT && memcmp(cache->arena + entry->ids[0], part, length) != 0) return NULL;
  return entry;
}

/// The words that a part begins.
INLINE uint32_t words_of_part(const ac_part_entry *entry) {
  return (entry->shape & 15) == PART_IN_ARENA ? entry->ids[2] >> 8 : entry->shape >> PART_WORDS_SHIFT;
}

/// Where tokens are written: ids alone, or records.
typedef struct {
  int64_t *ids;
  ac_token_record *records;
  size_t room;
} part_output;

INLINE void put_token(part_output *out, bool records, uint32_t id, int32_t start, int32_t end, int32_t word) {
  if (records) {
    *out->records++ = (ac_token_record){id, start, end, word};
  } else {
    *out->ids++ = id;
  }
  out->room--;
}

/// Writes the tokens of a part; false when there is not enough room.
INLINE bool put_part(const ac_part_cache *cache, const ac_part_entry *entry, size_t length, ac_part_scan *scan,
                     part_output *out, bool records) {
  uint32_t tokens = entry->shape & 15;
  if (__builtin_expect(out->room < 3, 0)) return false;
  if (__builtin_expect(tokens != PART_IN_ARENA, 1)) {
    int32_t words = scan->step & -(int32_t)(entry->shape >> PART_WORDS_SHIFT);
    if (records) {
      int32_t word = scan->word + words - scan->step, place = scan->scalar;
      for (int i = 0; i < 3; i++) {
        int32_t next = place + (int32_t)(entry->shape >> (4 + 4 * i) & 15);
        out->records[i] = (ac_token_record){entry->ids[i], place, next, word};
        place = next;
      }
      out->records += tokens;
      scan->scalar = place;
      scan->word += words;
    } else {
      out->ids[0] = entry->ids[0], out->ids[1] = entry->ids[1], out->ids[2] = entry->ids[2];
      out->ids += tokens;
    }
    out->room -= tokens;
    return true;
  }
  tokens = entry->ids[1];
  if (out->room < tokens) return false;
  const uint32_t *ids = cache->arena + entry->ids[0] + part_text_places(length), *places = ids + tokens;
  if (records) {
    int32_t first = scan->scalar, word = scan->word - scan->step;
    for (uint32_t i = 0; i < tokens; i++) {
      out->records[i] = (ac_token_record){ids[i], first + (int32_t)(places[i] & 255), first + (int32_t)(places[i] >> 8 & 255),
                                          word + scan->step * (int32_t)(places[i] >> 16)};
    }
    out->records += tokens;
    scan->scalar += (int32_t)(entry->ids[2] & 255);
    scan->word += scan->step * (int32_t)(entry->ids[2] >> 8);
  } else {
    for (uint32_t i = 0; i < tokens; i++) out->ids[i] = ids[i];
    out->ids += tokens;
  }
  out->room -= tokens;
  return true;
}

/// What a scalar is; those beyond the table are `beyond`.
INLINE uint32_t kind_of_scalar(ac_part_cache *cache, uint32_t scalar, uint32_t beyond) {
  if (__builtin_expect(scalar >= AC_PART_SCALARS, 0)) return beyond;
  uint32_t kind = cache->scalars[scalar];
  if (__builtin_expect(kind == 0, 0)) cache->scalars[scalar] = kind = cache->kind(cache->context, scalar);
  return kind;
}

/// The scalar at `i`, which is before the end of valid UTF-8, and in `next` what is behind it.
INLINE uint32_t scalar_at(const uint8_t *text, size_t i, size_t *next) {
  uint32_t byte = text[i];
  if (byte < 0x80) return *next = i + 1, byte;
  if (byte < 0xE0) return *next = i + 2, (byte & 31) << 6 | (text[i + 1] & 63);
  if (byte < 0xF0) return *next = i + 3, (byte & 15) << 12 | (uint32_t)(text[i + 1] & 63) << 6 | (text[i + 2] & 63);
  *next = i + 4;
  return (byte & 7) << 18 | (uint32_t)(text[i + 1] & 63) << 12 | (uint32_t)(text[i + 2] & 63) << 6 | (text[i + 3] & 63);
}

#endif
