// Byte-pair merging of one word, and the places in long words that no merge can reach across.
#ifndef AC_BYTE_MERGES_H
#define AC_BYTE_MERGES_H

#include "cache.h"

/// Longer words keep a heap of merges, in Swift.
enum { LONGEST_MERGED = 48 };

#define NO_MERGE (~0ull)

#define NO_TOKEN UINT32_MAX

INLINE uint32_t token_of(const ac_byte_merges *m, const uint8_t *word, size_t length) {
  if (m->token_of == NULL || length > m->longest_token) return NO_TOKEN;
  return m->token_of(m->vocabulary, word, length);
}

/// What two tokens merge into: the rank above the id.
INLINE uint64_t merge_of(const ac_byte_merges *m, uint32_t left, uint32_t right) {
  const uint64_t key = (uint64_t)left << 32 | right, hash = ac_merge_hash(m, key), bit = hash >> (m->shift - 3);
  // Most pairs do not merge; the filter, which is small enough to stay near, knows nearly all of them.
  if (!(m->filter[bit >> 6] >> (bit & 63) & 1)) return NO_MERGE;
  size_t slot = (size_t)(hash >> m->shift) << 1;
  while (true) {
    if (m->slots[slot] == key) return m->slots[slot + 1];
    if (m->slots[slot] == NO_MERGE) return NO_MERGE;
    slot = slot + 2 == m->slot_count ? 0 : slot + 2;
  }
}

/// The tokens of a word of at most LONGEST_MERGED bytes, and how many they are.
static size_t merge_bytes(const ac_byte_merges *m, const uint8_t *word, size_t length, uint32_t *ids,
                          uint32_t *lengths) {
  uint64_t pairs[LONGEST_MERGED];
  for (size_t i = 0; i < length; i++) ids[i] = m->byte_ids[word[i]], lengths[i] = 1;
  for (size_t i = 0; i + 1 < length; i++) pairs[i] = m->pairs[(size_t)word[i] << 8 | word[i + 1]];
  size_t last = length - 1;
  while (last > 0) {
    uint64_t best = NO_MERGE;
    size_t place = 0;
    for (size_t i = 0; i < last; i++) {
      const bool is_better = pairs[i] < best;
      best = is_better ? pairs[i] : best;
      place = is_better ? i : place;
    }
    if (best == NO_MERGE) break;
    ids[place] = (uint32_t)best;
    lengths[place] += lengths[place + 1];
    for (size_t i = place + 1; i < last; i++) {
      ids[i] = ids[i + 1];
      lengths[i] = lengths[i + 1];
      pairs[i] = pairs[i + 1];
    }
    last--;
    pairs[place] = place < last ? merge_of(m, ids[place], ids[place + 1]) : NO_MERGE;
    if (place > 0) pairs[place - 1] = merge_of(m, ids[place - 1], ids[place]);
  }
  return last + 1;
}

/// Words up to some length come again often enough to be kept whole. Scripts without spaces have three bytes a character.
INLINE bool is_cut(const uint8_t *word, size_t length) {
  return length > 12 && length > (word[length - 3] >= 0xE0 ? 12 : 24);
}

/// Up to three bytes from `from` on, the first one highest, zeros where the word has none.
INLINE uint32_t three_bytes(const uint8_t *word, size_t from, size_t length) {
  if (__builtin_expect(from + 3 <= length, 1)) return (uint32_t)word[from] << 16 | (uint32_t)word[from + 1] << 8 | word[from + 2];
  uint32_t bytes = 0;
  for (size_t i = from; i < from + 3; i++) bytes = bytes << 8 | (i < length ? word[i] : 0);
  return bytes;
}

/// Whether some merge may reach across the place before word[place].
INLINE bool joins(const ac_byte_merges *m, const uint8_t *word, size_t place, size_t length) {
  unsigned shape = m->shapes[(size_t)word[place - 1] << 8 | word[place]];
  const uint64_t before = place >= 3 ? three_bytes(word, place - 3, length)
                                     : three_bytes(word, 0, length) >> (8 * (3 - place)),
                 behind = three_bytes(word, place, length);
  // Which places join cannot be foreseen, so nothing branches on it.
  uint64_t joined = (word[place] | word[place - 1]) < 0x80;
  for (; shape != 0; shape &= shape - 1) {
    const unsigned bit = (unsigned)__builtin_ctz(shape), left = bit / 3 + 1, right = bit % 3 + 1;
    const uint64_t hash =
        ac_join_hash(before & ((1u << 8 * left) - 1), behind >> (24 - 8 * right), left, right) & m->context_mask;
    joined |= (m->contexts[hash >> 6] >> (hash & 63) & 1) & (left <= place) & (right <= length - place);
  }
  return joined;
}

INLINE size_t character_length(uint8_t first) { return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4; }

/// Where the parts of a word end from the one that begins at `start` on, at most `limit` of them. Places between
/// characters of ASCII are left alone.
INLINE size_t cut_word(const ac_byte_merges *m, const uint8_t *word, size_t start, size_t length, uint32_t *cuts,
                       size_t limit) {
  size_t count = 0, place = start + character_length(word[start]);
  while (place < length && count < limit) {
    cuts[count] = (uint32_t)place;
    count += !joins(m, word, place, length);
    place += character_length(word[place]);
  }
  if (count < limit) cuts[count++] = (uint32_t)length;
  return count;
}

#endif
