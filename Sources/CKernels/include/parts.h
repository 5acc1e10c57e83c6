// Texts that fall into parts which are tokenized by themselves, for BERT's and SentencePiece's components: a cache from
// parts to their tokens, and loops that find the parts and look them up. Only `ac_zeros` allocates; the memory is the caller's.
#ifndef AC_PARTS_H
#define AC_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "words.h"

#ifdef __cplusplus
extern "C" {
#endif

/// One part: up to three tokens in place, others and those of longer parts in the arena.
typedef struct {
  uint64_t key[2];
  uint32_t ids[3];
  uint32_t shape;
} ac_part_entry;

/// What BERT's components make of a scalar: the lowest two bits of its number in the cache's `scalars`; above them stands
/// the id of an `AC_SCALAR_ALONE`.
enum {
  AC_SCALAR_NEW = 0,    // nobody has asked yet
  AC_SCALAR_WORD = 1,   // something that depends on its neighbours
  AC_SCALAR_SPACE = 2,  // nothing; what is before and behind does not meet
  AC_SCALAR_ALONE = 3,  // a word of one token
};

/// What SentencePiece's components make of a scalar, in the cache's `scalars`; 0 when nobody has asked yet. Above the
/// lowest eight bits of an `AC_SCALAR_PLAIN` stands the scalar that it becomes.
enum {
  AC_SCALAR_KNOWN = 1,
  AC_SCALAR_SOLID = 2,     // no space, and it joins no space behind it
  AC_SCALAR_BLANK = 4,     // ASCII that becomes a space
  AC_SCALAR_JOINS = 8,     // it may join what stands before it
  AC_SCALAR_PREPENDS = 16, // what stands behind may join it
  AC_SCALAR_PLAIN = 32,    // it becomes one scalar, whatever others of this kind stand beside it
  AC_SCALAR_UNKNOWN = 64,  // no token by itself: it may be one with what stands beside it
};

typedef struct {
  ac_part_entry *entries;  // zeros at first; buckets of two, 64-byte aligned
  uint64_t bucket_mask;    // the number of buckets, a power of two, less one
  uint64_t seed;           // parts that collide cannot be prepared by those who do not know it
  uint32_t *arena;
  uint32_t arena_used, arena_capacity;  // in words of four bytes
  uint32_t *scalars;                    // AC_PART_SCALARS numbers, zeros at first
  // Says what a scalar is that has a zero there.
  uint32_t (*kind)(const void *context, uint32_t scalar);
  const void *context;
} ac_part_cache;

/// The scalars about which a cache knows something; those beyond are taken for words that join everything.
#define AC_PART_SCALARS 0x20000

/// The longest part that is kept, in bytes.
#define AC_LONGEST_PART 255

/// What SentencePiece's components make of a scalar.
uint32_t ac_marked_kind(ac_part_cache *cache, uint32_t scalar);

/// A token of a part: scalars from its start, and words from the first that begins in it, plus 1.
typedef struct {
  uint32_t id;
  uint8_t start, end, word;
} ac_part_token;

/// Keeps what a part became: its tokens, and how many scalars it has and words it begins, 255 at most. Parts of another
/// `space` (0 or 1) are others. What is older may be forgotten. Parts whose tokens are not `named` by their ids alone are
/// found for ids only.
void ac_keep_part(ac_part_cache *cache, const uint8_t *part, size_t length, uint32_t space, const ac_part_token *tokens,
                  size_t count, size_t scalars, size_t words, bool named);

/// Zeros that take no memory before they are used; never NULL.
void *ac_zeros(size_t bytes);
void ac_free_zeros(void *zeros);

/// Where a loop is in a text.
typedef struct {
  size_t position;  // bytes that are done
  size_t end;       // of the part that `AC_PARTS_MISSING` is about
  int32_t scalar;   // the number of the scalar at `position`
  int32_t word;     // the number of the next word
  int32_t step;     // by which words are counted: 1 or 0
  // Of a part that falls into smaller ones: where it begins and ends (0 when there is none), how many tokens it has so
  // far, and what was so at its start.
  size_t whole_start, whole_end, whole_count;
  int32_t whole_scalar, whole_word;
} ac_part_scan;

typedef enum {
  AC_PARTS_DONE,     // the text ends here
  AC_PARTS_FULL,     // the next part needs more room than there is; more than `AC_PARTS_ROOM` places are never needed
  AC_PARTS_MISSING,  // the part from `position` to `end` is not in the cache
} ac_parts_result;

/// Room in which every part fits.
#define AC_PARTS_ROOM 1024

/// Pairs of neighbouring scalars that a token may hold together, as one bit for the hash of each.
typedef struct {
  const uint64_t *bits;  // NULL when all pairs belong together
  uint64_t mask;         // the number of bits, a power of two, less one
  size_t longest;        // parts that have more bytes are not cut
} ac_join_set;

/// The bit of a pair.
static inline uint64_t ac_join_bit(uint32_t first, uint32_t second) {
  return ((uint64_t)first << 21 ^ second) * 0x9E3779B97F4A7C15u >> 34;
}

/// Writes the ids of BERT's parts of `text` from `scan->position` on: words between spaces and scalars that stand alone.
/// `ids` moves behind what is written.
ac_parts_result ac_bert_ids(ac_part_cache *cache, ac_part_scan *scan, const uint8_t *text, size_t length,
                            int64_t **ids, const int64_t *limit);
/// The same with the scalars and the word of each token.
ac_parts_result ac_bert_records(ac_part_cache *cache, ac_part_scan *scan, const uint8_t *text, size_t length,
                                ac_token_record **records, const ac_token_record *limit);

/// Writes the ids of SentencePiece's parts: each begins with what becomes a space. Long ones are looked up in smaller
/// parts, which end where no token can lie across; of those all but the first are of space 1, and the first begins one word
/// at most. The part at the start of the text is never looked up.
ac_parts_result ac_marked_ids(ac_part_cache *cache, const ac_join_set *joins, ac_part_scan *scan, const uint8_t *text,
                              size_t length, int64_t **ids, const int64_t *limit);
/// The same with the scalars and the word of each token.
ac_parts_result ac_marked_records(ac_part_cache *cache, const ac_join_set *joins, ac_part_scan *scan,
                                  const uint8_t *text, size_t length, ac_token_record **records,
                                  const ac_token_record *limit);

#ifdef __cplusplus
}
#endif
#endif
