// Attention of some queries of one sequence and head. Keys and values are packed into panels a block of keys
// at a time, and the products use the tiles of the matrix product; between the two, the scores of a row block
// never leave the first-level cache. The softmax is the online one: a block with a larger maximum scales down
// what came before. A row's numbers depend on its sequence alone, not on which queries share its task.

enum { KEY_BLOCK = 512 / PANEL * PANEL };

typedef struct {
  int64_t queries, keys;  // of the sequence
  int64_t value_cols;     // v_head_dim, rounded up to whole panels
  const float *q, *k, *v, *key_bias, *bias;
  float *out, *probabilities;
} head_view;

static head_view view_head(const ac_attention_args *args, int64_t sequence, int64_t head) {
  int64_t first_query = args->q_offsets[sequence], first_key = args->k_offsets[sequence];
  int64_t shared = head / (args->heads / args->kv_heads);
  head_view h = {.queries = args->q_offsets[sequence + 1] - first_query,
                 .keys = args->k_offsets[sequence + 1] - first_key};
  h.value_cols = ac_ceil_div(args->v_head_dim, PANEL) * PANEL;
  h.q = args->q + first_query * args->q_stride + head * args->head_dim;
  h.k = args->k + first_key * args->k_stride + shared * args->head_dim;
  h.v = args->v + first_key * args->v_stride + shared * args->v_head_dim;
  h.out = args->out + first_query * args->out_stride + head * args->v_head_dim;
  if (args->key_bias != NULL) h.key_bias = args->key_bias + first_key;
  int64_t matrix = head * h.queries * h.keys;
  if (args->bias != NULL) h.bias = args->bias + args->bias_offsets[sequence] + (args->bias_per_head ? matrix : 0);
  if (args->probabilities != NULL)
    h.probabilities = args->probabilities + args->probability_offsets[sequence] + matrix;
  return h;
}

/// Value rows become the rows of panels[cols / PANEL][count][PANEL]; columns past the last are 0.
static void pack_values(float *panels, const float *v, int64_t stride, int64_t count, int64_t cols) {
  for (int64_t col = 0; col < cols; col += PANEL)
    for (int64_t key = 0; key < count; key++, panels += PANEL)
      for (int64_t j = 0; j < PANEL; j += LANES) {
        int64_t left = cols - col - j;
        store(panels + j, left > 0 ? load_some(v + key * stride + col + j, left) : splat(0.0f));
      }
}

/// scores = scores · scale + biases; -inf from `visible` on, up to a whole number of vectors.
static void bias_scores(float *scores, float scale, const float *key_bias, const float *bias, int64_t visible,
                        int64_t count) {
  for (int64_t j = 0; j < visible; j += LANES) {
    vf s = load(scores + j) * scale;
    if (key_bias != NULL) s += load_some(key_bias + j, visible - j);
    if (bias != NULL) s += load_some(bias + j, visible - j);
    store(scores + j, s);
  }
  for (int64_t j = visible; j < ac_ceil_div(count, LANES) * LANES; j++) scores[j] = -INFINITY;
}

