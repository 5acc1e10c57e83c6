// From words to tokens: some words ahead the cache lines are on their way, and words that the cache lacks are merged here.
#include "cache.h"
#include "merge.h"

/// A word, or a part of a long one, that is looked up by itself.
typedef struct {
  part_key key;
  const ac_word_entry *bucket;
  uint32_t start, end;
  // A part is merged even if it is a token that no merge makes: it must not be taken for a word.
  bool is_part;
} unit;

enum { UNITS = 32 };

typedef struct {
  int64_t *ids;
  ac_token_record *records;
  size_t room;
} output;

/// Appends tokens with their lengths; `at` is where the first begins.
INLINE void emit(output *out, const uint32_t *ids, const uint32_t *lengths, size_t count, uint32_t at, int32_t word,
                 bool keeps_records) {
  for (size_t i = 0; i < count; i++) {
    if (keeps_records) {
      *out->records++ = (ac_token_record){ids[i], (int32_t)at, (int32_t)(at + lengths[i]), word};
      at += lengths[i];
    } else {
      *out->ids++ = ids[i];
    }
  }
  out->room -= count;
}

/// Appends the tokens of an entry; false when there is no room.
INLINE bool emit_entry(output *out, const ac_word_cache *cache, const ac_word_entry *entry, size_t length, uint32_t at,
                       int32_t word, bool keeps_records) {
  const uint32_t tokens = entry->shape & 15;
  if (__builtin_expect(tokens == IN_ARENA, 0)) {
    const uint32_t *ids = cache->arena + entry->ids[0] + text_places(length), count = entry->ids[1];
    if (out->room < count) return false;
    emit(out, ids, ids + count, count, at, word, keeps_records);
    return true;
  }
  // Three at a time, whatever they are: no branch to guess.
  if (out->room < 3) return false;
  if (keeps_records) {
    const int32_t first = (int32_t)at, second = first + (int32_t)(entry->shape >> 4 & 15),
                  third = second + (int32_t)(entry->shape >> 8 & 15), end = third + (int32_t)(entry->shape >> 12 & 15);
    out->records[0] = (ac_token_record){entry->ids[0], first, second, word};
    out->records[1] = (ac_token_record){entry->ids[1], second, third, word};
    out->records[2] = (ac_token_record){entry->ids[2], third, end, word};
    out->records += tokens;
  } else {
    for (int i = 0; i < 3; i++) out->ids[i] = entry->ids[i];
    out->ids += tokens;
  }
  out->room -= tokens;
  return true;
}

/// Where the next unit begins, and where the next parts of a long word end.
typedef struct {
  size_t word, word_start, start;
  uint32_t cuts[UNITS];
  size_t cut, cut_count;
} cursor;

/// The end of the unit that begins at the cursor.
INLINE size_t unit_end(cursor *c, const ac_byte_merges *merges, const uint8_t *text, size_t word_end) {
  const uint8_t *word = text + c->word_start;
  const size_t size = word_end - c->word_start;
  if (merges == NULL || __builtin_expect(!is_cut(word, size), 1)) return word_end;
  if (c->cut == c->cut_count) {
    // Once a part is cut off the word is no token.
    if (c->start == c->word_start && token_of(merges, word, size) != NO_TOKEN) return word_end;
    c->cut = 0;
    c->cut_count = cut_word(merges, word, c->start - c->word_start, size, c->cuts, UNITS);
  }
  return c->word_start + c->cuts[c->cut++];
}

/// The units from the cursor on; none when the next one is too long to be kept.
INLINE size_t next_units(unit *units, cursor *c, const ac_byte_merges *merges, const ac_word_cache *cache,
                         const uint8_t *text, size_t length, const uint32_t *ends, size_t count) {
  size_t used = 0;
  while (used < UNITS && c->word < count) {
    const size_t word_end = ends[c->word] & 0x7FFFFFFF, end = unit_end(c, merges, text, word_end);
    const bool is_part = end - c->start < word_end - c->word_start;
    if (end - c->start > AC_LONGEST_WORD) break;
    unit *u = units + used++;
    *u = (unit){.start = (uint32_t)c->start, .end = (uint32_t)end, .is_part = is_part};
    u->key = key_of_part(text + c->start, end - c->start, length - c->start, is_part, cache->seed);
    u->bucket = bucket_of(cache, u->key);
    ac_prefetch(u->bucket);
    c->start = end;
    if (end == word_end) c->word++, c->word_start = end;
  }
  return used;
}

INLINE size_t encode(const ac_byte_merges *merges, ac_word_cache *cache, const uint8_t *text, size_t length,
                     size_t start, const uint32_t *ends, size_t count, output *out, int32_t *word,
                     int32_t step, bool keeps_records) {
  unit units[UNITS];
  uint32_t ids[LONGEST_MERGED], lengths[LONGEST_MERGED];
  cursor c = {.word_start = start, .start = start};
  size_t done = 0, used;
  output complete = *out;
  int32_t number = *word;
  while ((used = next_units(units, &c, merges, cache, text, length, ends, count)) > 0) {
    for (size_t i = 0; i < used; i++) {
      const unit *u = units + i;
      const size_t size = u->end - u->start;
      const ac_word_entry *entry = find(cache, u->bucket, u->key, text + u->start, size);
      if (__builtin_expect(entry != NULL, 1)) {
        if (!emit_entry(out, cache, entry, size, u->start, number, keeps_records)) goto stop;
      } else {
        if (merges == NULL || size > LONGEST_MERGED) goto stop;
        size_t tokens = merge_bytes(merges, text + u->start, size, ids, lengths);
        const uint32_t whole = tokens > 1 && !u->is_part ? token_of(merges, text + u->start, size) : NO_TOKEN;
        if (whole != NO_TOKEN) tokens = 1, ids[0] = whole, lengths[0] = (uint32_t)size;
        ac_insert_part(cache, text + u->start, size, u->is_part, ids, lengths, tokens);
        if (out->room < tokens) goto stop;
        emit(out, ids, lengths, tokens, u->start, number, keeps_records);
      }
      if (u->end == (ends[done] & 0x7FFFFFFF)) {
        done++;
        number += step;
        complete = *out;
      }
    }
  }
stop:
  // Words are done as a whole or not at all.
  *out = complete;
  *word = number;
  return done;
}

size_t ac_encode_ids(const ac_byte_merges *merges, ac_word_cache *cache, const uint8_t *text, size_t length,
                     size_t start, const uint32_t *ends, size_t count, int64_t **ids, size_t *room) {
  output out = {.ids = *ids, .room = *room};
  int32_t word = 0;
  const size_t done = encode(merges, cache, text, length, start, ends, count, &out, &word, 0, false);
  *ids = out.ids;
  *room = out.room;
  return done;
}

size_t ac_encode_records(const ac_byte_merges *merges, ac_word_cache *cache, const uint8_t *text, size_t length,
                         size_t start, const uint32_t *ends, size_t count,
                         ac_token_record **records, size_t *room, int32_t *word, int32_t step) {
  output out = {.records = *records, .room = *room};
  const size_t done = encode(merges, cache, text, length, start, ends, count, &out, word, step, true);
  *records = out.records;
  *room = out.room;
  return done;
}
