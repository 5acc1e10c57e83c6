// What a tile does with a panel of 8 bits: 4 products of unsigned activations and signed weights are added to a sum of
// 32 bits. An element of such a panel, and of the rows against it, is the 4 bytes of 4 neighbouring k. Sums of integers
// are exact: all instruction sets, and all ways here, give the same bits.

/// How a tile reads b. The first three are those of ac_dtype.
enum { TILE_F32 = AC_F32, TILE_F16 = AC_F16, TILE_BF16 = AC_BF16, TILE_DOT, TILE_WIDE_DOT };

typedef int16_t vs __attribute__((vector_size(4 * LANES)));
typedef uint16_t vus __attribute__((vector_size(4 * LANES)));
typedef uint8_t vb __attribute__((vector_size(LANES)));
typedef vb vb_unaligned __attribute__((aligned(1), may_alias));

INLINE vi load_bits(const void *p) { return (vi)*(const vu_unaligned *)p; }

#ifdef MULTIPLY_ADD_PAIRS
// Widened to 16 bits: the even bytes, then the odd ones, in pairs.
enum { WIDE_STEPS = 2 };
INLINE vi wide_column(vi bytes, int step) { return step == 0 ? (vi)((vs)bytes << 8 >> 8) : (vi)((vs)bytes >> 8); }
INLINE vi wide_row(const char *a, int step) {
  uint32_t bytes;
  memcpy(&bytes, a, 4);
  const vu row = (vu){0} + bytes;
  return step == 0 ? (vi)(row & 0x00ff00ffu) : (vi)((vus)row >> 8);
}
INLINE vi wide_product(vi row, vi column) { return MULTIPLY_ADD_PAIRS(row, column); }
#else
// Widened to 32 bits, one k after the other.
enum { WIDE_STEPS = 4 };
INLINE vi wide_column(vi bytes, int step) { return (vi)((vu)bytes << (24 - 8 * step)) >> 24; }
INLINE vi wide_row(const char *a, int step) { return (vi){0} + (int32_t)((const uint8_t *)a)[step]; }
INLINE vi wide_product(vi row, vi column) { return row * column; }
#endif

#ifndef DOT
#define HAS_DOT 0
// No instruction of this set does it at once.
#define DOT(a, column, sum) (sum)
#else
#define HAS_DOT 1
#endif
#ifndef DOT_FLIP
// What is exclusive-ored to the bytes of rows: 0x80 where the instruction takes signed ones.
#define DOT_FLIP 0
#endif

INLINE int tile_element(int type) { return type == TILE_F16 || type == TILE_BF16 ? 2 : 4; }
INLINE int tile_steps(int type) { return type == TILE_WIDE_DOT ? WIDE_STEPS : 1; }

/// Vector `j` of row `at` of a panel.
INLINE vf tile_column(const void *b, int type, int64_t index, int step) {
  if (type == TILE_DOT) return (vf)load_bits((const char *)b + index * 4);
  if (type == TILE_WIDE_DOT) return (vf)wide_column(load_bits((const char *)b + index * 4), step);
  return widen_vector(element(b, (ac_dtype)type, index), (ac_dtype)type);
}

/// sum + *a · column
INLINE vf tile_add(int type, const char *a, vf column, vf sum, int step) {
  if (type == TILE_DOT) return (vf)DOT(a, (vi)column, (vi)sum);
  if (type == TILE_WIDE_DOT) {
    vi grown = (vi)sum + wide_product(wide_row(a, step), (vi)column);
    // The compiler would change the order of these additions, and runs out of registers.
    KEEP(grown);
    return (vf)grown;
  }
  return MULTIPLY_ADD_SCALAR(*(const float *)a, column, sum);
}
