// A range of tiles of a product: chunk of k by chunk, panel by panel, and the row blocks of the range against
// each panel, so that the panel's chunk and the rows' chunk stay in the second-level cache. Panels of 16 bits are
// widened by the tile when it is the only one, and once for all tiles otherwise. Of 8 bits, an element is 4 of them.

/// out = sums + bias + residual, of which the last two may be missing.
INLINE void add_rows_as(const bool with_bias, const bool with_residual, const int64_t cols, float *out, int64_t ldo,
                        const float *sums, const float *bias, const float *residual, int64_t ldr, int64_t rows) {
  for (int64_t i = 0; i < rows; i++, out += ldo, sums += PANEL, residual += with_residual ? ldr : 0)
    for (int64_t j = 0; j < cols; j += LANES) {
      vf x = load(sums + j);
      if (with_bias) x += load_some(bias + j, cols - j);
      if (with_residual) x += load_some(residual + j, cols - j);
      store_some(out + j, x, cols - j);
    }
}

static void add_rows(float *out, int64_t ldo, const float *sums, const float *bias, const float *residual, int64_t ldr,
                     int64_t rows, int64_t cols) {
  // Whole panels, of which nearly all are, have no conditions.
  if (cols == PANEL && bias != NULL && residual != NULL)
    add_rows_as(true, true, PANEL, out, ldo, sums, bias, residual, ldr, rows);
  else if (cols == PANEL && bias != NULL) add_rows_as(true, false, PANEL, out, ldo, sums, bias, NULL, 0, rows);
  else if (cols == PANEL && residual != NULL) add_rows_as(false, true, PANEL, out, ldo, sums, NULL, residual, ldr, rows);
  else if (cols == PANEL) add_rows_as(false, false, PANEL, out, ldo, sums, NULL, NULL, 0, rows);
  else add_rows_as(bias != NULL, residual != NULL, cols, out, ldo, sums, bias, residual, ldr, rows);
}

/// c = f(sums + bias) + residual, or f of all three, for one tile of `rows` x `cols`.
static void finish_tile(const ac_gemm_args *args, float *sums, int64_t row, int64_t rows, int64_t col) {
  const int64_t cols = ac_min(PANEL, args->n - col), ldr = args->ldr;
  float *c = args->c + row * args->ldc + col;
  const float *bias = args->bias == NULL ? NULL : args->bias + col;
  const float *residual = args->residual == NULL ? NULL : args->residual + row * ldr + col;
  if (args->activation != AC_ACT_NONE) {
    const float *inside = args->residual_first ? residual : NULL;
    if (bias != NULL || inside != NULL) add_rows(sums, PANEL, sums, bias, inside, ldr, rows, cols);
    activate(sums, (size_t)(rows * PANEL), args->activation);
    bias = NULL;
    if (args->residual_first) residual = NULL;
  }
  add_rows(c, args->ldc, sums, bias, residual, ldr, rows, cols);
}

static void gemm(const ac_gemm_args *args, ac_gemm_range range) {
  const int64_t k = args->k, blocks = range.row_blocks, max_chunk = 768;
  const int64_t first_row = ac_part(args->m, blocks, range.first_block);
  const int64_t rows = ac_part(args->m, blocks, range.end_block) - first_row;
  const int64_t block_rows = args->m / blocks, larger_blocks = args->m % blocks;  // the first ones have a row more
  const int64_t own_blocks = range.end_block - range.first_block, panels = range.end_panel - range.first_panel;
  const int64_t chunks = ac_max(1, ac_ceil_div(k, max_chunk));
  // Sums that wait for the next chunk need a place each; c is none, it may be the residual.
  const int64_t places = chunks == 1 ? TILE_ROWS : rows * panels;
  const int64_t copy_stride = ac_row_stride(ac_ceil_div(ac_ceil_div(k, chunks), 16) * 16);
  const bool lone = own_blocks == 1, quantised = args->packed_dtype == AC_I8;
  const bool widens = !lone && !quantised && args->packed_dtype != AC_F32;
  const int type = quantised ? range.dot ? TILE_DOT : TILE_WIDE_DOT : widens ? TILE_F32 : (int)args->packed_dtype;
  const int64_t element_size = ac_packed_element(args->packed_dtype);
  const int64_t head_size = quantised ? (int64_t)sizeof(panel_head) : 0;
  const int64_t panel_size = head_size + k * PANEL * element_size;
  const int64_t copied_size = args->windows != NULL ? rows * copy_stride : 0;
  float *sums = ac_scratch((size_t)((places + (widens ? ac_ceil_div(k, chunks) : 0)) * PANEL + copied_size));
  float *copied = sums + places * PANEL, *widened = copied + copied_size;

  for (int64_t chunk = 0; chunk < chunks; chunk++) {
    const int64_t start = ac_part(k, chunks, chunk), size = ac_part(k, chunks, chunk + 1) - start;
    const bool windows = args->windows != NULL;
    for (int64_t i = 0; windows && i < rows; i++)
      copy_window(copied + i * copy_stride, args, first_row + i, start, size);
    const float *a = windows ? copied : args->a + first_row * args->lda + start;
    const int64_t lda = windows ? copy_stride : args->lda;
    for (int64_t panel = range.first_panel; panel < range.end_panel; panel++) {
      const char *packed = (const char *)args->packed + panel * panel_size;
      const char *b = packed + head_size + start * PANEL * element_size;
      // Every row block brings its part of the next panel. A lone one reads each panel once, front to back: the
      // hardware sees two lines at a time coming by itself, one it does not.
      const bool turns = panel + 1 == range.end_panel, more = turns && chunk + 1 < chunks;
      const char *next = (const char *)args->packed + (more ? range.first_panel : panel + 1) * panel_size + head_size +
                         (more ? start + size : turns ? 0 : start) * PANEL * element_size;
      int64_t next_step = ac_ceil_div(PANEL * element_size, own_blocks);
      if (lone && element_size == 4) next = b, next_step = 0;
      else if (lone) next = b + 4096;
      if (widens) {
        widen(widened, b, args->packed_dtype, (size_t)(size * PANEL));
        b = (const char *)widened;
      }
      int64_t row = first_row, count;
      for (int64_t block = range.first_block; block < range.end_block; block++, row += count) {
        count = block_rows + (block < larger_blocks);
        float *c = chunks == 1 ? sums : sums + ((panel - range.first_panel) * rows + row - first_row) * PANEL;
        tiles[type][count](a + (row - first_row) * lda, lda, b, size, c, PANEL, chunk > 0, next, next_step);
        next += next_step * size;
        if (chunk < chunks - 1) continue;
        if (quantised) dequantise(c, range.row_scales + row, count, (const panel_head *)packed);
        finish_tile(args, c, row, count, panel * PANEL);
      }
    }
  }
}
