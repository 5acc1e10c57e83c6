// Splits the operations on rows and arrays, where they are large enough for a second thread to help.
#include "table.h"

typedef struct {
  const ac_kernels *kernels;
  int64_t rows, cols, tasks;
  int64_t stride, groups, head_dim;
  size_t count;  // of an array
  float *out;
  const float *a, *b, *c;
  const void *table;
  void *narrow;
  const int64_t *ids;
  float number;
  ac_dtype dtype;
  ac_activation activation;
  bool accumulate, interleaved;
} work;

/// `cost` is about how many cycles an element takes, times ten.
static void split(work *w, int64_t cost, ac_task task) {
  const int64_t worth = 200000, total = w->rows * w->cols * cost;
  w->kernels = ac_active();
  w->tasks = ac_max(1, ac_min(ac_min(w->rows, total / worth), 4 * ac_thread_count()));
  ac_parallel(w->tasks, task, w);
}
static int64_t begin_of(const work *w, int64_t task) { return ac_part(w->rows, w->tasks, task); }

static void layer_norm_task(void *context, int64_t task) {
  const work *w = context;
  int64_t row = begin_of(w, task), rows = begin_of(w, task + 1) - row, at = row * w->cols;
  w->kernels->layer_norm(w->out + at, w->a + at, w->b, w->c, w->number, rows, w->cols);
}
void ac_layer_norm(float *out, const float *x, const float *weight, const float *bias, float eps,
                   int64_t rows, int64_t cols) {
  if (rows <= 0 || cols <= 0) return;
  work w = {.rows = rows, .cols = cols, .out = out, .a = x, .b = weight, .c = bias, .number = eps};
  split(&w, 5, layer_norm_task);
}

static void rms_norm_task(void *context, int64_t task) {
  const work *w = context;
  int64_t row = begin_of(w, task), at = row * w->stride;
  w->kernels->rms_norm(w->out + at, w->a + at, w->b, w->number, begin_of(w, task + 1) - row, w->stride, w->groups,
                       w->cols / w->groups);
}
void ac_rms_norm(float *out, const float *x, const float *weight, float eps, int64_t rows, int64_t stride,
                 int64_t groups, int64_t cols) {
  if (rows <= 0 || groups <= 0 || cols <= 0) return;
  work w = {.rows = rows, .cols = groups * cols, .stride = stride, .groups = groups, .out = out, .a = x, .b = weight,
            .number = eps};
  split(&w, 4, rms_norm_task);
}

static void gate_task(void *context, int64_t task) {
  const work *w = context;
  int64_t row = begin_of(w, task), rows = begin_of(w, task + 1) - row;
  w->kernels->gate(w->out + row * w->cols, w->a + 2 * row * w->cols, w->activation, rows, w->cols);
}
void ac_gate(float *out, const float *x, ac_activation f, int64_t rows, int64_t cols) {
  if (rows <= 0 || cols <= 0) return;
  work w = {.rows = rows, .cols = cols, .out = out, .a = x, .activation = f};
  split(&w, f <= AC_ACT_LEAKY_RELU ? 5 : 23, gate_task);
}

static void rotate_task(void *context, int64_t task) {
  const work *w = context;
  int64_t row = begin_of(w, task), pairs = w->cols / w->groups;
  w->kernels->rotate(w->out + row * w->stride, w->a + row * pairs, w->b + row * pairs, begin_of(w, task + 1) - row,
                     w->stride, w->groups, w->head_dim, pairs, w->interleaved);
}
void ac_rotate(float *x, const float *cosines, const float *sines, int64_t rows, int64_t stride, int64_t heads,
               int64_t head_dim, int64_t pairs, bool interleaved) {
  if (rows <= 0 || heads <= 0 || pairs <= 0) return;
  work w = {.rows = rows, .cols = heads * pairs, .stride = stride, .groups = heads, .head_dim = head_dim, .out = x,
            .a = cosines, .b = sines, .interleaved = interleaved};
  split(&w, 6, rotate_task);
}

