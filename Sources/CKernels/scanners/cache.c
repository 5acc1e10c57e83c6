// Puts words into the cache.
#include "cache.h"

INLINE void place(ac_word_cache *cache, ac_word_entry entry) {
  ac_word_entry *bucket = bucket_of(cache, (part_key){entry.key[0], entry.key[1]});
  if (bucket[0].shape != 0) bucket[1] = bucket[0];
  bucket[0] = entry;
}

void ac_insert_part(ac_word_cache *cache, const uint8_t *word, size_t length, bool is_part,
                    const uint32_t *ids, const uint32_t *lengths, size_t count) {
  if (length == 0 || length > AC_LONGEST_WORD) return;
  part_key key = key_of_part(word, length, length, is_part, cache->seed);
  ac_word_entry entry = {.key = {key.low, key.high}, .shape = (uint32_t)count};
  if (length <= KEY_SHORT && count > 0 && count <= 3) {
    for (size_t i = 0; i < count; i++) {
      entry.ids[i] = ids[i];
      entry.shape |= lengths[i] << (4 + 4 * i);
    }
  } else {
    const size_t text = text_places(length), places = text + 2 * count;
    if (places > cache->arena_capacity - cache->arena_used) {
      cache->is_full = true;
      if (cache->can_grow || places > cache->arena_capacity) return;
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
  place(cache, entry);
  // Buckets fill unevenly: sooner than when all are full, words are lost.
  if (++cache->inserted > cache->bucket_mask) cache->is_full = true;
}

void ac_insert_word(ac_word_cache *cache, const uint8_t *word, size_t length, const uint32_t *ids,
                    const uint32_t *lengths, size_t count) {
  ac_insert_part(cache, word, length, false, ids, lengths, count);
}

void ac_copy_words(ac_word_cache *cache, const ac_word_cache *from) {
  for (size_t i = 0; i < 2 * (from->bucket_mask + 1); i++)
    if (from->entries[i].shape != 0) place(cache, from->entries[i]);
  memcpy(cache->arena, from->arena, from->arena_used * sizeof *from->arena);
  cache->arena_used = from->arena_used;
  cache->inserted = from->inserted;
}
