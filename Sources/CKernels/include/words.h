// A cache from words to their tokens, and the loop that looks up words by the thousand. Nothing allocates; the memory
// is the caller's.
#ifndef AC_WORDS_H
#define AC_WORDS_H

#include <stdbool.h>
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
  uint64_t inserted;
  bool is_full;   // a larger one would forget less
  bool can_grow;  // the caller will make a larger one
} ac_word_cache;

/// The longest word that is kept.
#define AC_LONGEST_WORD 255

/// A token as Swift's TokenBuffer keeps it; `start` and `end` count bytes or scalars.
typedef struct {
  uint32_t id;
  int32_t start, end, word;
} ac_token_record;

/// What the merging of words of bytes needs; the memory is the caller's.
typedef struct {
  const uint64_t *slots;  // pairs of tokens and, behind each, its rank above what it makes; all ones are free
  size_t slot_count;
  const uint64_t *filter;      // eight bits for each pair of slots; 0 where no pair of tokens has its home
  uint64_t multiplier, shift;  // of the hash of a pair
  const uint64_t *pairs;       // the merge of every two bytes
  const uint32_t *byte_ids;
  // For two bytes at a place, the lengths of the sides of merges that meet there; one bit for the hash of both sides.
  const uint16_t *shapes;
  const uint64_t *contexts;
  uint64_t context_mask;
  // The id of a word that is a token and therefore not merged, else all ones; NULL when every word is merged.
  uint32_t (*token_of)(const void *vocabulary, const uint8_t *word, size_t length);
  const void *vocabulary;
  size_t longest_token;  // in bytes
} ac_byte_merges;

/// The hash of a pair of tokens, left above right: from its highest bits come its home and its bit in the filter.
static inline uint64_t ac_merge_hash(const ac_byte_merges *merges, uint64_t pair) {
  return (pair ^ pair >> 29) * merges->multiplier;
}

/// The hash of up to three bytes on each side of a place.
static inline uint64_t ac_join_hash(uint64_t left, uint64_t right, unsigned left_count, unsigned right_count) {
  return ((left << 28 | right << 4 | left_count << 2 | right_count) * 0x9E3779B97F4A7C15u) >> 34;
}

/// Writes the ids of the words text[start..<ends[0]], text[ends[0]..<ends[1]], … up to the first that cannot be done here:
/// that the cache lacks, if there are no `merges`, that is too long, or that needs more than `*room` places. Returns how
/// many words are done. `ids` moves behind what is written.
size_t ac_encode_ids(const ac_byte_merges *merges, ac_word_cache *cache, const uint8_t *text, size_t length,
                     size_t start, const uint32_t *ends, size_t count, int64_t **ids, size_t *room);

/// The same with the byte range of each token in `text` and the word's number, from `*word` on in steps of `step`.
size_t ac_encode_records(const ac_byte_merges *merges, ac_word_cache *cache, const uint8_t *text, size_t length,
                         size_t start, const uint32_t *ends, size_t count,
                         ac_token_record **records, size_t *room, int32_t *word, int32_t step);

/// Keeps a word's tokens with the bytes of each. What is older may be forgotten.
void ac_insert_word(ac_word_cache *cache, const uint8_t *word, size_t length,
                    const uint32_t *ids, const uint32_t *lengths, size_t count);

/// Puts the words of a smaller cache of the same seed into an empty one.
void ac_copy_words(ac_word_cache *cache, const ac_word_cache *from);

/// 64 bytes of a text: a bit for each first byte of a scalar, and how many there are before.
typedef struct {
  uint64_t leads;
  uint64_t before;
} ac_scalar_block;

/// Turns byte ranges in valid UTF-8 into ranges of scalars, counted from `first`. Bytes before `text` in number
/// `inserted` (0 or 1) count as part of the first scalar. `blocks` has room for length / 64 + 1 and is overwritten.
void ac_records_to_scalars(ac_token_record *records, size_t count, const uint8_t *text, size_t length,
                           int32_t first, size_t inserted, ac_scalar_block *blocks);

/// Behind the last byte before `end` that is in a set, or 0. The set is 256 flags and, when it has no more than four
/// members, `members` (some may be the same), else NULL.
size_t ac_find_last(const uint8_t *text, size_t end, const uint8_t *flags, const uint8_t *members);

/// Where `part` first stands in `text`, or NULL.
const void *ac_find(const void *text, size_t length, const char *part, size_t part_length);

/// Asks for huge pages where memory of at least 2 MB begins on one: look-ups all over it then miss less.
void ac_advise_huge_pages(void *memory, size_t size);

#ifdef __cplusplus
}
#endif
#endif