static void softmax_task(void *context, int64_t task) {
  const work *w = context;
  int64_t row = begin_of(w, task);
  w->kernels->softmax(w->out + row * w->cols, begin_of(w, task + 1) - row, w->cols);
}
void ac_softmax(float *x, int64_t rows, int64_t cols) {
  if (rows <= 0 || cols <= 0) return;
  work w = {.rows = rows, .cols = cols, .out = x};
  split(&w, 10, softmax_task);
}

static void gather_task(void *context, int64_t task) {
  const work *w = context;
  int64_t row = begin_of(w, task), rows = begin_of(w, task + 1) - row;
  w->kernels->gather(w->out + row * w->cols, w->table, w->dtype, w->ids + row, rows, w->cols, w->accumulate);
}
void ac_gather(float *out, const void *table, ac_dtype dtype, const int64_t *ids, int64_t rows,
               int64_t cols, bool accumulate) {
  if (rows <= 0 || cols <= 0) return;
  work w = {.rows = rows, .cols = cols, .out = out, .table = table, .dtype = dtype, .ids = ids,
            .accumulate = accumulate};
  split(&w, 5, gather_task);
}

// An array is cut into rows of this many elements, the last of them shorter.
enum { PIECE = 1024 };
typedef struct {
  size_t begin, count;
} piece;
static piece piece_of(const work *w, int64_t task) {
  size_t begin = (size_t)begin_of(w, task) * PIECE, end = (size_t)begin_of(w, task + 1) * PIECE;
  return (piece){begin, (end < w->count ? end : w->count) - begin};
}
static void split_array(work *w, size_t count, int64_t cost, ac_task task) {
  if (count == 0) return;
  w->count = count;
  w->cols = PIECE;
  w->rows = (int64_t)((count + PIECE - 1) / PIECE);
  split(w, cost, task);
}

static void activate_task(void *context, int64_t task) {
  const work *w = context;
  piece p = piece_of(w, task);
  w->kernels->activate(w->out + p.begin, p.count, w->activation);
}
void ac_activate(float *x, size_t count, ac_activation f) {
  work w = {.out = x, .activation = f};
  split_array(&w, count, f <= AC_ACT_LEAKY_RELU ? 2 : 20, activate_task);
}

static void add_task(void *context, int64_t task) {
  const work *w = context;
  piece p = piece_of(w, task);
  w->kernels->add(w->out + p.begin, w->a + p.begin, w->b + p.begin, p.count);
}
void ac_add(float *out, const float *a, const float *b, size_t count) {
  work w = {.out = out, .a = a, .b = b};
  split_array(&w, count, 3, add_task);
}

static void scale_task(void *context, int64_t task) {
  const work *w = context;
  piece p = piece_of(w, task);
  w->kernels->scale(w->out + p.begin, w->a + p.begin, w->number, p.count);
}
void ac_scale(float *out, const float *a, float s, size_t count) {
  work w = {.out = out, .a = a, .number = s};
  split_array(&w, count, 2, scale_task);
}

static void widen_task(void *context, int64_t task) {
  const work *w = context;
  piece p = piece_of(w, task);
  w->kernels->widen(w->out + p.begin, (const char *)w->table + p.begin * (w->dtype == AC_F32 ? 4 : 2), w->dtype,
                    p.count);
}
void ac_widen(float *out, const void *in, ac_dtype dtype, size_t count) {
  work w = {.out = out, .table = in, .dtype = dtype};
  split_array(&w, count, 2, widen_task);
}

static void narrow_task(void *context, int64_t task) {
  const work *w = context;
  piece p = piece_of(w, task);
  w->kernels->narrow((char *)w->narrow + p.begin * (w->dtype == AC_F32 ? 4 : 2), w->a + p.begin, w->dtype, p.count);
}
void ac_narrow(void *out, const float *in, ac_dtype dtype, size_t count) {
  work w = {.narrow = out, .a = in, .dtype = dtype};
  split_array(&w, count, 2, narrow_task);
}
