// Splits attention into tasks: a head, and a range of all query rows. The range may hold the end of one sequence,
// some short ones and the beginning of another, so many short sequences make no more tasks than a long one.
#include "table.h"

typedef struct {
  const ac_kernels *kernels;
  const ac_attention_args *args;
  int64_t ranges, first_row, rows;
} attending;

/// The last sequence that begins at or before `row`.
static int64_t sequence_at(const ac_attention_args *args, int64_t row) {
  int64_t low = 0, high = args->sequences;
  while (high - low > 1) {
    int64_t middle = low + (high - low) / 2;
    if (args->q_offsets[middle] <= row) low = middle;
    else high = middle;
  }
  return low;
}

static void attention_task(void *context, int64_t index) {
  const attending *p = context;
  const int64_t *offsets = p->args->q_offsets;
  const int64_t head = index % p->args->heads, range = index / p->args->heads;
  int64_t row = p->first_row + ac_part(p->rows, p->ranges, range);
  const int64_t end = p->first_row + ac_part(p->rows, p->ranges, range + 1);
  for (int64_t s = sequence_at(p->args, row); row < end; s++) {
    const int64_t stop = ac_min(end, offsets[s + 1]);
    if (stop <= row) continue;
    p->kernels->attention(p->args, s, head, row - offsets[s], stop - offsets[s]);
    row = stop;
  }
}

void ac_attention(const ac_attention_args *args) {
  if (args->sequences <= 0 || args->heads <= 0) return;
  attending p = {.kernels = ac_active(), .args = args, .first_row = args->q_offsets[0]};
  p.rows = args->q_offsets[args->sequences] - p.first_row;
  if (p.rows <= 0) return;
  // Keys are packed once for each range, which costs as much as a few rows do.
  const int64_t most_rows = 512, least_rows = 32, wish = 4 * ac_thread_count();
  p.ranges = ac_max(ac_ceil_div(p.rows, most_rows),
                    ac_min(ac_ceil_div(p.rows, least_rows), ac_ceil_div(wish, args->heads)));
  ac_parallel(p.ranges * args->heads, attention_task, &p);
}
