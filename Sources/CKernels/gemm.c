// Splits products into tasks.
#include "table.h"

typedef struct {
  const ac_kernels *kernels;
  const ac_gemm_args *args;
  int64_t blocks, panels, row_groups, panel_groups;
  const ac_row_scale *row_scales;
  bool dot;
} product;

static void gemm_task(void *context, int64_t index) {
  const product *p = context;
  // Row groups run fastest, so that a group of panels comes from memory once.
  int64_t rows = index % p->row_groups, panels = index / p->row_groups;
  p->kernels->gemm(p->args, (ac_gemm_range){
                                p->blocks,
                                ac_part(p->blocks, p->row_groups, rows),
                                ac_part(p->blocks, p->row_groups, rows + 1),
                                ac_part(p->panels, p->panel_groups, panels),
                                ac_part(p->panels, p->panel_groups, panels + 1),
                                p->row_scales,
                                p->dot,
                            });
}

static void multiply(const ac_gemm_args *args, const ac_row_scale *row_scales, bool dot) {
  // A group's rows times a chunk of k, and a panel's chunk of k, share the second-level cache; a group's panels
  // times its rows are the sums it may have to keep there.
  const int64_t group_rows = 168, group_cols = 256;
  product p = {.kernels = ac_active(), .args = args, .row_scales = row_scales, .dot = dot};
  const bool wide = row_scales != NULL && !dot;
  const int64_t tile_rows = wide ? p.kernels->wide_dot_rows : p.kernels->tile_rows, width = p.kernels->panel_width;
  p.blocks = ac_ceil_div(args->m, tile_rows);
  p.panels = ac_ceil_div(args->n, width);
  p.row_groups = ac_ceil_div(args->m, group_rows);
  p.panel_groups = ac_ceil_div(args->n, group_cols);

  const int64_t threads = args->m * args->n * ac_max(args->k, 1) < 1 << 15 ? 1 : ac_thread_count();
  if (threads > 1) {
    // About four tasks for each thread, cut first between panels: every core then reads weights of its own.
    const int64_t wish = 4 * threads;
    p.panel_groups = ac_min(p.panels, ac_max(p.panel_groups, ac_ceil_div(wish, p.row_groups)));
    if (p.panel_groups * p.row_groups < 2 * threads)
      p.row_groups = ac_min(p.blocks, ac_max(p.row_groups, ac_ceil_div(wish, p.panel_groups)));
    ac_parallel(p.row_groups * p.panel_groups, gemm_task, &p);
  } else {
    for (int64_t i = 0; i < p.row_groups * p.panel_groups; i++) gemm_task(&p, i);
  }
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

void ac_gemm(const ac_gemm_args *args) {
  if (args->m <= 0 || args->n <= 0) return;
  if (args->packed_dtype != AC_I8) {
    multiply(args, NULL, false);
    return;
  }
  // So many rows at a time that their bytes stay a few megabytes.
  const int64_t most_rows = 2048;
  for (int64_t row = 0; row < args->m; row += most_rows) {
    ac_gemm_args some = *args;
    some.a += row * args->lda;
    some.c += row * args->ldc;
    if (some.residual != NULL) some.residual += row * args->ldr;
    some.m = ac_min(most_rows, args->m - row);
    multiply_quantised(&some);
  }
}
