// JPEG, with libjpeg's defaults: the exact integer transform and smooth upsampling, as Pillow uses them.
#include "CMedia.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>
#include <jpeglib.h>

typedef struct {
  struct jpeg_decompress_struct info;
  struct jpeg_error_mgr errors;
  struct jpeg_source_mgr source;
  struct jpeg_progress_mgr progress;
  jmp_buf failed;
  cm_status status;
  int most_scans;
  size_t count;
  cm_picture *picture;
} decoder;

static void fail(decoder *self, cm_status status) {
  self->status = status;
  longjmp(self->failed, 1);
}

static void error_exit(j_common_ptr info) {
  decoder *self = info->client_data;
  char text[JMSG_LENGTH_MAX];
  info->err->format_message(info, text);
  snprintf(self->picture->message, sizeof self->picture->message, "%s", text);
  fail(self, CM_BROKEN);
}

static void say_nothing(j_common_ptr info) { (void)info; }

static void stay(j_decompress_ptr info) { (void)info; }

// All bytes are there from the start: to ask for more is to find the end. The library then suspends, which is how Pillow
// sees it too.
static boolean fill(j_decompress_ptr info) {
  (void)info;
  return FALSE;
}

static void skip(j_decompress_ptr info, long count) {
  if (count <= 0) return;
  size_t have = info->src->bytes_in_buffer;
  size_t skipped = (size_t)count < have ? (size_t)count : have;
  info->src->next_input_byte += skipped;
  info->src->bytes_in_buffer -= skipped;
}

// Each scan of a progressive file goes over the whole picture, and a file may have any number of them.
static void count_scans(j_common_ptr info) {
  decoder *self = info->client_data;
  if (((j_decompress_ptr)info)->input_scan_number > self->most_scans) fail(self, CM_TOO_MANY_SCANS);
}

static void start(decoder *self, const uint8_t *bytes) {
  self->info.err = jpeg_std_error(&self->errors);
  self->errors.error_exit = error_exit;
  self->errors.output_message = say_nothing;
  self->info.client_data = self;
  jpeg_create_decompress(&self->info);
  self->source = (struct jpeg_source_mgr){
      .next_input_byte = bytes, .bytes_in_buffer = self->count,
      .init_source = stay, .fill_input_buffer = fill, .skip_input_data = skip,
      .resync_to_restart = jpeg_resync_to_restart, .term_source = stay};
  self->info.src = &self->source;
  self->progress.progress_monitor = count_scans;
  self->info.progress = &self->progress;
}

static void unsupported(decoder *self, const char *what, int value) {
  snprintf(self->picture->message, sizeof self->picture->message, what, value);
  fail(self, CM_UNSUPPORTED);
}

// A picture of some size cannot be in a few bytes: each block has a bit at least. The arithmetic coder takes less.
static void refuse_empty(decoder *self) {
  uint64_t blocks = 0;
  for (int i = 0; i < self->info.num_components; i++) {
    const jpeg_component_info *part = &self->info.comp_info[i];
    blocks += (uint64_t)part->width_in_blocks * part->height_in_blocks;
  }
  uint64_t bits = self->info.arith_code ? blocks / 64 : blocks;
  if (blocks > 1 << 14 && bits / 8 > self->count) fail(self, CM_TRUNCATED);
}

static void read_header(decoder *self, const uint8_t *bytes) {
  start(self, bytes);
  int found;
  do found = jpeg_read_header(&self->info, FALSE);
  while (found == JPEG_HEADER_TABLES_ONLY);
  if (found == JPEG_SUSPENDED) fail(self, CM_TRUNCATED);

  if (self->info.data_precision != 8) unsupported(self, "%d bits a value, expected 8", self->info.data_precision);
  switch (self->info.num_components) {
    case 1:
      self->picture->mode = CM_GREY;
      self->info.out_color_space = JCS_GRAYSCALE;
      break;
    case 3:
      self->picture->mode = CM_RGB;
      self->info.out_color_space = JCS_RGB;
      break;
    case 4:
      self->picture->mode = CM_CMYK;
      self->info.out_color_space = JCS_CMYK;
      break;
    default: unsupported(self, "%d components, expected 1, 3 or 4", self->info.num_components);
  }
  self->picture->width = self->info.image_width;
  self->picture->height = self->info.image_height;
}

static void read_pixels(decoder *self, uint8_t *pixels) {
  refuse_empty(self);
  if (!jpeg_start_decompress(&self->info)) fail(self, CM_TRUNCATED);
  size_t stride = (size_t)self->picture->width * cm_pixel_size(self->picture->mode);
  while (self->info.output_scanline < self->info.output_height) {
    uint8_t *row = pixels + self->info.output_scanline * stride;
    if (jpeg_read_scanlines(&self->info, &row, 1) != 1) fail(self, CM_TRUNCATED);
    // Adobe writes 255 for no ink, and everybody follows.
    if (self->picture->mode == CM_CMYK)
      for (size_t i = 0; i < stride; i++) row[i] = 255 - row[i];
  }
  // What is missing behind the last row is not missed.
  (void)jpeg_finish_decompress(&self->info);
}

// The decoder belongs to the caller: what longjmp comes back to holds no variable that has changed since.
static cm_status run(decoder *self, const uint8_t *bytes, uint8_t *pixels) {
  if (setjmp(self->failed) == 0) {
    read_header(self, bytes);
    if (pixels) read_pixels(self, pixels);
  }
  jpeg_destroy_decompress(&self->info);
  return self->status;
}

cm_status cm_jpeg_header(const uint8_t *bytes, size_t count, cm_picture *picture) {
  decoder self = {.count = count, .most_scans = 1, .picture = picture};
  return run(&self, bytes, NULL);
}

cm_status cm_jpeg_pixels(const uint8_t *bytes, size_t count, int most_scans, cm_picture *picture, uint8_t *pixels) {
  decoder self = {.count = count, .most_scans = most_scans, .picture = picture};
  return run(&self, bytes, pixels);
}
