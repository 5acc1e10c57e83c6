// Windows that slide over pictures: rows of a product, depthwise convolutions, pooling.

INLINE bool within(int64_t at, int64_t size) { return (uint64_t)at < (uint64_t)size; }

INLINE void copy_run(float *out, const float *x, int64_t count) {
  int64_t i = 0;
  for (; i + LANES <= count; i += LANES) store(out + i, load(x + i));
  if (i < count) store_first(out + i, load_first(x + i, (size_t)(count - i)), (size_t)(count - i));
}
INLINE void clear_run(float *out, int64_t count) {
  int64_t i = 0;
  for (; i + LANES <= count; i += LANES) store(out + i, splat(0.0f));
  if (i < count) store_first(out + i, splat(0.0f), (size_t)(count - i));
}

/// out = the elements [start, start + size) of what the window covers at a place.
static void copy_window(float *out, const ac_gemm_args *args, int64_t place, int64_t start, int64_t size) {
  const ac_windows *w = args->windows;
  const int64_t channels = args->k / (w->kernel.height * w->kernel.width), line = w->kernel.width * channels;
  const int64_t lines = place / w->places.width, picture = lines / w->places.height;
  const int64_t top = lines % w->places.height * w->stride.height - w->padding.height;
  const int64_t left = place % w->places.width * w->stride.width - w->padding.width;
  // Pixels next to each other in the kernel that are so in memory, too, are one run.
  const bool joined = w->dilation.width == 1 && args->lda == channels;
  const int64_t piece = joined ? line : channels, pixels = joined ? w->kernel.width : 1;
  const float *pixel = args->a + picture * w->picture.height * w->picture.width * args->lda;

  for (int64_t at = start, end = start + size; at < end;) {
    const int64_t from = at % piece, to = ac_min(piece, from + end - at);
    const int64_t y = top + at / line * w->dilation.height, x = left + at % line / piece * w->dilation.width;
    // What of the piece lies in the picture.
    int64_t first = to, last = to;
    if (within(y, w->picture.height)) {
      first = ac_min(to, ac_max(from, -x * channels));
      last = ac_max(first, ac_min(to, ac_min(pixels, w->picture.width - x) * channels));
    }
    clear_run(out, first - from);
    copy_run(out + first - from, pixel + (y * w->picture.width + x) * args->lda + first, last - first);
    clear_run(out + last - from, to - last);
    out += to - from;
    at += to - from;
  }
}

enum { DEPTHWISE_PLACES = 7 };

