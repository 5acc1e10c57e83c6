// A cache from words to their tokens, and the loop that looks up words by the thousand. Nothing allocates; the memory
// is the caller's.
#ifndef AC_WORDS_H
#define AC_WORDS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Asks for the cache line at `p`.
static inline void ac_prefetch(const void *p) { __builtin_prefetch(p); }

/// One word: up to three tokens in place, more or longer words in the arena.
typedef struct {
  uint64_t key[2];
  uint32_t ids[3];
  uint32_t shape;
} ac_word_entry;

typedef struct {
  ac_word_entry *entries;  // zeros at first; buckets of two, 64-byte aligned
  uint64_t bucket_mask;    // the number of buckets, a power of two, less one
  uint64_t seed;           // words that collide cannot be prepared by those who do not know it
  uint32_t *arena;
  uint32_t arena_used, arena_capacity;  // in words of four bytes
} ac_word_cache;

/// The longest word that is kept.
#define AC_LONGEST_WORD 255

/// A token as Swift's TokenBuffer keeps it; `start` and `end` count what `ac_lookup_records` says.
typedef struct {
  uint32_t id;
  int32_t start, end, word;
} ac_token_record;

/// Writes the ids of the words text[start..<ends[0]], text[ends[0]..<ends[1]], … up to the first that the cache lacks, or
/// that would need more than `*room` places, and returns how many words are done. Words of another `space`
/// (0 or 1) are others. `ids` moves behind what is written.
size_t ac_lookup_ids(const ac_word_cache *cache, const uint8_t *text, size_t length, size_t start,
                     const uint32_t *ends, size_t count, uint32_t space, int64_t **ids, size_t *room);

/// The same with the byte range of each token in `text` and the word's number, from `*word` on in steps of `step`.
size_t ac_lookup_records(const ac_word_cache *cache, const uint8_t *text, size_t length, size_t start,
                         const uint32_t *ends, size_t count, uint32_t space, ac_token_record **records,
                         size_t *room, int32_t *word, int32_t step);

/// Keeps a word's tokens with the bytes of each. What is older may be forgotten.
void ac_insert_word(ac_word_cache *cache, const uint8_t *word, size_t length, uint32_t space,
                    const uint32_t *ids, const uint32_t *lengths, size_t count);

/// Turns byte ranges in valid UTF-8 into ranges of scalars, counted from `first`. The ranges begin in order. Bytes before
/// `text` in number `inserted` (0 or 1) count as part of the first scalar.
void ac_records_to_scalars(ac_token_record *records, size_t count, const uint8_t *text, size_t length,
                           int32_t first, size_t inserted);

/// Behind the last byte before `end` that is in the set (256 flags), or 0.
size_t ac_find_last(const uint8_t *text, size_t end, const uint8_t *set);

#ifdef __cplusplus
}
#endif
#endif
