// f16 and bf16, bit for bit, against arithmetic on exponents and digits.
#include "support.h"

static uint32_t bits_of(float x) {
  uint32_t bits;
  memcpy(&bits, &x, 4);
  return bits;
}

static uint32_t f16_to_f32(uint16_t h) {
  uint32_t sign = (uint32_t)(h >> 15) << 31, digits = h & 0x3ffu;
  int exponent = (h >> 10) & 31;
  if (exponent == 31) return sign | (digits == 0 ? 0x7f800000u : 0x7fc00000u | digits << 13);
  double value = exponent == 0 ? ldexp(digits, -24) : ldexp(1024 + digits, exponent - 25);
  return sign | bits_of((float)value);
}

static uint16_t f32_to_f16(float x) {
  uint32_t bits = bits_of(x);
  uint16_t sign = (uint16_t)(bits >> 16 & 0x8000u);
  if (isnan(x)) return sign | 0x7e00u | (bits >> 13 & 0x3ffu);
  double size = fabs(x);
  if (size >= 65520) return sign | 0x7c00u;
  int exponent;
  frexp(size, &exponent);
  // The unit of the last place, that of subnormals at least.
  int unit = exponent - 11 < -24 || size == 0 ? -24 : exponent - 11;
  return sign | f16_to_f32(0) | (uint16_t)(unit == -24 ? nearbyint(ldexp(size, 24))
                                                       : nearbyint(ldexp(size, -unit)) + (unit + 24) * 1024);
}

static uint16_t f32_to_bf16(float x) {
  uint32_t bits = bits_of(x), head = bits >> 16, rest = bits & 0xffffu;
  if (isnan(x)) return (uint16_t)(head | 0x40u);
  if (rest > 0x8000u || (rest == 0x8000u && head % 2 == 1)) head++;
  return (uint16_t)head;
}

static void check_widening(ac_dtype dtype) {
  uint16_t *all = malloc(65536 * 2);
  float *got = floats(65536);
  for (int i = 0; i < 65536; i++) all[i] = (uint16_t)i;
  ac_widen(got, all, dtype, 65536);
  for (int i = 0; i < 65536; i++) {
    uint32_t wanted = dtype == AC_F16 ? f16_to_f32((uint16_t)i) : (uint32_t)i << 16;
    if (bits_of(got[i]) == wanted) continue;
    fail("widening dtype %d, 0x%04x: 0x%08x, expected 0x%08x", dtype, (unsigned)i, bits_of(got[i]), wanted);
    break;
  }
  for (size_t length = 0; length < 40; length++) {
    uint16_t *some = malloc(length * 2 + (length == 0));
    float *out = floats((int64_t)length);
    for (size_t i = 0; i < length; i++) some[i] = (uint16_t)(i * 1021);
    ac_widen(out, some, dtype, length);
    for (size_t i = 0; i < length; i++)
      if (bits_of(out[i]) != bits_of(got[some[i]])) fail("widening %d elements, at %d", (int)length, (int)i);
    free(some), free(out);
  }
  free(all), free(got);
}

static void check_narrowing(ac_dtype dtype) {
  const uint32_t step = reduced() ? 40009 : 1009;
  const int64_t sweep = UINT32_MAX / step, halves = 65536 * 3, count = sweep + halves;
  float *x = floats(count);
  uint16_t *got = malloc((size_t)count * 2);
  for (int64_t i = 0; i < sweep; i++) {
    uint32_t bits = (uint32_t)i * step;
    memcpy(x + i, &bits, 4);
  }
  // Every value of the narrow type, half a step above it, and one float below that.
  for (int64_t i = 0; i < halves; i++) {
    uint32_t half = dtype == AC_F16 ? 0x1000u : 0x8000u;
    uint32_t value = dtype == AC_F16 ? f16_to_f32((uint16_t)(i / 3)) : (uint32_t)(i / 3) << 16;
    uint32_t bits = value + (uint32_t[]){0, half, half - 1}[i % 3];
    memcpy(x + sweep + i, &bits, 4);
  }
  ac_narrow(got, x, dtype, (size_t)count);
  for (int64_t i = 0; i < count; i++) {
    uint16_t wanted = dtype == AC_F16 ? f32_to_f16(x[i]) : f32_to_bf16(x[i]);
    if (got[i] == wanted) continue;
    fail("narrowing to dtype %d, 0x%08x: 0x%04x, expected 0x%04x", dtype, bits_of(x[i]), got[i], wanted);
    break;
  }
  for (int64_t length = 0; length < 40; length++) {
    uint16_t *some = malloc((size_t)length * 2 + (length == 0));
    float *in = random_floats(length);
    ac_narrow(some, in, dtype, (size_t)length);
    for (int64_t i = 0; i < length; i++)
      if (some[i] != (dtype == AC_F16 ? f32_to_f16(in[i]) : f32_to_bf16(in[i])))
        fail("narrowing %d elements, at %d", (int)length, (int)i);
    free(some), free(in);
  }
  free(x), free(got);
}

void check_conversions(void) {
  check_widening(AC_F16);
  check_widening(AC_BF16);
  check_narrowing(AC_F16);
  check_narrowing(AC_BF16);
  float *x = random_floats(37), *wide = floats(37), *narrow = floats(37);
  ac_widen(wide, x, AC_F32, 37);
  ac_narrow(narrow, x, AC_F32, 37);
  if (memcmp(x, wide, 37 * 4) != 0 || memcmp(x, narrow, 37 * 4) != 0) fail("f32 is not copied as it is");
  free(x), free(wide), free(narrow);
}
