// Splits products into tasks.
#include <string.h>

#include "cores.h"
#include "table.h"

typedef struct {
  const ac_kernels *kernels;
  const ac_gemm_args *args;
  int64_t blocks, panels, row_groups;
  const ac_row_scale *row_scales;
  bool dot;
} product;

/// Units are the panels against a group of rows, then against the next: the rows stay in the second-level cache while the
/// panels pass by, each of them brought by the one before it.
static void gemm_task(void *context, int64_t begin, int64_t end) {
  const product *p = context;
  for (int64_t next; begin < end; begin = next) {
    const int64_t group = begin / p->panels, first = group * p->panels;
    next = ac_min(end, first + p->panels);
    p->kernels->gemm(p->args, (ac_gemm_range){
                                  p->blocks,
                                  ac_part(p->blocks, p->row_groups, group),
                                  ac_part(p->blocks, p->row_groups, group + 1),
                                  begin - first,
                                  next - first,
                                  p->row_scales,
                                  p->dot,
                              });
  }
}

static void multiply(const ac_gemm_args *args, const ac_row_scale *row_scales, bool dot) {
  // A group's rows times a chunk of k, a panel's chunk of k, and the sums of a range of panels, which wait for the next
  // chunk, share the second-level cache.
  const int64_t group_rows = 168, range_cols = 256;
  product p = {.kernels = ac_active(), .args = args, .row_scales = row_scales, .dot = dot};
  const bool wide = row_scales != NULL && !dot;
  const int64_t tile_rows = wide ? p.kernels->wide_dot_rows : p.kernels->tile_rows, width = p.kernels->panel_width;
  p.blocks = ac_ceil_div(args->m, tile_rows);
  p.panels = ac_ceil_div(args->n, width);
  p.row_groups = ac_ceil_div(args->m, group_rows);
  // Few panels are shared by rows as well, or there would be too little to share.
  const int64_t least_units = 4 * ac_thread_count();
  if (p.row_groups * p.panels < least_units) p.row_groups = ac_min(p.blocks, ac_ceil_div(least_units, p.panels));
  const int64_t units = p.row_groups * p.panels, most = range_cols / width;

  if (args->m * args->n * ac_max(args->k, 1) < 1 << 15)
    for (int64_t i = 0; i < units; i += most) gemm_task(&p, i, ac_min(units, i + most));
  else
    ac_parallel_shares(units, most, gemm_task, &p);
}

typedef struct {
  const ac_kernels *kernels;
  const ac_gemm_args *args;
  uint8_t *bytes, flip;
  ac_row_scale *scales;
  int64_t stride, tasks;
} quantising;

static void quantise_task(void *context, int64_t index) {
  const quantising *q = context;
  const ac_gemm_args *args = q->args;
  for (int64_t i = ac_part(args->m, q->tasks, index); i < ac_part(args->m, q->tasks, index + 1); i++)
    q->scales[i] = q->kernels->quantise_row(q->bytes + i * q->stride, args->a + i * args->lda, args->k, q->flip);
}

/// Some rows against weights of 8 bits: the rows' own bytes stand in for them, four for a number.
static void multiply_quantised(const ac_gemm_args *args) {
  const bool dot = ac_uses_dot();
  quantising q = {.kernels = ac_active(), .args = args};
  q.flip = dot ? q.kernels->dot_flip : 0;
  // The 64 keep the rows of a tile out of each other's cache sets.
  q.stride = ac_ceil_div(args->k, 64) * 64 + 64;
  q.scales = ac_call_scratch((size_t)args->m * (sizeof(ac_row_scale) + (size_t)q.stride) + 64);
  q.bytes = (uint8_t *)q.scales + ac_ceil_div(args->m * (int64_t)sizeof(ac_row_scale), 64) * 64;
  q.tasks = args->m * args->k < 1 << 14 ? 1 : ac_min(args->m, 4 * ac_thread_count());
  ac_parallel(q.tasks, quantise_task, &q);

  ac_gemm_args rows = *args;
  rows.a = (const float *)q.bytes;
  rows.lda = q.stride / 4;
  rows.k = ac_packed_steps(args->k, AC_I8);
  multiply(&rows, q.scales, dot);
}

int64_t ac_row_stride(int64_t columns) { return columns % 512 == 0 ? columns + 16 : columns; }

/// Rows whose distance is a large power of 2, or a few of them, fall into few sets of the first-level cache: a tile would
/// read their lines many times if a set can't hold those and some of the panel's.
static bool collides(const ac_gemm_args *args) {
  const ac_cache cache = ac_first_cache();
  int64_t sets = cache.sets;  // that the rows fall into
  for (int64_t distance = args->lda; distance % 32 == 0 && sets > 1; distance /= 2) sets /= 2;
  return ac_ceil_div(ac_min(ac_active()->tile_rows, args->m), sets) > cache.ways - 2;
}

typedef struct {
  const ac_gemm_args *args;
  float *out;
  int64_t stride, tasks;
} separating;

static void separate_task(void *context, int64_t index) {
  const separating *s = context;
  const ac_gemm_args *args = s->args;
  for (int64_t i = ac_part(args->m, s->tasks, index); i < ac_part(args->m, s->tasks, index + 1); i++)
    memcpy(s->out + i * s->stride, args->a + i * args->lda, (size_t)args->k * sizeof(float));
}

/// Some rows, from a copy at a better distance.
static void multiply_separated(const ac_gemm_args *args) {
  separating s = {.args = args, .stride = ac_row_stride(ac_ceil_div(args->k, 16) * 16)};
  s.out = ac_call_scratch((size_t)(args->m * s.stride) * sizeof(float));
  s.tasks = args->m * args->k < 1 << 14 ? 1 : ac_min(args->m, 4 * ac_thread_count());
  ac_parallel(s.tasks, separate_task, &s);

  ac_gemm_args rows = *args;
  rows.a = s.out;
  rows.lda = s.stride;
  multiply(&rows, NULL, false);
}

void ac_gemm(const ac_gemm_args *args) {
  if (args->m <= 0 || args->n <= 0) return;
  const bool quantised = args->packed_dtype == AC_I8;
  const bool separated = args->windows == NULL && collides(args);
  if (!quantised && !separated) {
    multiply(args, NULL, false);
    return;
  }
  // So many rows at a time that their copies stay a few megabytes.
  const int64_t most_rows = quantised ? 2048 : ac_max(512, (2 << 20) / ac_max(args->k, 1));
  for (int64_t row = 0; row < args->m; row += most_rows) {
    ac_gemm_args some = *args;
    some.a += row * args->lda;
    some.c += row * args->ldc;
    if (some.residual != NULL) some.residual += row * args->ldr;
    some.m = ac_min(most_rows, args->m - row);
    if (quantised) multiply_quantised(&some);
    else multiply_separated(&some);
  }
}
