// The inner product kernel: a tile of rows x columns sums held in registers, one function for every row count
// up to TILE_ROWS (or WIDE_DOT_ROWS, SCORE_ROWS) and every type of b. A set's tiles are as wide as leaves its processors
// less than one load per cycle: 9 x 48 sums take 12 for 27 products of vectors, and run at the processor's peak, where
// 14 x 32 take 16 for 28 and stay 6 % below it. Each sum is one chain of multiply-adds over k that starts at 0, so an element
// has the same bits whatever tile it falls into, and wherever the chain is cut and its sums put down in memory.

enum { MOST_SUMS = 32 };  // registers of the largest set

/// Rows share a pointer in groups of POINTER_ROWS, which the addressing modes reach with multiples of lda; the
/// empty asm keeps the compiler from making a pointer for every row, more than there are registers.
INLINE void tile_step(int rows, int vectors, const char *a[], ptrdiff_t lda, const void *b, int type, int at,
                      vf sum[]) {
#pragma clang loop unroll(full)
  for (int step = 0; step < tile_steps(type); step++) {
    // What is read again is read from memory: kept, it takes the registers of sums.
    if (type == TILE_WIDE_DOT) __asm__ volatile("" ::: "memory");
    vf column[MOST_SUMS];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) column[j] = tile_column(b, type, (at * vectors + j) * LANES, step);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      const char *x = a[i / POINTER_ROWS] + (i % POINTER_ROWS) * lda + at * 4;
#pragma clang loop unroll(full)
      for (int j = 0; j < vectors; j++)
        sum[i * vectors + j] = tile_add(type, x, column[j], sum[i * vectors + j], step);
    }
  }
}

/// c[rows][columns] (+)= a[rows][k] · b[k][columns], of `vectors` vectors of columns. `next` is what will be read
/// afterwards; this call brings `next_step` bytes of it per k to the second-level cache (the first is full, and waits for
/// few lines at a time).
INLINE void tile(int rows, int vectors, int type, const float *a, int64_t lda, const void *b, int64_t k, float *c,
                 int64_t ldc, bool accumulate, const char *next, int64_t next_step) {
  // Steps at a time: of several that convert halves the compiler keeps too much at once.
  const int unroll = type == TILE_F16 ? 1 : 4;
  const int64_t line = vectors * LANES * tile_element(type);
  const char *row[MOST_SUMS];
  ptrdiff_t stride = lda * 4;
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i += POINTER_ROWS) row[i / POINTER_ROWS] = (const char *)(a + i * lda);

  vf sum[MOST_SUMS];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++)
      sum[i * vectors + j] = accumulate ? load(c + i * ldc + j * LANES) : splat(0.0f);

  int64_t left = k;
#pragma clang loop unroll(disable)
  for (; left >= unroll; left -= unroll) {
#pragma clang loop unroll(full)
    for (int u = 0; u < unroll; u++) {
      // A lone tile of 16 bits brings what it will read itself, all lines of it.
      for (int64_t at = 0; at < (type == TILE_F16 || type == TILE_BF16 ? line : 1); at += 64)
        __builtin_prefetch(next + at, 0, 2);
      next += next_step;
      tile_step(rows, vectors, row, stride, b, type, u, sum);
    }
    b = (const char *)b + unroll * line;
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i += POINTER_ROWS) {
      row[i / POINTER_ROWS] += unroll * 4;
      __asm__("" : "+r"(row[i / POINTER_ROWS]));
    }
  }
#pragma clang loop unroll(disable)
  for (; left > 0; left--) {
    tile_step(rows, vectors, row, stride, b, type, 0, sum);
    b = (const char *)b + line;
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i += POINTER_ROWS) row[i / POINTER_ROWS] += 4;
  }

#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) store(c + i * ldc + j * LANES, sum[i * vectors + j]);
}

typedef void tile_function(const float *a, int64_t lda, const void *b, int64_t k, float *c, int64_t ldc,
                           bool accumulate, const char *next, int64_t next_step);

#define TILE(name, rows, vectors, type)                                                                   \
  static void name##_##rows(const float *a, int64_t lda, const void *b, int64_t k, float *c, int64_t ldc, \
                            bool accumulate, const char *next, int64_t next_step) {                       \
    tile(rows, vectors, type, a, lda, b, k, c, ldc, accumulate, next, next_step);                         \
  }

