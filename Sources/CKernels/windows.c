// Splits the operations on windows by lines of places.
#include "table.h"

typedef struct {
  const ac_kernels *kernels;
  float *out;
  const float *x, *weight, *bias;
  int64_t channels, lines, tasks;
  const ac_windows *windows;
} sliding;

static void split(sliding *s, int64_t batch, ac_task task) {
  const ac_size places = s->windows->places, kernel = s->windows->kernel;
  if (batch <= 0 || s->channels <= 0 || places.height <= 0 || places.width <= 0) return;
  // About how many products are worth a task.
  const int64_t worth = 100000, line = places.width * s->channels * kernel.height * kernel.width;
  s->kernels = ac_active();
  s->lines = batch * places.height;
  s->tasks = ac_max(1, ac_min(ac_min(s->lines, s->lines * line / worth), 4 * ac_thread_count()));
  ac_parallel(s->tasks, task, s);
}

static void depthwise_task(void *context, int64_t task) {
  const sliding *s = context;
  s->kernels->depthwise(s->out, s->x, s->weight, s->bias, s->channels, s->windows, ac_part(s->lines, s->tasks, task),
                        ac_part(s->lines, s->tasks, task + 1));
}
void ac_depthwise(float *out, const float *x, const float *weight, const float *bias, int64_t batch, int64_t channels,
                  const ac_windows *windows) {
  sliding s = {.out = out, .x = x, .weight = weight, .bias = bias, .channels = channels, .windows = windows};
  split(&s, batch, depthwise_task);
}

static void max_pool_task(void *context, int64_t task) {
  const sliding *s = context;
  s->kernels->max_pool(s->out, s->x, s->channels, s->windows, ac_part(s->lines, s->tasks, task),
                       ac_part(s->lines, s->tasks, task + 1));
}
void ac_max_pool(float *out, const float *x, int64_t batch, int64_t channels, const ac_windows *windows) {
  sliding s = {.out = out, .x = x, .channels = channels, .windows = windows};
  split(&s, batch, max_pool_task);
}
