// Searches and offsets, compared with one byte at a time.
#include "support.h"

enum { LONGEST = 300 };

static bool is_lead(uint8_t byte) { return (byte & 0xC0) != 0x80; }

static int32_t count_leads(const uint8_t *text, size_t end) {
  int32_t count = 0;
  for (size_t i = 0; i < end; i++) count += is_lead(text[i]);
  return count;
}

/// Characters of one to four bytes, or of ASCII alone.
static size_t random_characters(uint8_t *text, size_t limit) {
  static const char *const characters[] = {"a", ">", "\xC3\xA9", "\xE4\xB8\xAD", "\xF0\x9F\x98\x80"};
  const int64_t kinds = random_below(2) == 0 ? 2 : 5;
  for (size_t length = 0;; length += strlen((const char *)text + length)) {
    const char *character = characters[random_below(kinds)];
    if (length + strlen(character) > limit) return length;
    memcpy(text + length, character, strlen(character) + 1);
  }
}

static void check_offsets(const uint8_t *text, size_t length) {
  ac_token_record records[LONGEST];
  ac_scalar_block blocks[LONGEST / 64 + 1];
  size_t bounds[LONGEST + 1], count = 0;
  const size_t inserted = (size_t)random_below(2), total = length + inserted;
  bounds[0] = 0;
  for (size_t end = 0; end < total && count < LONGEST; bounds[++count] = end) {
    size_t size = 1 + (size_t)random_below(9);
    end = size > total - end ? total : end + size;
    records[count] = (ac_token_record){0, (int32_t)bounds[count], (int32_t)end, 0};
  }
  const int32_t first = (int32_t)random_below(2) * 1000;
  ac_records_to_scalars(records, count, text, length, first, inserted, blocks);
  for (size_t i = 0; i < count; i++) {
    const size_t start = bounds[i] > inserted ? bounds[i] - inserted : 0, end = bounds[i + 1] - inserted;
    const int32_t from = count_leads(text, start) - (start < length && !is_lead(text[start]));
    const int32_t to = end == 0 && length > 0 ? 1 : count_leads(text, end);
    if (records[i].start != first + from || records[i].end != first + to)
      fail("offsets %zu-%zu of %zu: %d-%d, not %d-%d", start, end, length, records[i].start, records[i].end,
           first + from, first + to);
  }
}

static void check_search(const uint8_t *text, size_t length) {
  uint8_t flags[256] = {0}, members[4];
  for (int i = 0; i < 4; i++) flags[members[i] = text[random_below((int64_t)length)]] = 1;
  for (size_t end = 0; end <= length; end++) {
    size_t wanted = end;
    while (wanted > 0 && !flags[text[wanted - 1]]) wanted--;
    const size_t small = ac_find_last(text, end, flags, members), any = ac_find_last(text, end, flags, NULL);
    if (small != wanted || any != wanted) fail("last of a set before %zu: %zu and %zu, not %zu", end, small, any, wanted);
  }
  members[0] = members[1] = members[2] = members[3] = '#';
  if (ac_find_last(text, length, flags, members) != 0) fail("a byte that is not there was found");
}

void check_texts(void) {
  static uint8_t text[LONGEST + 1];
  for (int round = 0; round < (reduced() ? 300 : 3000); round++) {
    const size_t length = random_characters(text, (size_t)random_below(LONGEST));
    uint8_t *copy = malloc(length + (length == 0));
    memcpy(copy, text, length);
    check_offsets(copy, length);
    if (length > 0) check_search(copy, length);
    free(copy);
  }
}
