// PNG, as the modes that Pillow opens: grey of 2 and 4 bits is spread over 8, colours of 16 bits lose the lower byte.
#include "CMedia.h"

#include <png.h>
#include <stdio.h>
#include <string.h>
#include <zlib.h>

typedef struct {
  png_structp png;
  png_infop info;
  const uint8_t *next;
  size_t left, count;
  cm_status status;
  cm_picture *picture;
} decoder;

static void fail(png_structp png, const char *text) {
  decoder *self = png_get_error_ptr(png);
  if (self->status == CM_OK) {
    snprintf(self->picture->message, sizeof self->picture->message, "%s", text);
    self->status = CM_BROKEN;
  }
  png_longjmp(png, 1);
}

static void say_nothing(png_structp png, const char *text) { (void)png, (void)text; }

static void read_bytes(png_structp png, png_bytep target, size_t count) {
  decoder *self = png_get_io_ptr(png);
  if (count > self->left) {
    self->status = CM_TRUNCATED;
    png_error(png, "");
  }
  memcpy(target, self->next, count);
  self->next += count;
  self->left -= count;
}

static cm_mode mode_of(int color, int depth) {
  switch (color) {
    case PNG_COLOR_TYPE_GRAY: return depth == 1 ? CM_BILEVEL : depth == 16 ? CM_GREY16 : CM_GREY;
    case PNG_COLOR_TYPE_PALETTE: return CM_PALETTE;
    case PNG_COLOR_TYPE_GRAY_ALPHA: return depth == 16 ? CM_RGBA : CM_GREY_ALPHA;
    case PNG_COLOR_TYPE_RGB: return CM_RGB;
    default: return CM_RGBA;
  }
}

static void read_header(decoder *self) {
  png_read_info(self->png, self->info);
  self->picture->width = png_get_image_width(self->png, self->info);
  self->picture->height = png_get_image_height(self->png, self->info);
  int color = png_get_color_type(self->png, self->info);
  self->picture->mode = mode_of(color, png_get_bit_depth(self->png, self->info));
  png_colorp colors;
  int count;
  if (color == PNG_COLOR_TYPE_PALETTE && png_get_PLTE(self->png, self->info, &colors, &count)) {
    memset(self->picture->palette, 0, sizeof self->picture->palette);
    for (int i = 0; i < count && i < 256; i++) {
      self->picture->palette[i * 3] = colors[i].red;
      self->picture->palette[i * 3 + 1] = colors[i].green;
      self->picture->palette[i * 3 + 2] = colors[i].blue;
    }
  }
}

static void set_transformations(decoder *self) {
  int depth = png_get_bit_depth(self->png, self->info);
  int color = png_get_color_type(self->png, self->info);
  if (depth < 8) {
    if (self->picture->mode == CM_GREY) png_set_expand_gray_1_2_4_to_8(self->png);
    else png_set_packing(self->png);
  }
  if (self->picture->mode == CM_GREY16) png_set_swap(self->png);
  else if (depth == 16) png_set_strip_16(self->png);
  if (color == PNG_COLOR_TYPE_GRAY_ALPHA && self->picture->mode == CM_RGBA) png_set_gray_to_rgb(self->png);
}

static void read_pixels(decoder *self, uint8_t *pixels) {
  // Deflate packs at most 1032 bytes into one.
  uint64_t packed = (uint64_t)png_get_rowbytes(self->png, self->info) * self->picture->height / 1032;
  if (packed > self->count) {
    self->status = CM_TRUNCATED;
    png_error(self->png, "");
  }
  set_transformations(self);
  int passes = png_set_interlace_handling(self->png);
  png_read_update_info(self->png, self->info);
  size_t stride = (size_t)self->picture->width * cm_pixel_size(self->picture->mode);
  if (png_get_rowbytes(self->png, self->info) != stride) png_error(self->png, "rows of another length than expected");
  for (int pass = 0; pass < passes; pass++)
    for (uint32_t row = 0; row < self->picture->height; row++) png_read_row(self->png, pixels + row * stride, NULL);
  if (self->picture->mode == CM_BILEVEL)
    for (size_t i = 0; i < stride * self->picture->height; i++) pixels[i] = pixels[i] ? 255 : 0;
}

// The decoder belongs to the caller: what longjmp comes back to holds no variable that has changed since.
static cm_status run(decoder *self, uint8_t *pixels) {
  self->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, self, fail, say_nothing);
  self->info = self->png ? png_create_info_struct(self->png) : NULL;
  if (!self->info) {
    png_destroy_read_struct(&self->png, NULL, NULL);
    snprintf(self->picture->message, sizeof self->picture->message, "libpng could not start");
    return CM_BROKEN;
  }
  if (setjmp(png_jmpbuf(self->png)) == 0) {
    png_set_read_fn(self->png, self, read_bytes);
    // Pillow leaves aside what the chunks say about colours, and so nothing of them is read.
    png_set_keep_unknown_chunks(self->png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
    read_header(self);
    if (pixels) read_pixels(self, pixels);
  }
  png_destroy_read_struct(&self->png, &self->info, NULL);
  return self->status;
}

cm_status cm_png_header(const uint8_t *bytes, size_t count, cm_picture *picture) {
  decoder self = {.next = bytes, .left = count, .count = count, .picture = picture};
  return run(&self, NULL);
}

cm_status cm_png_pixels(const uint8_t *bytes, size_t count, int most_scans, cm_picture *picture, uint8_t *pixels) {
  (void)most_scans;
  decoder self = {.next = bytes, .left = count, .count = count, .picture = picture};
  return run(&self, pixels);
}

size_t cm_inflate(const uint8_t *bytes, size_t count, uint8_t *target, size_t capacity) {
  uLongf found = capacity;
  return uncompress(target, &found, bytes, count) == Z_OK ? found : 0;
}
