// Weight rows become the columns of a panel, one square of LANES x LANES after the other.

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

/// `rows` rows and `cols` columns of w at (row, col), of which LANES squared is the whole square.
INLINE void pack_square(float *out, const void *w, ac_dtype dtype, int64_t rows, int64_t cols, int64_t ldw,
                        bool streaming) {
  vf v[LANES];
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) {
    const void *row = element(w, dtype, i * ldw);
    if (i >= rows) v[i] = splat(0.0f);
    else if (cols >= LANES) v[i] = widen_vector(row, dtype);
    else v[i] = widen_first(row, dtype, (size_t)cols);
  }
  transpose(v);
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) {
    if (i >= cols) break;
    vf *place = (vf *)(out + i * PANEL);
    if (streaming) __builtin_nontemporal_store(v[i], place);
    else *place = v[i];
  }
}

INLINE void pack_as(float *out, const void *w, ac_dtype dtype, int64_t rows, int64_t k, int64_t ldw,
                    bool streaming) {
  for (int64_t col = 0; col < k; col += LANES) {
    for (int64_t row = 0; row < PANEL; row += LANES) {
      const void *from = element(w, dtype, row * ldw + col);
      float *to = out + col * PANEL + row;
      int64_t some_rows = rows - row, some_cols = k - col;
      // The whole square is a case of its own so that its loops have no conditions.
      if (some_rows >= LANES && some_cols >= LANES) pack_square(to, from, dtype, LANES, LANES, ldw, streaming);
      else pack_square(to, from, dtype, some_rows, some_cols, ldw, false);
    }
  }
}

static void pack_panel(float *out, const void *w, ac_dtype dtype, int64_t rows, int64_t k, int64_t ldw,
                       bool streaming) {
  switch (dtype) {
    case AC_F32:
      if (streaming) pack_as(out, w, AC_F32, rows, k, ldw, true);
      else pack_as(out, w, AC_F32, rows, k, ldw, false);
      break;
    case AC_F16: pack_as(out, w, AC_F16, rows, k, ldw, false); break;
    case AC_BF16: pack_as(out, w, AC_BF16, rows, k, ldw, false); break;
  }
}