static void attention(const ac_attention_args *args, int64_t sequence, int64_t head, int64_t first,
                      int64_t end) {
  const head_view h = view_head(args, sequence, head);
  const int64_t queries = end - first, block_keys = ac_min(KEY_BLOCK, ac_ceil_div(h.keys, PANEL) * PANEL);
  // The 16 keep the rows of a tile out of each other's cache sets.
  const int64_t score_stride = block_keys + 16;
  const int64_t sizes[] = {block_keys * args->head_dim, block_keys * h.value_cols, TILE_ROWS * score_stride,
                           queries * h.value_cols, queries, queries};
  float *part[6], *scratch = NULL;
  int64_t total = 0;
  for (int i = 0; i < 6; i++) total += (sizes[i] + 15) / 16 * 16;
  scratch = ac_scratch((size_t)total);
  for (int i = 0; i < 6; scratch += (sizes[i] + 15) / 16 * 16, i++) part[i] = scratch;
  float *keys = part[0], *values = part[1], *scores = part[2], *sums = part[3], *tops = part[4], *weights = part[5];

  for (int64_t i = 0; i < queries; i++) tops[i] = -INFINITY, weights[i] = 0;
  memset(sums, 0, (size_t)(queries * h.value_cols) * sizeof(float));

  // Query i sees the keys before i + lead.
  const int64_t lead = args->causal ? h.keys - h.queries + 1 : h.keys;
  const int64_t seen = args->causal ? ac_min(h.keys, end - 1 + lead) : h.keys;
  const int64_t blocks = ac_ceil_div(queries, TILE_ROWS);

  for (int64_t key = 0; key < seen; key += KEY_BLOCK) {
    const int64_t count = ac_min(KEY_BLOCK, seen - key);
    for (int64_t j = 0; j < count; j += PANEL)
      pack_panel(keys + j * args->head_dim, h.k + (key + j) * args->k_stride, AC_F32, ac_min(PANEL, count - j),
                 args->head_dim, args->k_stride, false);
    pack_values(values, h.v + key * args->v_stride, args->v_stride, count, args->v_head_dim);

    for (int64_t block = 0; block < blocks; block++) {
      const int64_t row = ac_part(queries, blocks, block), rows = ac_part(queries, blocks, block + 1) - row;
      const int64_t last = first + row + rows - 1;
      const int64_t width = args->causal ? ac_min(count, last + lead - key) : count;
      if (width <= 0) continue;
      for (int64_t j = 0; j < width; j += PANEL)
        tiles[rows](h.q + (first + row) * args->q_stride, args->q_stride, keys + j * args->head_dim,
                    args->head_dim, scores + j, score_stride, false, (const char *)scores, 0);

      for (int64_t i = 0; i < rows; i++) {
        const int64_t query = first + row + i, at = row + i;
        float *s = scores + i * score_stride;
        const int64_t visible = args->causal ? ac_max(0, ac_min(width, query + lead - key)) : width;
        bias_scores(s, args->scale, h.key_bias == NULL ? NULL : h.key_bias + key,
                    h.bias == NULL ? NULL : h.bias + query * h.keys + key, visible, width);
        if (h.probabilities != NULL)
          memcpy(h.probabilities + query * h.keys + key, s, (size_t)visible * sizeof(float));

        const int64_t padded = ac_ceil_div(width, LANES) * LANES;
        float top = row_max(s, padded);
        if (!(top > tops[at])) top = tops[at];
        const float safe_top = top == -INFINITY ? 0 : top;
        const float sum = row_exp(s, padded, safe_top);
        if (key > 0 && top != tops[at]) {
          float lanes[LANES];
          store(lanes, exp_(splat(tops[at] - safe_top)));
          weights[at] *= lanes[0];
          scale(sums + at * h.value_cols, sums + at * h.value_cols, lanes[0], (size_t)h.value_cols);
        }
        tops[at] = top;
        weights[at] += sum;
      }
      for (int64_t col = 0; col < h.value_cols; col += PANEL)
        tiles[rows](scores, score_stride, values + col * count, width, sums + row * h.value_cols + col,
                    h.value_cols, true, (const char *)scores, 0);
    }
  }

  for (int64_t i = 0; i < queries; i++) {
    const int64_t query = first + i;
    const float inverse = weights[i] == 0 ? 0 : 1 / weights[i];
    scale(h.out + query * args->out_stride, sums + i * h.value_cols, inverse, (size_t)args->v_head_dim);
    if (h.probabilities == NULL) continue;
    float *p = h.probabilities + query * h.keys;
    const int64_t visible = args->causal ? ac_max(0, ac_min(h.keys, query + lead)) : h.keys;
    row_exp(p, visible, tops[i] == -INFINITY ? 0 : tops[i]);
    scale(p, p, inverse, (size_t)visible);
    for (int64_t j = visible; j < h.keys; j++) p[j] = 0;
  }
}
