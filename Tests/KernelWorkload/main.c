// A fixed amount of work for each hot kernel, whose instructions Scripts/check-kernels counts. Without an argument it
// prints the names of the parts; with one it runs that part.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

static float *numbers(int64_t count) {
  float *p = aligned_alloc(64, ((size_t)count * sizeof(float) + 63) / 64 * 64);
  uint32_t state = 1;
  for (int64_t i = 0; i < count; i++) p[i] = (float)((int32_t)(state = state * 1664525u + 1013904223u) >> 8) / 8388608.0f;
  return p;
}

static void multiply(int64_t m, int64_t n, int64_t k, ac_dtype packed, ac_activation activation) {
  const ac_dtype dtype = packed == AC_I8 ? AC_F32 : packed;
  float *w = numbers(n * k), *panels = numbers((int64_t)ac_packed_bytes(n, k, packed) / 4 + 16);
  void *stored = numbers(n * k);
  ac_narrow(stored, w, dtype, (size_t)(n * k));
  ac_pack(panels, packed, stored, dtype, n, k, k);
  ac_gemm_args args = {.a = numbers(m * k), .packed = panels, .packed_dtype = packed, .c = numbers(m * n),
                       .bias = numbers(n), .m = m, .n = n, .k = k, .lda = k, .ldc = n, .activation = activation};
  ac_gemm(&args);
}

static void gemm(void) { multiply(126, 512, 768, AC_F32, AC_ACT_GELU); }
static void row(void) { multiply(1, 2048, 768, AC_BF16, AC_ACT_NONE); }
static void bytes(void) { multiply(126, 512, 768, AC_I8, AC_ACT_NONE); }

static void attention(void) {
  const int64_t tokens = 600, heads = 4, size = 64, width = heads * size, offsets[] = {0, tokens}, none = 0;
  ac_attention_args args = {.q = numbers(tokens * width), .k = numbers(tokens * width), .v = numbers(tokens * width),
                            .out = numbers(tokens * width), .q_stride = width, .k_stride = width, .v_stride = width,
                            .out_stride = width, .sequences = 1, .q_offsets = offsets, .k_starts = offsets,
                            .k_ends = offsets + 1, .heads = heads, .kv_heads = heads, .head_dim = size,
                            .v_head_dim = size, .scale = 0.125f, .left = -1, .right = -1, .bias_offsets = &none};
  ac_attention(&args);
}

static void norm(void) {
  float *x = numbers(512 * 768);
  ac_layer_norm(x, x, numbers(768), numbers(768), 1e-12f, 512, 768);
}

static const struct {
  const char *name;
  void (*run)(void);
} parts[] = {{"gemm", gemm}, {"row", row}, {"bytes", bytes}, {"attention", attention}, {"norm", norm}};

int main(int count, char **arguments) {
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    if (count == 1) puts(parts[i].name);
    else if (strcmp(arguments[1], parts[i].name) == 0) parts[i].run();
}
