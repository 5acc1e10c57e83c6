#include "parts.h"

#include <stdlib.h>

void *ac_zeros(size_t bytes) {
  void *zeros = calloc(bytes, 1);
  if (zeros == NULL) abort();
  return zeros;
}

void ac_free_zeros(void *zeros) { free(zeros); }

void ac_keep_part(ac_part_cache *cache, const uint8_t *part, size_t length, uint32_t space, const ac_part_token *tokens,
                  size_t count, size_t scalars, size_t words, bool named) {
  if (length == 0 || length > AC_LONGEST_PART || count > AC_PARTS_ROOM || scalars > 255 || words > 254) return;
  part_key key = key_of_part(part, length, length, space, cache->seed);
  ac_part_entry entry = {.key = {key.low, key.high}, .shape = (uint32_t)count};
  bool in_place = named && length <= KEY_SHORT && count > 0 && count <= 3 && words <= 1;
  // In place the tokens follow each other from end to end, all in one word.
  size_t place = 0;
  for (size_t i = 0; i < count && in_place; i++) {
    in_place = tokens[i].start == place && tokens[i].end >= place && tokens[i].word == words;
    place = tokens[i].end;
  }
  if (in_place && place == scalars) {
    for (size_t i = 0; i < count; i++) {
      entry.ids[i] = tokens[i].id;
      entry.shape |= (uint32_t)(tokens[i].end - tokens[i].start) << (4 + 4 * i);
    }
    entry.shape |= (uint32_t)words << PART_WORDS_SHIFT;
  } else {
    const size_t text = part_text_places(length), places = text + 2 * count;
    if (places > cache->arena_capacity) return;
    if (places > cache->arena_capacity - cache->arena_used) {
      // Begin anew: entries that point into the arena would be wrong.
      memset(cache->entries, 0, 2 * (cache->bucket_mask + 1) * sizeof *cache->entries);
      cache->arena_used = 0;
    }
    uint32_t *arena = cache->arena + cache->arena_used;
    if (text > 0) memcpy(arena, part, length);
    for (size_t i = 0; i < count; i++) {
      arena[text + i] = tokens[i].id;
      arena[text + count + i] = tokens[i].start | (uint32_t)tokens[i].end << 8 | (uint32_t)tokens[i].word << 16;
    }
    entry.ids[0] = cache->arena_used;
    entry.ids[1] = (uint32_t)count;
    entry.ids[2] = (uint32_t)(scalars | words << 8);
    entry.shape = PART_IN_ARENA | (named ? 0 : PART_UNNAMED);
    cache->arena_used += (uint32_t)places;
  }
  ac_part_entry *bucket = part_bucket(cache, key);
  if (bucket[0].shape != 0) bucket[1] = bucket[0];
  bucket[0] = entry;
}
