// BERT's parts: words between white space and scalars that stand alone.
#include "parts.h"
#include "runs.h"

/// The kind of the scalar at `i` with its id; `next` is behind it.
INLINE uint32_t kind_at(ac_part_cache *cache, const uint8_t *text, size_t i, size_t *next) {
  return kind_of_scalar(cache, scalar_at(text, i, next), AC_SCALAR_WORD);
}

/// Where the word ends that begins at `i`.
INLINE size_t word_end(ac_part_cache *cache, const uint8_t *text, size_t i, size_t length) {
  while (true) {
    if (__builtin_expect(i + 16 <= length, 1)) {
      size_t run = alphanumeric16(text + i);
      i += run;
      if (run == 16) continue;
    } else {
      while (i < length && is_alphanumeric(text[i])) i++;
    }
    if (i == length) return i;
    do {
      size_t next;
      if ((kind_at(cache, text, i, &next) & 3) != AC_SCALAR_WORD) return i;
      i = next;
    } while (i < length && text[i] >= 0x80);
  }
}

INLINE ac_parts_result bert(ac_part_cache *cache, ac_part_scan *state, const uint8_t *text, size_t length,
                            part_output *out, bool records) {
  // In registers: what is written could be the state otherwise.
  ac_part_scan scan = *state;
  ac_parts_result result = AC_PARTS_DONE;
  size_t i = scan.position;
  while (i < length) {
    size_t next;
    uint32_t kind = kind_at(cache, text, i, &next);
    if (__builtin_expect((kind & 3) == AC_SCALAR_WORD, 1)) {
      const size_t end = word_end(cache, text, i, length);
      const ac_part_entry *entry =
          end - i > AC_LONGEST_PART
              ? NULL
              : find_part(cache, key_of_part(text + i, end - i, length - i, 0, cache->seed), text + i, end - i);
      if (entry == NULL) {
        scan.end = end;
        result = AC_PARTS_MISSING;
        break;
      }
      if (!put_part(cache, entry, end - i, &scan, out, records)) {
        result = AC_PARTS_FULL;
        break;
      }
      i = end;
    } else if ((kind & 3) == AC_SCALAR_SPACE) {
      scan.scalar++;
      i = next;
    } else {
      if (out->room == 0) {
        result = AC_PARTS_FULL;
        break;
      }
      put_token(out, records, kind >> 2, scan.scalar, scan.scalar + 1, scan.word);
      scan.scalar++;
      scan.word += scan.step;
      i = next;
    }
  }
  scan.position = i;
  *state = scan;
  return result;
}

ac_parts_result ac_bert_ids(ac_part_cache *cache, ac_part_scan *scan, const uint8_t *text, size_t length,
                            int64_t **ids, const int64_t *limit) {
  part_output out = {.ids = *ids, .room = (size_t)(limit - *ids)};
  ac_parts_result result = bert(cache, scan, text, length, &out, false);
  *ids = out.ids;
  return result;
}

ac_parts_result ac_bert_records(ac_part_cache *cache, ac_part_scan *scan, const uint8_t *text, size_t length,
                                ac_token_record **records, const ac_token_record *limit) {
  part_output out = {.records = *records, .room = (size_t)(limit - *records)};
  ac_parts_result result = bert(cache, scan, text, length, &out, true);
  *records = out.records;
  return result;
}
