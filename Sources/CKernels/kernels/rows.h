// Operations on the rows of a matrix, or on arrays.

static void layer_norm(float *out, const float *x, const float *weight, const float *bias, float eps,
                       int64_t rows, int64_t cols) {
  const int64_t whole = cols / LANES * LANES;
  const size_t tail = (size_t)(cols - whole);
  for (int64_t row = 0; row < rows; row++, x += cols, out += cols) {
    vf sum = splat(0.0f);
    for (int64_t i = 0; i < whole; i += LANES) sum += load(x + i);
    if (tail > 0) sum += load_first(x + whole, tail);
    const vf mean = splat(sum_lanes(sum) / (float)cols);

    // The deviations' own sum corrects both the mean's rounding and the variance.
    vf deviation = splat(0.0f), square = splat(0.0f);
    for (int64_t i = 0; i < whole; i += LANES) {
      vf d = load(x + i) - mean;
      deviation += d;
      square = fma_(d, d, square);
    }
    if (tail > 0) {
      float lanes[LANES] = {0};
      store_first(lanes, load_first(x + whole, tail) - mean, tail);
      vf d = load(lanes);
      deviation += d;
      square = fma_(d, d, square);
    }
    const float correction = sum_lanes(deviation) / (float)cols;
    const float variance = sum_lanes(square) / (float)cols - correction * correction;
    const vf scale = splat(1.0f / __builtin_sqrtf((variance > 0 || variance != variance ? variance : 0) + eps));
    const vf shift = splat(correction);

    for (int64_t i = 0; i < cols; i += LANES) {
      const int64_t left = cols - i;
      vf y = (load_some(x + i, left) - mean - shift) * scale;
      if (weight != NULL) y *= load_some(weight + i, left);
      if (bias != NULL) y += load_some(bias + i, left);
      store_some(out + i, y, left);
    }
  }
}

static void rms_norm(float *out, const float *x, const float *weight, float eps, int64_t rows, int64_t stride,
                     int64_t groups, int64_t cols) {
  for (int64_t row = 0; row < rows; row++, x += stride, out += stride) {
    for (int64_t at = 0; at < groups * cols; at += cols) {
      vf square = splat(0.0f);
      for (int64_t i = 0; i < cols; i += LANES) {
        vf v = load_some(x + at + i, cols - i);
        square = fma_(v, v, square);
      }
      const vf scale = splat(1.0f / __builtin_sqrtf(sum_lanes(square) / (float)cols + eps));
      for (int64_t i = 0; i < cols; i += LANES) {
        vf y = load_some(x + at + i, cols - i) * scale;
        if (weight != NULL) y *= load_some(weight + i, cols - i);
        store_some(out + at + i, y, cols - i);
      }
    }
  }
}

/// In pieces that stay in the first-level cache between the activation and the product.
static void gate(float *out, const float *x, ac_activation f, int64_t rows, int64_t cols) {
  enum { GATE_PIECE = 1024 };
  for (int64_t row = 0; row < rows; row++, x += 2 * cols, out += cols) {
    for (int64_t at = 0; at < cols; at += GATE_PIECE) {
      const int64_t end = ac_min(at + GATE_PIECE, cols);
      memcpy(out + at, x + at, (size_t)(end - at) * sizeof(float));
      activate(out + at, (size_t)(end - at), f);
      for (int64_t i = at; i < end; i += LANES)
        store_some(out + i, load_some(out + i, end - i) * load_some(x + cols + i, end - i), end - i);
    }
  }
}

static void rotate(float *x, const float *cosines, const float *sines, int64_t rows, int64_t stride, int64_t heads,
                   int64_t head_dim, int64_t pairs, bool interleaved) {
  for (int64_t row = 0; row < rows; row++, x += stride, cosines += pairs, sines += pairs) {
    for (int64_t head = 0; head < heads; head++) {
      float *first = x + head * head_dim, *second = first + pairs;
      if (interleaved) {
        for (int64_t i = 0; i < pairs; i++) {
          const float a = first[2 * i], b = first[2 * i + 1];
          first[2 * i] = a * cosines[i] - b * sines[i];
          first[2 * i + 1] = b * cosines[i] + a * sines[i];
        }
        continue;
      }
      for (int64_t i = 0; i < pairs; i += LANES) {
        const int64_t left = pairs - i;
        const vf a = load_some(first + i, left), b = load_some(second + i, left);
        const vf c = load_some(cosines + i, left), s = load_some(sines + i, left);
        store_some(first + i, a * c - b * s, left);
        store_some(second + i, b * c + a * s, left);
      }
    }
  }
}

/// The largest of x, -inf when there is none or all are NaN.
static float row_max(const float *x, int64_t count) {
  vf top = splat(-INFINITY);
  int64_t i = 0;
  for (; i + LANES <= count; i += LANES) top = larger(load(x + i), top);
  float result = max_lanes(top);
  for (; i < count; i++) result = x[i] > result ? x[i] : result;
  return result;
}

/// x = exp(x - top); returns the sum.
static float row_exp(float *x, int64_t count, float top) {
  vf sum = splat(0.0f);
  int64_t i = 0;
  for (; i + LANES <= count; i += LANES) {
    vf e = exp_(load(x + i) - top);
    store(x + i, e);
    sum += e;
  }
  if (i < count) {
    float lanes[LANES] = {0};
    store_first(lanes, exp_(load_first(x + i, (size_t)(count - i)) - top), (size_t)(count - i));
    store_first(x + i, load(lanes), (size_t)(count - i));
    sum += load(lanes);
  }
  return sum_lanes(sum);
}

static void add(float *out, const float *a, const float *b, size_t count) {
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) store(out + i, load(a + i) + load(b + i));
  if (i < count) store_first(out + i, load_first(a + i, count - i) + load_first(b + i, count - i), count - i);
}

static void scale(float *out, const float *a, float s, size_t count) {
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) store(out + i, load(a + i) * s);
  if (i < count) store_first(out + i, load_first(a + i, count - i) * s, count - i);
}

static void softmax(float *x, int64_t rows, int64_t cols) {
  for (int64_t row = 0; row < rows; row++, x += cols) {
    float top = row_max(x, cols);
    float sum = row_exp(x, cols, top == -INFINITY ? 0 : top);
    scale(x, x, sum == 0 ? 0 : 1 / sum, (size_t)cols);
  }
}

INLINE void accumulate_as(float *out, const void *in, ac_dtype dtype, int64_t count) {
  int64_t i = 0;
  for (; i + LANES <= count; i += LANES) store(out + i, load(out + i) + widen_vector(element(in, dtype, i), dtype));
  size_t tail = (size_t)(count - i);
  if (tail > 0) store_first(out + i, load_first(out + i, tail) + widen_first(element(in, dtype, i), dtype, tail), tail);
}

static void gather(float *out, const void *table, ac_dtype dtype, const int64_t *ids, int64_t rows,
                   int64_t cols, bool accumulate) {
  for (int64_t row = 0; row < rows; row++, out += cols) {
    const void *from = element(table, dtype, ids[row] * cols);
    if (!accumulate) widen(out, from, dtype, (size_t)cols);
    else if (dtype == AC_F32) accumulate_as(out, from, AC_F32, cols);
    else if (dtype == AC_F16) accumulate_as(out, from, AC_F16, cols);
    else accumulate_as(out, from, AC_BF16, cols);
  }
}