/// Up to DEPTHWISE_PLACES places of a line, for LANES channels (or `left` of them). With a `width` the kernel is as wide
/// and moves by one pixel, of which each is loaded once; 0 stands for any other. Sums run over the taps in order.
INLINE void depthwise_tile(const int width, const bool whole, float *out, const float *picture, const float *weight,
                           const float *bias, int64_t channels, const ac_windows *w, int64_t top, int64_t start,
                           int64_t places, size_t left) {
#define CHANNELS(p) (whole ? load(p) : load_first(p, left))
  vf sum[DEPTHWISE_PLACES];
  for (int i = 0; i < DEPTHWISE_PLACES; i++) sum[i] = bias != NULL ? CHANNELS(bias) : splat(0.0f);
  for (int64_t line = 0; line < w->kernel.height; line++, weight += w->kernel.width * channels) {
    const int64_t y = top + line * w->dilation.height;
    if (!within(y, w->picture.height)) continue;
    const float *pixels = picture + y * w->picture.width * channels;
    if (width > 0) {
      vf factors[width > 0 ? width : 1];
#pragma clang loop unroll(full)
      for (int j = 0; j < width; j++) factors[j] = CHANNELS(weight + j * channels);
#pragma clang loop unroll(full)
      for (int i = 0; i < DEPTHWISE_PLACES + width - 1; i++) {
        if (!within(start + i, w->picture.width)) continue;
        const vf pixel = CHANNELS(pixels + (start + i) * channels);
#pragma clang loop unroll(full)
        for (int j = 0; j < width; j++)
          if (i - j >= 0 && i - j < DEPTHWISE_PLACES) sum[i - j] = fma_(pixel, factors[j], sum[i - j]);
      }
      continue;
    }
    for (int64_t j = 0; j < w->kernel.width; j++) {
      const vf factor = CHANNELS(weight + j * channels);
#pragma clang loop unroll(full)
      for (int i = 0; i < DEPTHWISE_PLACES; i++) {
        const int64_t x = start + i * w->stride.width + j * w->dilation.width;
        if (within(x, w->picture.width)) sum[i] = fma_(CHANNELS(pixels + x * channels), factor, sum[i]);
      }
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < DEPTHWISE_PLACES; i++) {
    if (i >= places) break;
    if (whole) store(out + i * channels, sum[i]);
    else store_first(out + i * channels, sum[i], left);
  }
#undef CHANNELS
}

INLINE void depthwise_line(const int width, float *out, const float *picture, const float *weight, const float *bias,
                           int64_t channels, const ac_windows *w, int64_t top) {
  for (int64_t place = 0; place < w->places.width; place += DEPTHWISE_PLACES, out += DEPTHWISE_PLACES * channels) {
    const int64_t start = place * w->stride.width - w->padding.width, places = w->places.width - place;
    int64_t c = 0;
    for (; c + LANES <= channels; c += LANES)
      depthwise_tile(width, true, out + c, picture + c, weight + c, bias == NULL ? NULL : bias + c, channels, w, top,
                     start, places, LANES);
    if (c < channels)
      depthwise_tile(width, false, out + c, picture + c, weight + c, bias == NULL ? NULL : bias + c, channels, w, top,
                     start, places, (size_t)(channels - c));
  }
}

static void depthwise(float *out, const float *x, const float *weight, const float *bias, int64_t channels,
                      const ac_windows *w, int64_t first, int64_t end) {
  const bool plain = w->stride.width == 1 && w->dilation.width == 1;
  for (int64_t line = first; line < end; line++) {
    const float *picture = x + line / w->places.height * w->picture.height * w->picture.width * channels;
    float *to = out + line * w->places.width * channels;
    const int64_t top = line % w->places.height * w->stride.height - w->padding.height;
    if (plain && w->kernel.width == 7) depthwise_line(7, to, picture, weight, bias, channels, w, top);
    else if (plain && w->kernel.width == 5) depthwise_line(5, to, picture, weight, bias, channels, w, top);
    else if (plain && w->kernel.width == 3) depthwise_line(3, to, picture, weight, bias, channels, w, top);
    else depthwise_line(0, to, picture, weight, bias, channels, w, top);
  }
}

static void max_pool(float *out, const float *x, int64_t channels, const ac_windows *w, int64_t first, int64_t end) {
  out += first * w->places.width * channels;
  for (int64_t line = first; line < end; line++) {
    const float *picture = x + line / w->places.height * w->picture.height * w->picture.width * channels;
    const int64_t top = line % w->places.height * w->stride.height - w->padding.height;
    for (int64_t place = 0; place < w->places.width; place++, out += channels) {
      const int64_t start = place * w->stride.width - w->padding.width;
      for (int64_t c = 0; c < channels; c += LANES) {
        vf largest = splat(-INFINITY);
        for (int64_t i = 0; i < w->kernel.height; i++) {
          const int64_t y = top + i * w->dilation.height;
          for (int64_t j = 0; j < w->kernel.width && within(y, w->picture.height); j++) {
            const int64_t column = start + j * w->dilation.width;
            if (!within(column, w->picture.width)) continue;
            const vf v = load_some(picture + (y * w->picture.width + column) * channels + c, channels - c);
            // NaN stays: nothing is larger.
            largest = select_((v > largest) | (v != v), v, largest);
          }
        }
        store_some(out + c, largest, channels - c);
      }
    }
  }
}
