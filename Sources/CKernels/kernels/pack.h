// Weight rows become the columns of a panel, LANES columns of the weight after the other.

enum { MOST_COLUMNS = PANEL > SCORE_VECTORS * LANES ? PANEL : SCORE_VECTORS * LANES };

/// log2(LANES) perfect shuffles of the rows' halves are a transposition.
INLINE void transpose(vf v[LANES]) {
#pragma clang loop unroll(full)
  for (int stage = 1; stage < LANES; stage *= 2) {
    vf t[LANES];
#pragma clang loop unroll(full)
    for (int i = 0; i < LANES / 2; i++) {
      t[2 * i] = ZIP_LOW(v[i], v[i + LANES / 2]);
      t[2 * i + 1] = ZIP_HIGH(v[i], v[i + LANES / 2]);
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < LANES; i++) v[i] = t[i];
  }
}

/// The first `cols` (at most LANES) columns of `rows` rows of w become the rows of out[LANES][width]; the
/// rest is 0.
INLINE void pack_columns(int64_t width, float *out, const void *w, ac_dtype dtype, int64_t rows, int64_t cols, int64_t ldw) {
  for (int64_t first = 0; first < width; first += LANES) {
    vf v[LANES];
#pragma clang loop unroll(full)
    for (int i = 0; i < LANES; i++) {
      const void *row = element(w, dtype, (first + i) * ldw);
      if (first + i >= rows) {
        v[i] = splat(0.0f);
        continue;
      }
      v[i] = cols >= LANES ? widen_vector(row, dtype) : widen_first(row, dtype, (size_t)cols);
    }
    transpose(v);
#pragma clang loop unroll(full)
    for (int i = 0; i < LANES; i++) store(out + i * width + first, v[i]);
  }
}

/// Narrowing what was widened changes nothing.
INLINE void store_packed(void *out, ac_dtype dtype, vf x, bool streaming) {
  if (dtype == AC_F32) {
    if (streaming) __builtin_nontemporal_store(x, (vf *)out);
    else store(out, x);
    return;
  }
  vh h = dtype == AC_F16 ? float_to_half(x) : float_to_bf16(x);
  if (streaming) __builtin_nontemporal_store(h, (vh *)out);
  else store_half(out, h);
}

/// One panel of `width` columns.
INLINE void pack_as(int64_t width, char *out, ac_dtype packed, const void *w, ac_dtype dtype, int64_t rows, int64_t k,
                    int64_t ldw, bool streaming) {
  _Alignas(64) float columns[LANES * MOST_COLUMNS];
  const int64_t size = packed == AC_F32 ? 4 : 2;
  for (int64_t col = 0; col < k; col += LANES, out += LANES * width * size) {
    const void *from = element(w, dtype, col);
    const int64_t cols = ac_min(LANES, k - col);
    // The whole square is a case of its own so that its loops have no conditions.
    if (rows >= width && cols == LANES) pack_columns(width, columns, from, dtype, width, LANES, ldw);
    else pack_columns(width, columns, from, dtype, rows, cols, ldw);
    // In order and whole lines at a time, which is what non-temporal stores need.
    for (int64_t i = 0; i < cols * width; i += LANES) store_packed(out + i * size, packed, load(columns + i), streaming);
  }
}

static void pack_panel(void *out, ac_dtype packed, const void *w, ac_dtype dtype, int64_t rows, int64_t k, int64_t ldw,
                       bool streaming) {
  if (dtype == AC_F32) pack_as(PANEL, out, AC_F32, w, AC_F32, rows, k, ldw, streaming);
  else if (packed == AC_F32 && dtype == AC_F16) pack_as(PANEL, out, AC_F32, w, AC_F16, rows, k, ldw, streaming);
  else if (packed == AC_F32) pack_as(PANEL, out, AC_F32, w, AC_BF16, rows, k, ldw, streaming);
  else if (dtype == AC_F16) pack_as(PANEL, out, AC_F16, w, AC_F16, rows, k, ldw, streaming);
  else pack_as(PANEL, out, AC_BF16, w, AC_BF16, rows, k, ldw, streaming);
  // Such stores are not ordered by the release that hands the panel to other threads.
  if (streaming) __atomic_thread_fence(__ATOMIC_SEQ_CST);
}
