// Bytes of texts, 64 at a time, as masks with one bit for each.
#include <stdbool.h>

typedef uint8_t bytes64 __attribute__((vector_size(64)));
typedef uint8_t bytes64_unaligned __attribute__((vector_size(64), aligned(1), may_alias));
typedef bool bits64 __attribute__((ext_vector_type(64)));

/// One bit for each lane of a comparison.
#define BITS(comparison) __builtin_bit_cast(uint64_t, __builtin_convertvector((bytes64)(comparison), bits64))
#define IS_LEAD(v) (((v) & 0xC0) != 0x80)

/// Fills the blocks of a text; bytes behind it count as leads. Returns whether all of it is ASCII.
static bool count_scalars(ac_scalar_block *blocks, const uint8_t *text, size_t length) {
  uint64_t before = 0;
  bool is_ascii = true;
  for (size_t i = 0; i <= length; i += 64) {
    bytes64 v = {0};
    if (length - i >= 64)
      v = *(const bytes64_unaligned *)(text + i);
    else
      memcpy(&v, text + i, length - i);
    blocks[i / 64] = (ac_scalar_block){BITS(IS_LEAD(v)), before};
    before += (uint64_t)__builtin_popcountll(blocks[i / 64].leads);
    is_ascii &= BITS(v >= 0x80) == 0;
  }
  return is_ascii;
}

/// The scalars that begin before a byte.
INLINE int32_t scalars_before(const ac_scalar_block *blocks, size_t byte) {
  const ac_scalar_block block = blocks[byte / 64];
  return (int32_t)(block.before + (uint64_t)__builtin_popcountll(block.leads & ((1ull << byte % 64) - 1)));
}

static void records_to_scalars(ac_token_record *records, size_t count, const uint8_t *text, size_t length,
                               int32_t first, size_t inserted, ac_scalar_block *blocks) {
  if (count_scalars(blocks, text, length) && inserted == 0) {
    for (size_t i = 0; first != 0 && i < count; i++) records[i].start += first, records[i].end += first;
    return;
  }
  for (size_t i = 0; i < count; i++) {
    size_t start = (size_t)records[i].start, end = (size_t)records[i].end;
    start = start > inserted ? start - inserted : 0;
    end = end > inserted ? end - inserted : 0;
    if (start > length) start = length;
    if (end > length) end = length;
    // A token that begins within a scalar has that scalar.
    const bool begins = blocks[start / 64].leads >> start % 64 & 1;
    records[i].start = first + scalars_before(blocks, start) - !begins;
    // Only the inserted byte: all of the first scalar.
    records[i].end = first + (end == 0 && length > 0 ? 1 : scalars_before(blocks, end));
  }
}

static size_t find_last(const uint8_t *text, size_t end, const uint8_t *members) {
  while (end >= 64) {
    const bytes64 v = *(const bytes64_unaligned *)(text + end - 64);
    const uint64_t found =
        BITS((v == members[0]) | (v == members[1]) | (v == members[2]) | (v == members[3]));
    if (found != 0) return end - (size_t)__builtin_clzll(found);
    end -= 64;
  }
  while (end > 0 && text[end - 1] != members[0] && text[end - 1] != members[1] && text[end - 1] != members[2]
         && text[end - 1] != members[3])
    end--;
  return end;
}
