// Small operations on whole vectors.

INLINE vf load(const float *p) { return *(const vf_unaligned *)p; }
INLINE void store(float *p, vf v) { *(vf_unaligned *)p = v; }
/// Minus 0, not plus: that would turn -0 into 0.
INLINE vf splat(float x) { return x - (vf){0}; }
INLINE vf load_some(const float *p, int64_t count) {
  return count >= LANES ? load(p) : load_first(p, (size_t)count);
}
INLINE void store_some(float *p, vf v, int64_t count) {
  if (count >= LANES) store(p, v);
  else store_first(p, v, (size_t)count);
}

/// Lane by lane, where `mask` is all ones or all zeros; the compiler makes a blend of it.
INLINE vf select_(vi mask, vf yes, vf no) { return (vf)((mask & (vi)yes) | (~mask & (vi)no)); }
INLINE vu select_bits(vi mask, vu yes, vu no) { return ((vu)mask & yes) | (~(vu)mask & no); }
INLINE vf abs_(vf x) { return (vf)((vu)x & 0x7fffffffu); }
INLINE vf copy_sign(vf magnitude, vf sign) {
  return (vf)(((vu)magnitude & 0x7fffffffu) | ((vu)sign & 0x80000000u));
}
/// The second operand where one is NaN.
#ifndef SMALLER
#define SMALLER(a, b) select_((a) < (b), a, b)
#define LARGER(a, b) select_((a) > (b), a, b)
#endif
INLINE vf smaller(vf a, vf b) { return SMALLER(a, b); }
INLINE vf larger(vf a, vf b) { return LARGER(a, b); }
/// These keep x when it is NaN.
INLINE vf at_most(vf x, float limit) { return smaller(splat(limit), x); }
INLINE vf at_least(vf x, float limit) { return larger(splat(limit), x); }

INLINE float sum_lanes(vf v) {
  float lanes[LANES];
  memcpy(lanes, &v, sizeof v);
  for (int width = LANES / 2; width > 0; width /= 2)
    for (int i = 0; i < width; i++) lanes[i] += lanes[i + width];
  return lanes[0];
}
INLINE float max_lanes(vf v) {
  float lanes[LANES];
  memcpy(lanes, &v, sizeof v);
  for (int width = LANES / 2; width > 0; width /= 2)
    for (int i = 0; i < width; i++) lanes[i] = lanes[i] > lanes[i + width] ? lanes[i] : lanes[i + width];
  return lanes[0];
}
