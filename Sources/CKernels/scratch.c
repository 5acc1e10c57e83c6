// Two growing buffers per thread, freed when the thread ends.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "table.h"

typedef struct {
  size_t floats;
  _Alignas(64) float data[];
} buffer;

enum { TASK, CALL, USES };

static pthread_key_t keys[USES];
static pthread_once_t once = PTHREAD_ONCE_INIT;
static _Thread_local buffer *current[USES];

static void make_keys(void) {
  for (int use = 0; use < USES; use++) pthread_key_create(&keys[use], free);
}

static float *scratch(int use, size_t floats) {
  if (current[use] != NULL && current[use]->floats >= floats) return current[use]->data;
  pthread_once(&once, make_keys);
  size_t rounded = (floats + floats / 4 + 1023) / 1024 * 1024;
  buffer *memory = aligned_alloc(64, sizeof(buffer) + rounded * sizeof(float));
  if (memory == NULL) {
    // Kernels have no way to report an error, and less than a few megabytes left is the end anyway.
    fprintf(stderr, "autoclasses: no memory for %zu floats of scratch\n", rounded);
    abort();
  }
  free(current[use]);
  current[use] = memory;
  memory->floats = rounded;
  pthread_setspecific(keys[use], memory);
  return memory->data;
}

float *ac_scratch(size_t floats) { return scratch(TASK, floats); }
void *ac_call_scratch(size_t bytes) { return scratch(CALL, (bytes + 3) / 4); }
