// SentencePiece's parts: each begins with the white space before a word. Parts of scripts without spaces are cut again
// between scalars that no token holds together.
#include "parts.h"
#include "runs.h"

INLINE uint32_t kind_of(ac_part_cache *cache, uint32_t scalar) {
  return kind_of_scalar(cache, scalar, AC_SCALAR_KNOWN | AC_SCALAR_JOINS | AC_SCALAR_PREPENDS);
}

uint32_t ac_marked_kind(ac_part_cache *cache, uint32_t scalar) { return kind_of(cache, scalar); }

/// The kind of the scalar that ends before `i`, which is not 0; it begins at `start`.
INLINE uint32_t kind_before(ac_part_cache *cache, const uint8_t *text, size_t i, size_t *start) {
  i--;
  while (i > 0 && (text[i] & 0xC0) == 0x80) i--;
  *start = i;
  return kind_of(cache, scalar_at(text, i, &i));
}

INLINE size_t skip_blanks(ac_part_cache *cache, const uint8_t *text, size_t i, size_t length) {
  while (i < length && text[i] <= 0x20 && kind_of(cache, text[i]) & AC_SCALAR_BLANK) i++;
  return i;
}

/// Whether the text can be cut before the blanks from `start` to `end`.
INLINE bool cuts_before_blanks(ac_part_cache *cache, const uint8_t *text, size_t start, size_t end, size_t length) {
  if (start == 0) return false;
  size_t before, first;
  if (!(kind_before(cache, text, start, &before) & AC_SCALAR_SOLID)) return false;
  if (before > 0 && text[before - 1] >= 0x80 && kind_before(cache, text, before, &first) & AC_SCALAR_PREPENDS) return false;
  if (end == length || text[end] < 0x80) return true;
  return !(kind_of(cache, scalar_at(text, end, &first)) & AC_SCALAR_JOINS);
}

/// Where the part ends that begins at `i`.
INLINE size_t part_end(ac_part_cache *cache, const uint8_t *text, size_t i, size_t length) {
  i = skip_blanks(cache, text, i, length);
  while (true) {
    if (__builtin_expect(i + 16 <= length, 1)) {
      size_t run = above_space16(text + i);
      i += run;
      if (run == 16) continue;
    } else {
      while (i < length && text[i] > 0x20) i++;
    }
    if (i == length) return i;
    size_t end = skip_blanks(cache, text, i, length);
    if (end == i) {
      i++;
      continue;
    }
    if (cuts_before_blanks(cache, text, i, end, length)) return i;
    i = end;
  }
}

INLINE bool joined(const ac_join_set *joins, uint32_t first, uint32_t second) {
  uint64_t bit = ac_join_bit(first, second) & joins->mask;
  return joins->bits[bit >> 6] >> (bit & 63) & 1;
}

/// Where the smaller part ends that begins at `i`, at `length` at most.
INLINE size_t small_end(ac_part_cache *cache, const ac_join_set *joins, const uint8_t *text, size_t i, size_t length) {
  i = skip_blanks(cache, text, i, length);
  if (i == length) return i;
  uint32_t before = 0, last = kind_of(cache, scalar_at(text, i, &i));
  while (i < length) {
    size_t next;
    uint32_t kind = kind_of(cache, scalar_at(text, i, &next));
    if (last & kind & AC_SCALAR_PLAIN && !((last | kind) & AC_SCALAR_UNKNOWN) &&
        !(before & AC_SCALAR_PREPENDS) && !joined(joins, last >> 8, kind >> 8)) return i;
    before = last, last = kind;
    i = next;
  }
  return i;
}

/// Parts up to this length come again often enough to be kept whole. Scripts without spaces have three bytes a character.
INLINE size_t longest_whole(const uint8_t *text, size_t end, size_t size) {
  return size > 12 && text[end - 3] >= 0xE0 ? 12 : 24;
}

/// A part to be looked up. Where the cache has it is on its way to the processor before it is needed.
typedef struct {
  size_t start, end;
  part_key key;
  bool has_key;   // parts without one are never in the cache
  bool is_whole;  // its smaller parts follow
  bool is_behind;  // a smaller part, but not the first
} next_part;

