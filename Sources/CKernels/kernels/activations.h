// transformers' ACT2FN over arrays, as PyTorch computes each in f32.

INLINE vf relu_(vf x) { return at_least(x, 0.0f); }
INLINE vf relu2_(vf x) { return relu_(x) * relu_(x); }
INLINE vf relu6_(vf x) { return at_most(relu_(x), 6.0f); }
INLINE vf leaky_relu_(vf x) { return select_(x < splat(0.0f), x * 0.01f, x); }
INLINE vf gelu_(vf x) { return x * normal_(x); }
INLINE vf gelu_tanh_(vf x) {
  vf inner = 0.797884561f * fma_(0.044715f * x * x, x, x);
  return 0.5f * x * (1.0f + tanh_(inner));
}
INLINE vf gelu_10_(vf x) { return at_most(at_least(gelu_(x), -10.0f), 10.0f); }
INLINE vf quick_gelu_(vf x) { return x * sigmoid_(1.702f * x); }
INLINE vf silu_(vf x) { return x / (1.0f + exp_(-x)); }
/// x tanh(log(1 + e)) without the logarithm: with e = exp(x), tanh is e(e + 2) / (e(e + 2) + 2).
INLINE vf mish_(vf x) {
  vf e = exp_(at_most(x, 20.0f)), n = e * (e + 2.0f);
  return x * (n / (n + 2.0f));
}
INLINE vf laplace_(vf x) { return 0.5f * (1.0f + erf_((x - 0.707107f) * (1.0f / (0.282095f * 1.41421356f)))); }

#define OVER_ARRAY(function)                                                  \
  do {                                                                        \
    size_t i = 0;                                                             \
    for (; i + LANES <= count; i += LANES) store(x + i, function(load(x + i))); \
    if (i < count) store_first(x + i, function(load_first(x + i, count - i)), count - i); \
  } while (0)

static void activate(float *x, size_t count, ac_activation f) {
  switch (f) {
    case AC_ACT_NONE: break;
    case AC_ACT_RELU: OVER_ARRAY(relu_); break;
    case AC_ACT_RELU2: OVER_ARRAY(relu2_); break;
    case AC_ACT_RELU6: OVER_ARRAY(relu6_); break;
    case AC_ACT_LEAKY_RELU: OVER_ARRAY(leaky_relu_); break;
    case AC_ACT_GELU: OVER_ARRAY(gelu_); break;
    case AC_ACT_GELU_TANH: OVER_ARRAY(gelu_tanh_); break;
    case AC_ACT_GELU_10: OVER_ARRAY(gelu_10_); break;
    case AC_ACT_QUICK_GELU: OVER_ARRAY(quick_gelu_); break;
    case AC_ACT_SILU: OVER_ARRAY(silu_); break;
    case AC_ACT_SIGMOID: OVER_ARRAY(sigmoid_); break;
    case AC_ACT_TANH: OVER_ARRAY(tanh_); break;
    case AC_ACT_MISH: OVER_ARRAY(mish_); break;
    case AC_ACT_LAPLACE: OVER_ARRAY(laplace_); break;
  }
}

static void exp_array(float *x, size_t count) { OVER_ARRAY(exp_); }
static void erf_array(float *x, size_t count) { OVER_ARRAY(erf_); }
