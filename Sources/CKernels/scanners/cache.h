// The word cache. A word of up to 15 bytes is its own key; of longer ones the key is a hash and the arena has the bytes.
// Two entries share a cache line, and a new word takes the place of the older one: look-ups take the same time whatever
// the words are.
#ifndef AC_WORD_CACHE_H
#define AC_WORD_CACHE_H

#include <stdbool.h>
#include <string.h>

#include "../include/words.h"
#include "keys.h"

/// shape: the number of ids in place (0 in a free entry), then four bits for the length of each.
enum { IN_ARENA = 15 };

INLINE ac_word_entry *bucket_of(const ac_word_cache *cache, part_key key) {
  uint64_t hash = key_hash(key, cache->seed);
  return cache->entries + 2 * (hash & cache->bucket_mask);
}

/// In the arena: the bytes of a long word, filled up to four, the ids, the lengths.
INLINE size_t text_places(size_t length) { return length <= KEY_SHORT ? 0 : (length + 3) / 4; }

INLINE bool has_key(const ac_word_entry *entry, part_key key) {
  return (entry->key[0] == key.low) & (entry->key[1] == key.high);
}

/// The entry of a word, by its key and bucket. No key of a word is that of a free entry.
INLINE const ac_word_entry *find(const ac_word_cache *cache, const ac_word_entry *bucket, part_key key,
                                 const uint8_t *word, size_t length) {
  // Which of the two it is cannot be predicted, whether it is one of them can.
  const ac_word_entry *entry = bucket + !has_key(bucket, key);
  if (!has_key(entry, key)) return NULL;
  if (length > KEY_SHORT && memcmp(cache->arena + entry->ids[0], word, length) != 0) return NULL;
  return entry;
}

/// Keeps the tokens of a word or of a part of one.
void ac_insert_part(ac_word_cache *cache, const uint8_t *word, size_t length, bool is_part, const uint32_t *ids,
                    const uint32_t *lengths, size_t count);

#endif
