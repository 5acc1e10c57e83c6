// The first lanes of a vector, for sets without masked loads and stores.
INLINE vf load_first(const float *p, size_t count) {
  float lanes[LANES] = {0};
  for (size_t i = 0; i < count && i < LANES; i++) lanes[i] = p[i];
  return *(const vf_unaligned *)lanes;
}
INLINE void store_first(float *p, vf v, size_t count) {
  for (size_t i = 0; i < count && i < LANES; i++) p[i] = v[i];
}
