// Looks for bytes of a set from the end of a text.
#include "../include/words.h"

size_t ac_find_last(const uint8_t *text, size_t end, const uint8_t *set) {
  // The common case is that none is there: eight look-ups, one branch.
  while (end >= 8) {
    const uint8_t *p = text + end - 8;
    if (set[p[0]] | set[p[1]] | set[p[2]] | set[p[3]] | set[p[4]] | set[p[5]] | set[p[6]] | set[p[7]]) break;
    end -= 8;
  }
  while (end > 0 && !set[text[end - 1]]) end--;
  return end;
}
