// AVX2 with FMA and F16C: Haswell, Zen and later.
#include "table.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define ISA AC_ISA_AVX2
#define LANES 8
#define PANEL 16
#define TILE_ROWS 6
#define WIDE_DOT_ROWS 4
#define SCORE_VECTORS 2
#define SCORE_ROWS 6
#define POINTER_ROWS 3

#include "kernels/types.h"

#pragma clang attribute push(__attribute__((target("avx2,fma,f16c,popcnt"))), apply_to = function)

INLINE vf fma_(vf a, vf b, vf c) { return (vf)_mm256_fmadd_ps((__m256)a, (__m256)b, (__m256)c); }
#define MULTIPLY_ADD_SCALAR(x, v, sum) fma_(splat(x), v, sum)
#define KEEP(v) __asm__("" : "+x"(v))
/// The second operand where one is NaN.
#define SMALLER(a, b) ((vf)_mm256_min_ps((__m256)(a), (__m256)(b)))
#define LARGER(a, b) ((vf)_mm256_max_ps((__m256)(a), (__m256)(b)))
#define ZIP_LOW(a, b) __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define ZIP_HIGH(a, b) __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15)

/// `count` lanes of ones, then zeros.
INLINE __m256i first_lanes(size_t count) {
  static const int32_t ones[16] = {-1, -1, -1, -1, -1, -1, -1, -1};
  return _mm256_loadu_si256((const __m256i *)(ones + 8 - count));
}
INLINE vf load_first(const float *p, size_t count) { return (vf)_mm256_maskload_ps(p, first_lanes(count)); }
INLINE void store_first(float *p, vf v, size_t count) { _mm256_maskstore_ps(p, first_lanes(count), (__m256)v); }
INLINE vf half_to_float(vh h) { return (vf)_mm256_cvtph_ps((__m128i)h); }
#define MULTIPLY_ADD_PAIRS(a, b) ((vi)_mm256_madd_epi16((__m256i)(a), (__m256i)(b)))
INLINE vh float_to_half(vf x) { return (vh)_mm256_cvtps_ph((__m256)x, _MM_FROUND_TO_NEAREST_INT); }

#include "kernels/all.h"
#pragma clang attribute pop

const ac_kernels *ac_kernels_avx2(void) { return &table; }
#else
const ac_kernels *ac_kernels_avx2(void) { return NULL; }
#endif
