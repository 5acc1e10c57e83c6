// What the kernels of the processor do for offsets and searches.
#if defined(__linux__)
#define _GNU_SOURCE
#include <sys/mman.h>
#endif
#include <string.h>

#include "../table.h"

void ac_records_to_scalars(ac_token_record *records, size_t count, const uint8_t *text, size_t length,
                           int32_t first, size_t inserted, ac_scalar_block *blocks) {
  ac_active()->records_to_scalars(records, count, text, length, first, inserted, blocks);
}

size_t ac_find_last(const uint8_t *text, size_t end, const uint8_t *flags, const uint8_t *members) {
  if (members != NULL) return ac_active()->find_last(text, end, members);
  while (end > 0 && !flags[text[end - 1]]) end--;
  return end;
}

const void *ac_find(const void *text, size_t length, const char *part, size_t part_length) {
  return memmem(text, length, part, part_length);
}

void ac_advise_huge_pages(void *memory, size_t size) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  const size_t page = 1u << 21;
  // Less than a page is left as it is; the system may refuse, which costs speed alone.
  if (size >= page && (uintptr_t)memory % page == 0) (void)madvise(memory, size / page * page, MADV_HUGEPAGE);
#else
  (void)memory, (void)size;
#endif
}
