// Splits packing and products into tasks.
#include "table.h"

size_t ac_packed_size(int64_t n, int64_t k) {
  int64_t width = ac_active()->panel_width;
  return (size_t)(ac_ceil_div(n, width) * width * k);
}

typedef struct {
  const ac_kernels *kernels;
  char *packed;
  ac_dtype packed_dtype;
  const char *w;
  ac_dtype dtype;
  int64_t n, k, ldw, panels, tasks;
} packing;

static void pack_task(void *context, int64_t index) {
  const packing *p = context;
  const int64_t width = p->kernels->panel_width, size = p->dtype == AC_F32 ? 4 : 2;
  const int64_t packed_size = p->packed_dtype == AC_F32 ? 4 : 2;
  for (int64_t i = ac_part(p->panels, p->tasks, index); i < ac_part(p->panels, p->tasks, index + 1); i++)
    p->kernels->pack_panel(p->packed + i * width * p->k * packed_size, p->packed_dtype,
                           p->w + i * width * p->ldw * size, p->dtype, ac_min(width, p->n - i * width), p->k, p->ldw,
                           true);
}

void ac_pack(void *packed, ac_dtype packed_dtype, const void *w, ac_dtype dtype, int64_t n, int64_t k, int64_t ldw) {
  if (n <= 0 || k <= 0) return;
  packing p = {ac_active(), packed, packed_dtype, w, dtype, n, k, ldw, 0, 0};
  p.panels = ac_ceil_div(n, p.kernels->panel_width);
  p.tasks = n * k < 1 << 14 ? 1 : ac_min(p.panels, 8 * ac_thread_count());
  ac_parallel(p.tasks, pack_task, &p);
}

typedef struct {
  const ac_kernels *kernels;
  const ac_gemm_args *args;
  int64_t blocks, panels, row_groups, panel_groups;
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
                            });
}

void ac_gemm(const ac_gemm_args *args) {
  // A group's rows times a chunk of k, and a panel's chunk of k, share the second-level cache; a group's panels
  // times its rows are the sums it may have to keep there.
  const int64_t group_rows = 168, group_cols = 256;
  if (args->m <= 0 || args->n <= 0) return;
  product p = {.kernels = ac_active(), .args = args};
  const int64_t tile_rows = p.kernels->tile_rows, width = p.kernels->panel_width;
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