enum { PARTS_AHEAD = 16 };

INLINE void add_part(ac_part_cache *cache, next_part *part, const uint8_t *text, size_t start, size_t end, size_t length,
                     bool is_whole, bool is_behind) {
  *part = (next_part){.start = start, .end = end, .is_whole = is_whole, .is_behind = is_behind};
  part->has_key = start > 0 && end - start <= AC_LONGEST_PART;
  if (!part->has_key) return;
  part->key = key_of_part(text + start, end - start, length - start, is_behind, cache->seed);
  __builtin_prefetch(part_bucket(cache, part->key));
}

/// The parts from where the scan is on; their number.
INLINE size_t look_ahead(ac_part_cache *cache, const ac_join_set *joins, const ac_part_scan *scan, const uint8_t *text,
                         size_t length, next_part *parts) {
  size_t i = scan->position, whole_start = scan->whole_start, whole_end = scan->whole_end, count = 0;
  while (i < length && count + 2 <= PARTS_AHEAD) {
    if (whole_end == 0) {
      size_t end = part_end(cache, text, i, length);
      const bool is_cut = joins->bits != NULL && end - i > longest_whole(text, end, end - i) && end - i <= joins->longest;
      add_part(cache, &parts[count++], text, i, end, length, is_cut, false);
      if (!is_cut) {
        i = end;
        continue;
      }
      whole_start = i, whole_end = end;
    }
    size_t end = small_end(cache, joins, text, i, whole_end);
    add_part(cache, &parts[count++], text, i, end, length, false, i > whole_start);
    i = end;
    if (i == whole_end) whole_end = 0;
  }
  return count;
}

INLINE ac_parts_result marked(ac_part_cache *cache, const ac_join_set *joins, ac_part_scan *state, const uint8_t *text,
                              size_t length, part_output *out, bool records) {
  ac_part_scan scan = *state;
  ac_parts_result result = AC_PARTS_DONE;
  next_part parts[PARTS_AHEAD];
  size_t next = 0, count = 0, room = out->room;
  while (scan.position < length) {
    if (next == count) next = 0, count = look_ahead(cache, joins, &scan, text, length, parts);
    const next_part *part = &parts[next++];
    const size_t size = part->end - part->start;
    const ac_part_entry *entry = part->has_key ? find_part(cache, part->key, text + part->start, size) : NULL;
    if (entry != NULL && records && entry->shape & PART_UNNAMED) entry = NULL;
    if (entry == NULL && part->is_whole) {
      scan.whole_start = part->start, scan.whole_end = part->end, scan.whole_count = 0;
      scan.whole_scalar = scan.scalar, scan.whole_word = scan.word;
      room = out->room;
      continue;
    }
    // Smaller parts behind another word would not know where theirs begins.
    if (entry == NULL || (scan.whole_end != 0 && !part->is_behind && words_of_part(entry) > 1)) {
      scan.end = part->end;
      result = AC_PARTS_MISSING;
      break;
    }
    if (!put_part(cache, entry, size, &scan, out, records)) {
      result = AC_PARTS_FULL;
      break;
    }
    scan.position = part->end;
    if (scan.position == scan.whole_end) scan.whole_end = 0;
    if (part->is_whole) {
      while (next < count && parts[next].start < scan.position) next++;
    }
  }
  scan.whole_count += room - out->room;
  *state = scan;
  return result;
}

ac_parts_result ac_marked_ids(ac_part_cache *cache, const ac_join_set *joins, ac_part_scan *scan, const uint8_t *text,
                              size_t length, int64_t **ids, const int64_t *limit) {
  part_output out = {.ids = *ids, .room = (size_t)(limit - *ids)};
  ac_parts_result result = marked(cache, joins, scan, text, length, &out, false);
  *ids = out.ids;
  return result;
}

ac_parts_result ac_marked_records(ac_part_cache *cache, const ac_join_set *joins, ac_part_scan *scan,
                                  const uint8_t *text, size_t length, ac_token_record **records,
                                  const ac_token_record *limit) {
  part_output out = {.records = *records, .room = (size_t)(limit - *records)};
  ac_parts_result result = marked(cache, joins, scan, text, length, &out, true);
  *records = out.records;
  return result;
}
