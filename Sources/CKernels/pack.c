// Splits the packing of weights into tasks.
#include "table.h"

int64_t ac_panel_rows(void) { return ac_active()->panel_width; }

int64_t ac_largest_quantised_k(void) { return INT32_MAX / (255 * 127); }

static int64_t panel_bytes(const ac_kernels *kernels, int64_t k, ac_dtype dtype) {
  const int64_t head = dtype == AC_I8 ? (int64_t)kernels->quantised_head : 0;
  return head + kernels->panel_width * ac_packed_steps(k, dtype) * ac_packed_element(dtype);
}

size_t ac_packed_bytes(int64_t n, int64_t k, ac_dtype packed_dtype) {
  const ac_kernels *kernels = ac_active();
  return (size_t)(ac_ceil_div(n, kernels->panel_width) * panel_bytes(kernels, k, packed_dtype));
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
  const int64_t bytes = panel_bytes(p->kernels, p->k, p->packed_dtype);
  for (int64_t i = ac_part(p->panels, p->tasks, index); i < ac_part(p->panels, p->tasks, index + 1); i++) {
    const char *w = p->w + i * width * p->ldw * size;
    const int64_t rows = ac_min(width, p->n - i * width);
    if (p->packed_dtype == AC_I8) p->kernels->pack_quantised(p->packed + i * bytes, w, p->dtype, rows, p->k, p->ldw);
    else p->kernels->pack_panel(p->packed + i * bytes, p->packed_dtype, w, p->dtype, rows, p->k, p->ldw, true);
  }
}

void ac_pack(void *packed, ac_dtype packed_dtype, const void *w, ac_dtype dtype, int64_t n, int64_t k, int64_t ldw) {
  // Without columns there are still scales.
  if (n <= 0 || (k <= 0 && packed_dtype != AC_I8)) return;
  packing p = {ac_active(), packed, packed_dtype, w, dtype, n, k, ldw, 0, 0};
  p.panels = ac_ceil_div(n, p.kernels->panel_width);
  p.tasks = n * k < 1 << 14 ? 1 : ac_min(p.panels, 8 * ac_thread_count());
  ac_parallel(p.tasks, pack_task, &p);
}
