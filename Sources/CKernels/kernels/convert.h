// f16 and bf16 to f32 and back. A NaN keeps its sign and the head of its payload, and becomes quiet.

INLINE vh load_half(const uint16_t *p) { return *(const vh_unaligned *)p; }
INLINE void store_half(uint16_t *p, vh v) { *(vh_unaligned *)p = v; }
INLINE vh load_half_first(const uint16_t *p, size_t count) {
  uint16_t lanes[LANES] = {0};
  for (size_t i = 0; i < count; i++) lanes[i] = p[i];
  return load_half(lanes);
}
INLINE void store_half_first(uint16_t *p, vh v, size_t count) {
  uint16_t lanes[LANES];
  store_half(lanes, v);
  for (size_t i = 0; i < count; i++) p[i] = lanes[i];
}

INLINE vf bf16_to_float(vh h) { return (vf)(__builtin_convertvector(h, vu) << 16); }
INLINE vh float_to_bf16(vf x) {
  vu bits = (vu)x;
  vu rounded = (bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16;
  vu quiet = (bits >> 16) | 0x40u;
  return __builtin_convertvector(select_bits(x != x, quiet, rounded), vh);
}

INLINE vf widen_vector(const void *p, ac_dtype dtype) {
  if (dtype == AC_F32) return load((const float *)p);
  vh h = load_half((const uint16_t *)p);
  return dtype == AC_F16 ? half_to_float(h) : bf16_to_float(h);
}
INLINE vf widen_first(const void *p, ac_dtype dtype, size_t count) {
  if (dtype == AC_F32) return load_first((const float *)p, count);
  vh h = load_half_first((const uint16_t *)p, count);
  return dtype == AC_F16 ? half_to_float(h) : bf16_to_float(h);
}
INLINE const void *element(const void *p, ac_dtype dtype, int64_t index) {
  return (const char *)p + index * (dtype == AC_F32 ? 4 : 2);
}

INLINE void widen_as(float *out, const void *in, ac_dtype dtype, size_t count) {
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) store(out + i, widen_vector(element(in, dtype, (int64_t)i), dtype));
  if (i < count) store_first(out + i, widen_first(element(in, dtype, (int64_t)i), dtype, count - i), count - i);
}

static void widen(float *out, const void *in, ac_dtype dtype, size_t count) {
  switch (dtype) {
    case AC_F32: memmove(out, in, count * sizeof(float)); break;
    case AC_F16: widen_as(out, in, AC_F16, count); break;
    case AC_BF16: widen_as(out, in, AC_BF16, count); break;
    case AC_I8: break;  // of packed weights only
  }
}

INLINE void narrow_as(uint16_t *out, const float *in, bool half, size_t count) {
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) {
    vf x = load(in + i);
    store_half(out + i, half ? float_to_half(x) : float_to_bf16(x));
  }
  if (i < count) {
    vf x = load_first(in + i, count - i);
    store_half_first(out + i, half ? float_to_half(x) : float_to_bf16(x), count - i);
  }
}

static void narrow(void *out, const float *in, ac_dtype dtype, size_t count) {
  switch (dtype) {
    case AC_F32: memmove(out, in, count * sizeof(float)); break;
    case AC_F16: narrow_as(out, in, true, count); break;
    case AC_BF16: narrow_as(out, in, false, count); break;
    case AC_I8: break;
  }
}
