// The vector of the instruction set. The including file defines LANES, and the operations that generic vector
// code does not reach: fma_, load_first, store_first, half_to_float, float_to_half.
// Nothing outside of these files takes or returns a vector: at 64 bytes that would change the ABI.
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "../table.h"

#define INLINE static inline __attribute__((always_inline, unused))

typedef float vf __attribute__((vector_size(4 * LANES)));
typedef int32_t vi __attribute__((vector_size(4 * LANES)));
typedef uint32_t vu __attribute__((vector_size(4 * LANES)));
typedef uint16_t vh __attribute__((vector_size(2 * LANES)));

// Weights may lie anywhere in a mapped file.
typedef vf vf_unaligned __attribute__((aligned(1), may_alias));
typedef vu vu_unaligned __attribute__((aligned(1), may_alias));
typedef vh vh_unaligned __attribute__((aligned(1), may_alias));
