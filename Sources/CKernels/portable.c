// Generic 16-byte vectors: SSE2 on x86-64, and whatever else the compiler makes of them.
#include "table.h"

#define ISA AC_ISA_PORTABLE
#define LANES 4
#define PANEL 8
#define TILE_ROWS 4
#define WIDE_DOT_ROWS 4
#define SCORE_VECTORS 2
#define SCORE_ROWS 4
#define POINTER_ROWS 1

#include "kernels/types.h"
#include "kernels/partial.h"

INLINE vf fma_(vf a, vf b, vf c) { return a * b + c; }
#define MULTIPLY_ADD_SCALAR(x, v, sum) fma_(x - (vf){0}, v, sum)
#define KEEP(v) (void)0
#define ZIP_LOW(a, b) __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define ZIP_HIGH(a, b) __builtin_shufflevector(a, b, 2, 6, 3, 7)

INLINE vu choose_(vi mask, vu yes, vu no) { return ((vu)mask & yes) | (~(vu)mask & no); }

INLINE vf half_to_float(vh h) {
  vu bits = __builtin_convertvector(h, vu), magnitude = bits & 0x7fffu;
  // As a float of the same digits the number is 2^112 too small; that makes subnormals normal, too.
  vf scaled = (vf)(magnitude << 13) * 0x1p112f;
  vu special = (magnitude << 13) | 0x7f800000u | ((vu)(magnitude > 0x7c00u) & 0x400000u);
  return (vf)(choose_((vi)(magnitude >= 0x7c00u), special, (vu)scaled) | (bits & 0x8000u) << 16);
}

INLINE vh float_to_half(vf x) {
  vu sign = (vu)x & 0x80000000u, bits = (vu)x ^ sign;
  vu normal = (bits + ((bits >> 13) & 1u) + 0xfffu - (112u << 23)) >> 13;
  // Adding 1/2 moves a subnormal's digits to the end of the float, rounded.
  vu subnormal = (vu)((vf)bits + 0.5f) - 0x3f000000u;
  vu nan = 0x7e00u | ((bits >> 13) & 0x3ffu), infinity = (vu){0} + 0x7c00u;
  vu half = choose_((vi)(bits < 0x38800000u), subnormal, normal);
  half = choose_((vi)(bits >= 0x47800000u), infinity, half);
  half = choose_((vi)(bits > 0x7f800000u), nan, half);
  return __builtin_convertvector(half | sign >> 16, vh);
}

#include "kernels/all.h"

const ac_kernels *ac_kernels_portable(void) { return &table; }
