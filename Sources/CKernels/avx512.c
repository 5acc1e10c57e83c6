// AVX-512 F, BW, DQ and VL: Skylake-X, Ice Lake, Zen 4 and later.
#include "table.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define ISA AC_ISA_AVX512
#define LANES 16
#define PANEL 48
#define TILE_ROWS 9
#define WIDE_DOT_ROWS 6
#define SCORE_VECTORS 4
#define SCORE_ROWS 6
#define POINTER_ROWS 3

#include "kernels/types.h"

#define TARGET "avx512f,avx512bw,avx512dq,avx512vl,avx2,fma,f16c,popcnt"
#pragma clang attribute push(__attribute__((target(TARGET))), apply_to = function)
#pragma clang attribute push(__attribute__((min_vector_width(512))), apply_to = function)

INLINE vf fma_(vf a, vf b, vf c) { return (vf)_mm512_fmadd_ps((__m512)a, (__m512)b, (__m512)c); }
#define MULTIPLY_ADD_SCALAR(x, v, sum) fma_(splat(x), v, sum)
#define KEEP(v) __asm__("" : "+v"(v))
/// The second operand where one is NaN.
#define SMALLER(a, b) ((vf)_mm512_min_ps((__m512)(a), (__m512)(b)))
#define LARGER(a, b) ((vf)_mm512_max_ps((__m512)(a), (__m512)(b)))
#define TIMES_POWER_OF_2(x, power) ((vf)_mm512_scalef_ps((__m512)(x), (__m512)(power)))
#define LOOK_UP(table, index) ((vf)_mm512_permutexvar_ps((__m512i)(index), (__m512)(table)))
#define ZIP_LOW(a, b) \
  __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
#define ZIP_HIGH(a, b) \
  __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)

INLINE vf load_first(const float *p, size_t count) {
  return (vf)_mm512_maskz_loadu_ps((__mmask16)((1u << count) - 1), p);
}
INLINE void store_first(float *p, vf v, size_t count) {
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << count) - 1), (__m512)v);
}
INLINE vf half_to_float(vh h) { return (vf)_mm512_cvtph_ps((__m256i)h); }
#define MULTIPLY_ADD_PAIRS(a, b) ((vi)_mm512_madd_epi16((__m512i)(a), (__m512i)(b)))
/// As text, so that the rest of the set stays usable by processors without VNNI.
INLINE vi dot(const char *a, vi column, vi sum) {
  vu bytes = (vu){0} + *(const uint32_t *)a;
  __asm__("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(bytes), "v"(column));
  return sum;
}
#define DOT(a, column, sum) dot(a, column, sum)
INLINE vh float_to_half(vf x) { return (vh)_mm512_cvtps_ph((__m512)x, _MM_FROUND_TO_NEAREST_INT); }

#include "kernels/all.h"
#pragma clang attribute pop
#pragma clang attribute pop

const ac_kernels *ac_kernels_avx512(void) { return &table; }
#else
const ac_kernels *ac_kernels_avx512(void) { return NULL; }
#endif
