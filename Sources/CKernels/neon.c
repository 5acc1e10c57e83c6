// NEON, which every arm64 processor has.
#include "table.h"

#if defined(__aarch64__)
#include <arm_neon.h>

#define ISA AC_ISA_NEON
#define LANES 4
#define PANEL 12
#define TILE_ROWS 8
#define WIDE_DOT_ROWS 8
#define SCORE_VECTORS 4
#define SCORE_ROWS 6
#define POINTER_ROWS 1

#include "kernels/types.h"
#include "kernels/partial.h"

INLINE vf fma_(vf a, vf b, vf c) { return (vf)vfmaq_f32((float32x4_t)c, (float32x4_t)a, (float32x4_t)b); }
/// By lane: a broadcasting load would take a slot of the vector units.
INLINE vf multiply_add_scalar(float x, vf v, vf sum) {
  __asm__("" : "+w"(x));
  return (vf)vfmaq_n_f32((float32x4_t)sum, (float32x4_t)v, x);
}
#define MULTIPLY_ADD_SCALAR(x, v, sum) multiply_add_scalar(x, v, sum)
#define KEEP(v) __asm__("" : "+w"(v))
#define ZIP_LOW(a, b) __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define ZIP_HIGH(a, b) __builtin_shufflevector(a, b, 2, 6, 3, 7)

/// As text, so that the rest stays usable by processors without it. It takes signed bytes.
INLINE vi dot(const char *a, vi column, vi sum) {
  vi bytes = (vi)vld1q_dup_s32((const int32_t *)a);
  __asm__(".arch_extension dotprod\n\tsdot %0.4s, %1.16b, %2.16b" : "+w"(sum) : "w"(column), "w"(bytes));
  return sum;
}
#define DOT(a, column, sum) dot(a, column, sum)
#define DOT_FLIP 0x80
INLINE vf half_to_float(vh h) { return (vf)vcvt_f32_f16((float16x4_t)h); }
INLINE vh float_to_half(vf x) { return (vh)vcvt_f16_f32((float32x4_t)x); }

#include "kernels/all.h"

const ac_kernels *ac_kernels_neon(void) { return &table; }
#else
const ac_kernels *ac_kernels_neon(void) { return NULL; }
#endif
