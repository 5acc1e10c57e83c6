// Offsets in bytes become offsets in scalars.
#include <stdbool.h>
#include <string.h>

#include "cache.h"

INLINE bool is_lead(uint8_t byte) { return (byte & 0xC0) != 0x80; }

INLINE int32_t count_leads(const uint8_t *p, size_t count) {
  int32_t leads = 0;
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    uint64_t value = load(p + i);
    leads += 8 - __builtin_popcountll(value >> 7 & ~value >> 6 & 0x0101010101010101u);
  }
  for (; i < count; i++) leads += is_lead(p[i]);
  return leads;
}

void ac_records_to_scalars(ac_token_record *records, size_t count, const uint8_t *text, size_t length,
                           int32_t first, size_t inserted) {
  size_t byte = 0;
  // Scalars that begin before `byte`.
  int32_t scalars = 0;
  for (size_t i = 0; i < count; i++) {
    size_t start = (size_t)records[i].start, end = (size_t)records[i].end;
    start = start > inserted ? start - inserted : 0;
    end = end > inserted ? end - inserted : 0;
    if (start > length) start = length;
    if (end > length) end = length;
    scalars += count_leads(text + byte, start - byte);
    byte = start;
    // A token that begins within a scalar has that scalar.
    int32_t from = start < length && !is_lead(text[start]) ? scalars - 1 : scalars;
    int32_t to = scalars + count_leads(text + start, end - start);
    // Only the inserted byte: all of the first scalar.
    if (end == 0 && length > 0) to = 1;
    records[i].start = first + from;
    records[i].end = first + to;
  }
}
