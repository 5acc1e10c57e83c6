// The inner product kernel: a tile of `rows` x PANEL sums held in registers, one function for every row count
// up to TILE_ROWS. Each sum is one chain of multiply-adds over k that starts at 0, so an element has the same
// bits whatever tile it falls into, and wherever the chain is cut and its sums put down in memory.

enum { VECTORS = PANEL / LANES };

/// Rows share a pointer in groups of POINTER_ROWS, which the addressing modes reach with multiples of lda; the
/// empty asm keeps the compiler from making a pointer for every row, more than there are registers.
INLINE void tile_step(int rows, const char *a[], ptrdiff_t lda, const float *b, int at, vf sum[][VECTORS]) {
  vf column[VECTORS];
#pragma clang loop unroll(full)
  for (int j = 0; j < VECTORS; j++) column[j] = load(b + at * PANEL + j * LANES);
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
    float x = *(const float *)(a[i / POINTER_ROWS] + (i % POINTER_ROWS) * lda + at * 4);
#pragma clang loop unroll(full)
    for (int j = 0; j < VECTORS; j++) sum[i][j] = MULTIPLY_ADD_SCALAR(x, column[j], sum[i][j]);
  }
}

/// c[rows][PANEL] (+)= a[rows][k] · b[k][PANEL]. `next` is what will be read afterwards; this call brings
/// `next_step` bytes of it per k towards the cache.
INLINE void tile(int rows, const float *a, int64_t lda, const float *b, int64_t k, float *c, int64_t ldc,
                 bool accumulate, const char *next, int64_t next_step) {
  enum { POINTERS = (TILE_ROWS + POINTER_ROWS - 1) / POINTER_ROWS, UNROLL = 4 };
  const char *row[POINTERS];
  ptrdiff_t stride = lda * 4;
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i += POINTER_ROWS) row[i / POINTER_ROWS] = (const char *)(a + i * lda);

  vf sum[TILE_ROWS][VECTORS];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int j = 0; j < VECTORS; j++)
      sum[i][j] = accumulate ? load(c + i * ldc + j * LANES) : splat(0.0f);

  int64_t left = k;
#pragma clang loop unroll(disable)
  for (; left >= UNROLL; left -= UNROLL) {
#pragma clang loop unroll(full)
    for (int u = 0; u < UNROLL; u++) {
      __builtin_prefetch(next);
      next += next_step;
      tile_step(rows, row, stride, b, u, sum);
    }
    b += UNROLL * PANEL;
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i += POINTER_ROWS) {
      row[i / POINTER_ROWS] += UNROLL * 4;
      __asm__("" : "+r"(row[i / POINTER_ROWS]));
    }
  }
#pragma clang loop unroll(disable)
  for (; left > 0; left--) {
    tile_step(rows, row, stride, b, 0, sum);
    b += PANEL;
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i += POINTER_ROWS) row[i / POINTER_ROWS] += 4;
  }

#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int j = 0; j < VECTORS; j++) store(c + i * ldc + j * LANES, sum[i][j]);
}

typedef void tile_function(const float *a, int64_t lda, const float *b, int64_t k, float *c, int64_t ldc,
                           bool accumulate, const char *next, int64_t next_step);

#define TILE(rows)                                                                                       \
  static void tile_##rows(const float *a, int64_t lda, const float *b, int64_t k, float *c, int64_t ldc, \
                          bool accumulate, const char *next, int64_t next_step) {                        \
    tile(rows, a, lda, b, k, c, ldc, accumulate, next, next_step);                                       \
  }

TILE(1) TILE(2) TILE(3) TILE(4)
#if TILE_ROWS >= 6
TILE(5) TILE(6)
#endif
#if TILE_ROWS >= 8
TILE(7) TILE(8)
#endif
#if TILE_ROWS >= 14
TILE(9) TILE(10) TILE(11) TILE(12) TILE(13) TILE(14)
#endif

static tile_function *const tiles[TILE_ROWS + 1] = {
    NULL, tile_1, tile_2, tile_3, tile_4,
#if TILE_ROWS >= 6
    tile_5, tile_6,
#endif
#if TILE_ROWS >= 8
    tile_7, tile_8,
#endif
#if TILE_ROWS >= 14
    tile_9, tile_10, tile_11, tile_12, tile_13, tile_14,
#endif
};
