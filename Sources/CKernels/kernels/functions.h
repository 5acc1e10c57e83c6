// exp, erf, tanh and sigmoid of a vector. NaN gives NaN.

/// At most 1 ulp off, subnormal results included.
INLINE vf exp_(vf x) {
  // Outside of these the result is 0 or infinity anyway.
  x = at_least(at_most(x, 89.0f), -104.0f);
  // Adding 1.5 · 2^23 leaves the rounded quotient in the low bits of the sum.
  const float shift = 12582912.0f;
  vf t = fma_(x, splat(1.44269504f), splat(shift));
  vf n = t - shift;
  vf r = fma_(n, splat(-0.693145752f), x);
  r = fma_(n, splat(-1.42860677e-6f), r);
  vf p = splat(1.3814539e-3f);
  p = fma_(p, r, splat(8.368745e-3f));
  p = fma_(p, r, splat(4.166839e-2f));
  p = fma_(p, r, splat(0.16666521f));
  p = fma_(p, r, splat(0.5f));
  p = fma_(r * r, p, r) + 1.0f;
#ifdef TIMES_POWER_OF_2
  return TIMES_POWER_OF_2(p, n);
#else
  // 2^n in two factors: one alone would overflow where the result is the largest or subnormal.
  vi whole = (vi)((vu)t - 0x4b400000u), half = whole >> 1;
  vf low = (vf)((vu)(half + 127) << 23), high = (vf)(((vu)whole - (vu)half + 127u) << 23);
  return p * low * high;
#endif
}

/// Polynomials of N. Juffa, https://stackoverflow.com/questions/35148198: about 1 ulp.
INLINE vf erf_(vf x) {
  vf a = abs_(x), s = x * x;

  vf p = splat(-5.96761703e-4f);
  p = fma_(p, s, splat(4.99119423e-3f));
  p = fma_(p, s, splat(-2.67681349e-2f));
  p = fma_(p, s, splat(1.12819925e-1f));
  p = fma_(p, s, splat(-3.76125336e-1f));
  p = fma_(p, s, splat(1.28379166e-1f));
  vf near_zero = fma_(p, x, x);

  vf t = at_most(a, 4.0f), q = t * t;
  vf r = fma_(splat(-1.72853470e-5f), t, splat(3.83197126e-4f));
  vf u = fma_(splat(-3.88396438e-3f), t, splat(2.42546219e-2f));
  r = fma_(r, q, u);
  r = fma_(r, t, splat(-1.06777877e-1f));
  r = fma_(r, t, splat(-6.34846687e-1f));
  r = fma_(r, t, splat(-1.28717512e-1f));
  r = fma_(r, t, -t);
  vf far = copy_sign(1.0f - exp_(r), x);

  return select_(a > splat(0.927734375f), far, near_zero);
}

INLINE vf tanh_(vf x) {
  vf a = abs_(x), s = x * x;
  vf p = splat(1.57394409e-2f);
  p = fma_(p, s, splat(-5.23025580e-2f));
  p = fma_(p, s, splat(1.33152470e-1f));
  p = fma_(p, s, splat(-3.33327681e-1f));
  vf near_zero = fma_(p * s, x, x);
  vf far = copy_sign(1.0f - 2.0f / (exp_(a + a) + 1.0f), x);
  return select_(a > splat(0.55f), far, near_zero);
}

INLINE vf sigmoid_(vf x) { return 1.0f / (1.0f + exp_(-x)); }
