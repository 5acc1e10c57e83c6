// Rows of activations and of weights in 8 bits. The arithmetic is the same in all instruction sets: products that are
// rounded before they are added (no expression here may contract to a fused one).

/// The bytes of the panel's columns begin behind a scale and a sum for each.
typedef struct {
  float scale[PANEL];
  int32_t sum[PANEL];  // of the column
} panel_head;

/// Adding 1.5 · 2^23 leaves a rounded number in the low bits.
static const float rounder = 12582912.0f;

typedef struct {
  float low, high;
  bool finite;
} row_range;

/// The smallest and largest of the numbers and 0.
INLINE row_range range_of(const void *x, ac_dtype dtype, int64_t count) {
  vf low = splat(0.0f), high = splat(0.0f);
  vi bad = {0};
  for (int64_t i = 0; i < count; i += LANES) {
    const void *from = element(x, dtype, i);
    vf v = count - i >= LANES ? widen_vector(from, dtype) : widen_first(from, dtype, (size_t)(count - i));
    high = larger(v, high);
    low = select_(v < low, v, low);
    bad |= (vi)(((vu)v & 0x7f800000u) == 0x7f800000u);
  }
  int32_t lanes[LANES], any = 0;
  memcpy(lanes, &bad, sizeof lanes);
  for (int i = 0; i < LANES; i++) any |= lanes[i];
  return (row_range){-max_lanes(-low), max_lanes(high), any == 0};
}

/// One row of activations, evenly from its smallest to its largest number: x = scale · (byte - zero). Zeros up to a
/// multiple of 4. A row with a NaN or an infinity has a scale that is NaN, so that its results are.
static ac_row_scale quantise_row(uint8_t *out, const float *x, int64_t count, uint8_t flip) {
  row_range range = range_of(x, AC_F32, count);
  const bool usable = range.finite && range.high - range.low <= 3e38f;
  if (!usable) range.low = range.high = 0;
  const float scale = (range.high - range.low) / 255.0f;
  // Of numbers too small for it the inverse is infinite; they are 0.
  const float inverse = scale >= 1e-36f ? 1.0f / scale : 0.0f;
  float zero_lanes[LANES];
  vf product = splat(-range.low) * splat(inverse);
  store(zero_lanes, product + rounder);
  const int32_t zero = (int32_t)(zero_lanes[0] - rounder);
  const vf shift = splat(rounder + (float)zero);
  const float lowest = (float)-zero, highest = (float)(255 - zero);
  for (int64_t i = 0; i < count; i += LANES) {
    vf v = load_some(x + i, count - i);
    v = v * splat(inverse);
    v = at_most(at_least(v, lowest), highest);
    v = v + shift;
    vb bytes = __builtin_convertvector((vu)v & 0xffu, vb) ^ flip;
    if (count - i >= LANES) *(vb_unaligned *)(out + i) = bytes;
    else memcpy(out + i, &bytes, (size_t)(count - i));
  }
  for (int64_t i = count; i % 4 != 0; i++) out[i] = (uint8_t)zero ^ flip;
  return (ac_row_scale){usable ? scale : NAN, zero - (flip != 0 ? 128 : 0)};
}

/// The rows of a weight become the columns of a panel, each evenly from minus to plus its largest number in 8 bits.
INLINE void pack_quantised_as(void *out, const void *w, ac_dtype dtype, int64_t rows, int64_t k, int64_t ldw) {
  panel_head *head = out;
  int32_t *words = (int32_t *)(head + 1);
  const int64_t steps = ac_ceil_div(k, 4);
  int8_t *bytes = (int8_t *)ac_scratch((size_t)steps + LANES);
  for (int64_t row = 0; row < PANEL; row++) {
    float scale = 0.0f;
    memset(bytes, 0, (size_t)steps * 4);
    if (row < rows) {
      const void *x = element(w, dtype, row * ldw);
      const row_range range = range_of(x, dtype, k);
      const float top = range.high > -range.low ? range.high : 0.0f - range.low;
      scale = range.finite ? top / 127.0f : NAN;
      const float inverse = scale >= 1e-36f ? 1.0f / scale : 0.0f;
      for (int64_t i = 0; i < k; i += LANES) {
        const void *from = element(x, dtype, i);
        vf v = k - i >= LANES ? widen_vector(from, dtype) : widen_first(from, dtype, (size_t)(k - i));
        v = v * splat(inverse);
        v = at_most(at_least(v, -127.0f), 127.0f);
        v = v + splat(rounder);
        vb b = __builtin_convertvector((vu)v & 0xffu, vb);
        memcpy(bytes + i, &b, (size_t)ac_min(LANES, k - i));
      }
    }
    int32_t sum = 0;
    for (int64_t i = 0; i < k; i++) sum += bytes[i];
    for (int64_t i = 0; i < steps; i++) memcpy(words + i * PANEL + row, bytes + i * 4, 4);
    head->scale[row] = scale;
    head->sum[row] = sum;
  }
}

static void pack_quantised(void *out, const void *w, ac_dtype dtype, int64_t rows, int64_t k, int64_t ldw) {
  if (dtype == AC_F32) pack_quantised_as(out, w, AC_F32, rows, k, ldw);
  else if (dtype == AC_F16) pack_quantised_as(out, w, AC_F16, rows, k, ldw);
  else pack_quantised_as(out, w, AC_BF16, rows, k, ldw);
}

/// The sums of integers of a tile become the products that they stand for.
static void dequantise(float *sums, const ac_row_scale *row, int64_t rows, const panel_head *head) {
  for (int64_t i = 0; i < rows; i++, sums += PANEL)
    for (int64_t j = 0; j < PANEL; j += LANES) {
      vi whole = load_bits(sums + j);
      whole = whole - load_bits(head->sum + j) * row[i].zero;
      vf x = __builtin_convertvector(whole, vf);
      x = x * row[i].scale;
      x = x * load(head->scale + j);
      store(sums + j, x);
    }
}