#define UP_TO_4(ROW) ROW(1) ROW(2) ROW(3) ROW(4)
#define UP_TO_6(ROW) UP_TO_4(ROW) ROW(5) ROW(6)
#define UP_TO_8(ROW) UP_TO_6(ROW) ROW(7) ROW(8)
#define UP_TO_9(ROW) UP_TO_8(ROW) ROW(9)
#define UP_TO_NUMBER(count, ROW) UP_TO_##count(ROW)
#define UP_TO(count, ROW) UP_TO_NUMBER(count, ROW)

#define F32_TILE(rows) TILE(tile_f32, rows, PANEL / LANES, TILE_F32)
#define F16_TILE(rows) TILE(tile_f16, rows, PANEL / LANES, TILE_F16)
#define BF16_TILE(rows) TILE(tile_bf16, rows, PANEL / LANES, TILE_BF16)
#define DOT_TILE(rows) TILE(tile_dot, rows, PANEL / LANES, TILE_DOT)
#define WIDE_DOT_TILE(rows) TILE(tile_wide_dot, rows, PANEL / LANES, TILE_WIDE_DOT)
#define SCORE_1_TILE(rows) TILE(tile_score_1, rows, 1, TILE_F32)
#define SCORE_2_TILE(rows) TILE(tile_score_2, rows, 2, TILE_F32)
#define SCORE_3_TILE(rows) TILE(tile_score_3, rows, 3, TILE_F32)
#define SCORE_4_TILE(rows) TILE(tile_score_4, rows, 4, TILE_F32)
UP_TO(TILE_ROWS, F32_TILE)
UP_TO(TILE_ROWS, F16_TILE)
UP_TO(TILE_ROWS, BF16_TILE)
UP_TO(WIDE_DOT_ROWS, WIDE_DOT_TILE)
UP_TO(SCORE_ROWS, SCORE_1_TILE)
UP_TO(SCORE_ROWS, SCORE_2_TILE)
#if SCORE_VECTORS == 4
UP_TO(SCORE_ROWS, SCORE_3_TILE)
UP_TO(SCORE_ROWS, SCORE_4_TILE)
#endif
#if HAS_DOT
UP_TO(TILE_ROWS, DOT_TILE)
#endif

#define F32_NAME(rows) tile_f32_##rows,
#define F16_NAME(rows) tile_f16_##rows,
#define BF16_NAME(rows) tile_bf16_##rows,
#define DOT_NAME(rows) tile_dot_##rows,
#define WIDE_DOT_NAME(rows) tile_wide_dot_##rows,
#define SCORE_1_NAME(rows) tile_score_1_##rows,
#define SCORE_2_NAME(rows) tile_score_2_##rows,
#define SCORE_3_NAME(rows) tile_score_3_##rows,
#define SCORE_4_NAME(rows) tile_score_4_##rows,
static tile_function *const tiles[][TILE_ROWS + 1] = {
    [TILE_F32] = {NULL, UP_TO(TILE_ROWS, F32_NAME)},
    [TILE_F16] = {NULL, UP_TO(TILE_ROWS, F16_NAME)},
    [TILE_BF16] = {NULL, UP_TO(TILE_ROWS, BF16_NAME)},
    [TILE_WIDE_DOT] = {NULL, UP_TO(WIDE_DOT_ROWS, WIDE_DOT_NAME)},
#if HAS_DOT
    [TILE_DOT] = {NULL, UP_TO(TILE_ROWS, DOT_NAME)},
#endif
};
/// Attention's, of so many vectors of columns.
static tile_function *const score_tiles[][SCORE_ROWS + 1] = {
    {NULL},
    {NULL, UP_TO(SCORE_ROWS, SCORE_1_NAME)},
    {NULL, UP_TO(SCORE_ROWS, SCORE_2_NAME)},
#if SCORE_VECTORS == 4
    {NULL, UP_TO(SCORE_ROWS, SCORE_3_NAME)},
    {NULL, UP_TO(SCORE_ROWS, SCORE_4_NAME)},
#endif
};
