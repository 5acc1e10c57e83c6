// Splits attention into tasks: some heads that share their keys, and a range of all query rows. The range may hold the
// end of one sequence, some short ones and the beginning of another, so many short sequences make no more tasks than a
// long one.
#include "table.h"

typedef struct {
  const ac_kernels *kernels;
  const ac_attention_args *args;
  int64_t head_parts, ranges, first_row, rows;  // head_parts: of the heads that share keys
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
  const int64_t parts = p->head_parts * p->args->kv_heads, range = index / parts, part = index % parts;
  const int64_t group = p->args->heads / p->args->kv_heads, shared = part / p->head_parts;
  const int64_t first_head = ac_part(group, p->head_parts, part % p->head_parts);
  const int64_t heads = ac_part(group, p->head_parts, part % p->head_parts + 1) - first_head;
  int64_t row = p->first_row + ac_part(p->rows, p->ranges, range);
  const int64_t end = p->first_row + ac_part(p->rows, p->ranges, range + 1);
  for (int64_t s = sequence_at(p->args, row); row < end; s++) {
    const int64_t stop = ac_min(end, offsets[s + 1]);
    if (stop <= row) continue;
    p->kernels->attention(p->args, (ac_attention_part){s, shared * group + first_head, heads, row - offsets[s],
                                                       stop - offsets[s]});
    row = stop;
  }
}

void ac_attention(const ac_attention_args *args) {
  if (args->sequences <= 0 || args->heads <= 0) return;
  attending p = {.kernels = ac_active(), .args = args, .first_row = args->q_offsets[0]};
  p.rows = args->q_offsets[args->sequences] - p.first_row;
  if (p.rows <= 0) return;
  // Keys are packed once for each task, which costs as much as a few rows do.
  const int64_t most_rows = 512, least_rows = 32, wish = 4 * ac_thread_count();
  const int64_t rows = p.rows * (args->heads / args->kv_heads);  // that share keys
  const int64_t tasks = ac_max(ac_ceil_div(rows, most_rows),
                               ac_min(ac_ceil_div(rows, least_rows), ac_ceil_div(wish, args->kv_heads)));
  p.ranges = ac_min(p.rows, tasks);
  p.head_parts = ac_ceil_div(tasks, p.ranges);
  ac_parallel(p.ranges * p.head_parts * args->kv_heads, attention_task, &p);
}
