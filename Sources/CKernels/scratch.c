// One growing buffer per thread, freed when the thread ends.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "table.h"

typedef struct {
  size_t floats;
  _Alignas(64) float data[];
} buffer;

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static _Thread_local buffer *current;

static void make_key(void) { pthread_key_create(&key, free); }

float *ac_scratch(size_t floats) {
  if (current != NULL && current->floats >= floats) return current->data;
  pthread_once(&once, make_key);
  size_t rounded = (floats + floats / 4 + 1023) / 1024 * 1024;
  buffer *memory = aligned_alloc(64, sizeof(buffer) + rounded * sizeof(float));
  if (memory == NULL) {
    // Kernels have no way to report an error, and less than a few megabytes left is the end anyway.
    fprintf(stderr, "autoclasses: no memory for %zu floats of scratch\n", rounded);
    abort();
  }
  free(current);
  current = memory;
  current->floats = rounded;
  pthread_setspecific(key, current);
  return current->data;
}
