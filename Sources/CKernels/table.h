// What one instruction set provides. Every function works on the calling thread alone, on the range it is
// given; the files next to this one (gemm.c, attention.c, rows.c) split the work.
#ifndef AC_TABLE_H
#define AC_TABLE_H

#include "CKernels.h"

/// What the bytes of a row stand for: scale · (byte - zero), with `dot_flip` undone and in the bytes' sign.
typedef struct {
  float scale;
  int32_t zero;
} ac_row_scale;

/// The tiles of a product that one task computes: row blocks times weight panels.
typedef struct {
  int64_t row_blocks;  // that all m rows are cut into, evenly
  int64_t first_block, end_block;
  int64_t first_panel, end_panel;
  const ac_row_scale *row_scales;  // of all rows, when these are of 8 bits
  bool dot;                        // whether to use the instruction for products of 8 bits
} ac_gemm_range;

/// The queries [first, end) of one sequence, in `heads` heads that share their keys.
typedef struct {
  int64_t sequence, first_head, heads, first, end;
} ac_attention_part;

/// Where the words behind the first one begin, among the 64 bytes at `at`, where a word begins: bit i for the byte at
/// at + 1 + i, and the last bit for the end of the text if the kernel has come that far. 0: the first word has to be
/// found in another way.
typedef uint64_t (*ac_word_starts)(const uint8_t *classes, const uint8_t *text, size_t at, size_t end);

typedef struct {
  ac_isa isa;
  int64_t tile_rows, wide_dot_rows, panel_width;

  void (*widen)(float *out, const void *in, ac_dtype dtype, size_t count);
  void (*narrow)(void *out, const float *in, ac_dtype dtype, size_t count);
  void (*activate)(float *x, size_t count, ac_activation f);
  void (*exp)(float *x, size_t count);
  void (*erf)(float *x, size_t count);

  /// One panel: `rows` (at most panel_width) rows of w become the columns of out[k][panel_width].
  /// `streaming` writes around the caches, for weights larger than those.
  void (*pack_panel)(void *out, ac_dtype packed, const void *w, ac_dtype dtype, int64_t rows, int64_t k, int64_t ldw,
                     bool streaming);
  /// The same of 8 bits: `quantised_head` bytes and then out[ceil(k / 4)][panel_width][4].
  void (*pack_quantised)(void *out, const void *w, ac_dtype dtype, int64_t rows, int64_t k, int64_t ldw);
  ac_row_scale (*quantise_row)(uint8_t *out, const float *x, int64_t count, uint8_t flip);
  size_t quantised_head;
  uint8_t dot_flip;  // of the instruction's rows
  bool has_dot;      // whether the kernels are here, which not every processor of the set runs
  void (*gemm)(const ac_gemm_args *args, ac_gemm_range range);
  void (*attention)(const ac_attention_args *args, ac_attention_part part);

  /// Lines [first, end) of places, of all pictures.
  void (*depthwise)(float *out, const float *x, const float *weight, const float *bias, int64_t channels,
                    const ac_windows *windows, int64_t first, int64_t end);
  void (*max_pool)(float *out, const float *x, int64_t channels, const ac_windows *windows, int64_t first, int64_t end);

  void (*layer_norm)(float *out, const float *x, const float *weight, const float *bias, float eps,
                     int64_t rows, int64_t cols);
  void (*rms_norm)(float *out, const float *x, const float *weight, float eps, int64_t rows, int64_t stride,
                   int64_t groups, int64_t cols);
  void (*gate)(float *out, const float *x, ac_activation f, int64_t rows, int64_t cols);
  void (*rotate)(float *x, const float *cosines, const float *sines, int64_t rows, int64_t stride, int64_t heads,
                 int64_t head_dim, int64_t pairs, bool interleaved);
  void (*softmax)(float *x, int64_t rows, int64_t cols);
  void (*gather)(float *out, const void *table, ac_dtype dtype, const int64_t *ids, int64_t rows,
                 int64_t cols, bool accumulate);
  void (*add)(float *out, const float *a, const float *b, size_t count);
  void (*scale)(float *out, const float *a, float s, size_t count);

  void (*records_to_scalars)(ac_token_record *records, size_t count, const uint8_t *text, size_t length, int32_t first,
                             size_t inserted, ac_scalar_block *blocks);
  /// Behind the last byte that is one of four, or 0.
  size_t (*find_last)(const uint8_t *text, size_t end, const uint8_t *members);
  /// NULL for patterns that are matched word by word.
  ac_word_starts word_starts[AC_PATTERN_COUNT];
} ac_kernels;

/// NULL where this build has no kernels for the set.
const ac_kernels *ac_kernels_portable(void);
const ac_kernels *ac_kernels_neon(void);
const ac_kernels *ac_kernels_avx2(void);
const ac_kernels *ac_kernels_avx512(void);

/// The table in use.
const ac_kernels *ac_active(void);

/// A buffer of this thread, 64-byte aligned, that the next call may hand out again. Kernels do not call each
/// other while they use it.
float *ac_scratch(size_t floats);
/// Another, for what a call prepares before its tasks.
void *ac_call_scratch(size_t bytes);

/// True when the processor has the set's instruction for products of 8 bits.
bool ac_uses_dot(void);

/// Bytes of an element of packed panels; of 8 bits, an element is 4 of them.
static inline int64_t ac_packed_element(ac_dtype dtype) { return dtype == AC_F16 || dtype == AC_BF16 ? 2 : 4; }
/// The elements of a panel's column.
static inline int64_t ac_packed_steps(int64_t k, ac_dtype dtype) { return dtype == AC_I8 ? (k + 3) / 4 : k; }

static inline int64_t ac_min(int64_t a, int64_t b) { return a < b ? a : b; }
static inline int64_t ac_max(int64_t a, int64_t b) { return a > b ? a : b; }
static inline int64_t ac_ceil_div(int64_t a, int64_t b) { return (a + b - 1) / b; }
/// Where part i begins when `total` is cut into `parts` that differ by at most one.
static inline int64_t ac_part(int64_t total, int64_t parts, int64_t i) {
  return i * (total / parts) + ac_min(i, total % parts);
}

#endif
