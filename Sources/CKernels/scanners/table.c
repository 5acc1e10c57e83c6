// Unfolds the runs of classes.c. A flat table costs one load a scalar; of its pages only those of the scripts that a
// text uses are touched again.
#include <pthread.h>
#include <string.h>

#include "classes.h"

static uint8_t classes[0x110000], with_ideographs[0x110000];
static pthread_once_t once = PTHREAD_ONCE_INIT, once_with_ideographs = PTHREAD_ONCE_INIT;

static void unfold_into(uint8_t *classes) {
  for (size_t i = 0; i < ac_class_run_count; i++) {
    size_t begin = ac_class_runs[i] & 0xFFFFFF;
    size_t end = i + 1 < ac_class_run_count ? ac_class_runs[i + 1] & 0xFFFFFF : 0x110000;
    int class = (int)(ac_class_runs[i] >> 24);
    // What was never written stays on no page at all.
    if (class != OTHER) memset(classes + begin, class, end - begin);
  }
}

static void unfold(void) { unfold_into(classes); }
static void unfold_with_ideographs(void) {
  unfold_into(with_ideographs);
  for (int c = 0x3040; c <= 0x30FF; c++) with_ideographs[c] |= IDEOGRAPH;
  for (int c = 0x4E00; c <= 0x9FA5; c++) with_ideographs[c] |= IDEOGRAPH;
}

const uint8_t *ac_scalar_classes(void) {
  pthread_once(&once, unfold);
  return classes;
}

const uint8_t *ac_ideograph_classes(void) {
  pthread_once(&once_with_ideographs, unfold_with_ideographs);
  return with_ideographs;
}
