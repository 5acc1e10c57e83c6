// The whole interface between Swift and the kernels: pointers, sizes, and one table of functions that is
// chosen at run time for the processor. All matrices are row-major f32 unless a dtype is named; strides
// (`ld…`) count elements, not bytes. No function allocates except where its comment says so.
#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scanners.h"
#include "parts.h"
#include "words.h"

#ifdef __cplusplus
extern "C" {
#endif

// MARK: Instruction sets

typedef enum { AC_ISA_PORTABLE = 0, AC_ISA_NEON = 1, AC_ISA_AVX2 = 2, AC_ISA_AVX512 = 3 } ac_isa;

/// True when this build has kernels for `isa` and this processor and operating system can run them.
bool ac_isa_available(ac_isa isa);
/// The set in use: the best available, or what AUTOCLASSES_ISA=portable|neon|avx2|avx512 lowers it to.
ac_isa ac_active_isa(void);
/// "portable", "neon", "avx2" or "avx512".
const char *ac_isa_name(ac_isa isa);
/// Switches the whole process to `isa`; false when it is not available. For tests and benchmarks: packed
/// weights made under another set must not be used afterwards.
bool ac_select_isa(ac_isa isa);
/// Whether products of 8 bits use the active set's own instruction for them (AVX-512 VNNI, arm64's dot products) where
/// the processor has it; the results are the same. For tests.
void ac_allow_dot(bool allow);

// MARK: Threads

typedef void (*ac_task)(void *context, int64_t index);

/// Threads that share work, the caller's included: AUTOCLASSES_THREADS, or the cores of the affinity mask
/// limited by the cgroup's cpu quota.
int ac_thread_count(void);
/// Sets the number of threads (at least 1) for the calls that follow.
void ac_set_thread_count(int count);
/// Calls `task(context, i)` once for every i in 0..<count, on all threads, and returns when all are done.
/// Indices are handed out dynamically. A call from inside a task, or while another thread is using the
/// pool, runs on the calling thread alone. Workers spin briefly after the last task and then park.
void ac_parallel(int64_t count, ac_task task, void *context);

typedef void (*ac_range_task)(void *context, int64_t begin, int64_t end);
/// Calls `task(context, begin, end)` on all threads until every unit of 0..<count was in one range, of at most `most`
/// units each. Each thread goes through a share of its own from front to back, for units that lie side by side in memory,
/// and then helps the others from the back of theirs.
void ac_parallel_shares(int64_t count, int64_t most, ac_range_task task, void *context);

// MARK: Element types

typedef enum { AC_F32 = 0, AC_F16 = 1, AC_BF16 = 2, AC_I8 = 3 /* packed weights only */ } ac_dtype;

/// f16 or bf16 to f32, exactly (f32: a copy).
void ac_widen(float *out, const void *in, ac_dtype dtype, size_t count);
/// f32 to f16 or bf16, rounding to nearest even (f32: a copy).
void ac_narrow(void *out, const float *in, ac_dtype dtype, size_t count);

// MARK: Activations

/// The functions of transformers' ACT2FN (activations.py).
typedef enum {
  AC_ACT_NONE = 0,
  AC_ACT_RELU,
  AC_ACT_RELU2,       // relu(x)^2
  AC_ACT_RELU6,
  AC_ACT_LEAKY_RELU,  // slope 0.01
  AC_ACT_GELU,        // erf
  AC_ACT_GELU_TANH,   // 0.5 x (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3)))
  AC_ACT_GELU_10,     // erf, clipped to [-10, 10]
  AC_ACT_QUICK_GELU,  // x sigmoid(1.702 x)
  AC_ACT_SILU,
  AC_ACT_SIGMOID,
  AC_ACT_TANH,
  AC_ACT_MISH,
  AC_ACT_LAPLACE      // 0.5 (1 + erf((x - 0.707107) / (0.282095 sqrt(2))))
} ac_activation;

/// x[i] = f(x[i]); any count.
void ac_activate(float *x, size_t count, ac_activation f);
/// x[i] = exp(x[i]) and x[i] = erf(x[i]): used by tests to state the accuracy of the vector functions.
void ac_exp(float *x, size_t count);
void ac_erf(float *x, size_t count);

// MARK: Windows

typedef struct {
  int64_t height, width;
} ac_size;

/// A window that slides over pictures, [batch][height][width][channels]. It starts `padding` above and to the left of a
/// picture, and covers every `dilation`-th pixel from where it stands. Its places lie in the order of the pictures, line
/// by line.
typedef struct {
  ac_size picture, kernel, stride, padding, dilation, places;
} ac_windows;

/// out[place][c] = bias[c] + sum of x[pixel][c] · weight[tap][c] over the window, without what lies outside of the
/// picture; weight is [kernel height · kernel width][channels], bias may be NULL. A place has the same bits in whatever
/// batch it is.
void ac_depthwise(float *out, const float *x, const float *weight, const float *bias, int64_t batch, int64_t channels,
                  const ac_windows *windows);
/// out[place][c] = the largest x[pixel][c] in the window and the picture, NaN where one is; -inf where there is none.
void ac_max_pool(float *out, const float *x, int64_t batch, int64_t channels, const ac_windows *windows);

// MARK: Matrix product

/// Rows of a weight that share a panel under the active set: a weight with a multiple of it ends where the next begins.
int64_t ac_panel_rows(void);
/// Bytes that `ac_pack` needs for a weight of n rows and k columns under the active set.
size_t ac_packed_bytes(int64_t n, int64_t k, ac_dtype packed_dtype);
/// The largest k of weights of 8 bits: beyond it the sums of products would not fit 32 bits.
int64_t ac_largest_quantised_k(void);
/// Packs a weight as stored in checkpoints, `w[n][k]` with row stride `ldw` (in elements of `dtype`), into
/// column panels of f32 or of the same type: products are the same to the bit, since 16 bits widen exactly. Of AC_I8,
/// each row of the weight is rounded to 255 steps evenly around 0. `packed` is 64-byte aligned. Runs on all threads.
void ac_pack(void *packed, ac_dtype packed_dtype, const void *w, ac_dtype dtype, int64_t n, int64_t k, int64_t ldw);

/// c = f(a · wᵀ + bias) + residual. The k sum of an element runs in the same order whatever m is, so that a
/// batch gives the bits of its rows one by one. Against weights of 8 bits each row of a is rounded to 256 steps from its
/// smallest to its largest number first, and the sums are exact: all sets give the same bits before f.
typedef struct {
  const float *a;         // [m][k], stride lda
  const void *packed;     // from ac_pack
  ac_dtype packed_dtype;
  float *c;               // [m][n], stride ldc; may not overlap a
  const float *bias;      // [n] or NULL
  const float *residual;  // [m][n], stride ldr, or NULL; may be c itself
  int64_t m, n, k, lda, ldc, ldr;
  ac_activation activation;
  bool residual_first;    // c = f(a · wᵀ + bias + residual)
  // NULL, or what the rows of a are: row i is what the window covers at its i-th place, kernel line by kernel line, with
  // zeros outside of the picture. a is pictures then, lda lies between pixels, of which each k / (kernel height · kernel
  // width) channels are read. Not against weights of 8 bits.
  const ac_windows *windows;
} ac_gemm_args;

/// Runs on all threads. m, n or k may be 0 (k = 0: c = f(bias) + residual).
void ac_gemm(const ac_gemm_args *args);

/// The distance at which rows of `columns` numbers are best written for a product to read them: from some others `ac_gemm`
/// copies them first.
int64_t ac_row_stride(int64_t columns);

// MARK: Attention

/// Scaled dot-product attention over sequences that lie in the rows of q, k and v: softmax(cap(scale · q kᵀ) + bias) v,
/// head by head, without transposes. Head h of a token's row starts at h · head_dim (q), (h / (heads / kv_heads)) ·
/// head_dim (k), … · v_head_dim (v); out has heads · v_head_dim. The last query of a sequence stands at its last key:
/// query i is at position p = i + keys - queries.
typedef struct {
  const float *q, *k, *v;
  float *out;
  int64_t q_stride, k_stride, v_stride, out_stride;  // elements between tokens
  int64_t sequences;
  const int64_t *q_offsets;           // [sequences + 1]; a sequence may be empty
  const int64_t *k_starts, *k_ends;   // [sequences]: its rows of k and v
  int64_t heads, kv_heads, head_dim, v_head_dim;
  float scale;
  float soft_cap;               // cap(x) = soft_cap · tanh(x / soft_cap); 0: none
  int64_t left, right;          // a query sees the keys (p - left)...(p + right); negative: all on that side
  const float *key_bias;        // [rows of k] added for every head and query, or NULL
  const float *bias;            // dense, sequence s at bias + bias_offsets[s]: [heads or 1][queries][keys]
  const int64_t *bias_offsets;  // [sequences], or NULL when bias is
  bool bias_per_head;
  float *probabilities;                  // NULL, or room for [heads][queries][keys] of every sequence,
  const int64_t *probability_offsets;    // sequence s at probabilities + probability_offsets[s]
} ac_attention_args;

/// Runs on all threads. A query with no key to see (all biases -inf, or no keys) gives zeros.
void ac_attention(const ac_attention_args *args);

// MARK: Rows

/// out[r] = (x[r] - mean) / sqrt(variance + eps) * weight + bias; weight and bias [cols] or NULL; out may be x.
void ac_layer_norm(float *out, const float *x, const float *weight, const float *bias, float eps,
                   int64_t rows, int64_t cols);
/// out = x / sqrt(mean(x^2) + eps) * weight for each of `groups` next to each other in a row, each of `cols` numbers;
/// rows are `stride` apart in x and in out, which may be x. weight is [cols], or NULL.
void ac_rms_norm(float *out, const float *x, const float *weight, float eps, int64_t rows, int64_t stride,
                 int64_t groups, int64_t cols);
/// out[r][i] = f(x[r][i]) * x[r][cols + i]; x has 2 · cols columns.
void ac_gate(float *out, const float *x, ac_activation f, int64_t rows, int64_t cols);
/// Turns pairs of the first 2 · `pairs` numbers of each head by the angles of a row, in place: (a, b) becomes
/// (a cos - b sin, b cos + a sin). A pair is i and pairs + i, or 2i and 2i + 1 where `interleaved`. Heads lie `head_dim`
/// apart, rows `stride`; cosines and sines are [rows][pairs].
void ac_rotate(float *x, const float *cosines, const float *sines, int64_t rows, int64_t stride, int64_t heads,
               int64_t head_dim, int64_t pairs, bool interleaved);
/// Softmax of each row in place; a row of -inf gives zeros.
void ac_softmax(float *x, int64_t rows, int64_t cols);
/// out[r] (+)= table[ids[r]], widened; ids are already checked. `accumulate` adds to what is there.
void ac_gather(float *out, const void *table, ac_dtype dtype, const int64_t *ids, int64_t rows,
               int64_t cols, bool accumulate);
/// out[i] = a[i] + b[i]; out may be a or b.
void ac_add(float *out, const float *a, const float *b, size_t count);
/// out[i] = a[i] * s
void ac_scale(float *out, const float *a, float s, size_t count);

// MARK: Checksums

/// CRC-32C (Castagnoli) of bytes, as the iSCSI and TensorFlow formats start and finish it. `data` may be NULL when
/// `count` is 0.
uint32_t ac_crc32c(const void *data, size_t count);
/// The same without the processor's instruction, for tests.
uint32_t ac_crc32c_portable(const void *data, size_t count);

#ifdef __cplusplus
}
#endif
#endif
