// Pictures and sounds through libjpeg, libpng, libwebp and libsndfile, as plain functions over bytes in memory.
//
// libjpeg and libpng report errors by longjmp, which may not cross Swift: every function here catches it and returns a
// status. Nothing is kept between two calls, but for an open sound.
#ifndef CMEDIA_H
#define CMEDIA_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  CM_OK,
  /// The library refuses the bytes; the message says why.
  CM_BROKEN,
  /// The bytes end too early.
  CM_TRUNCATED,
  /// A kind of the format that is not read; the message says which.
  CM_UNSUPPORTED,
  /// A progressive picture has more scans than the caller allows.
  CM_TOO_MANY_SCANS,
} cm_status;

/// What the values of a pixel are, as Pillow opens the file.
typedef enum { CM_BILEVEL, CM_GREY, CM_GREY_ALPHA, CM_GREY16, CM_PALETTE, CM_RGB, CM_RGBA, CM_CMYK } cm_mode;

typedef struct {
  uint32_t width, height;
  cm_mode mode;
  /// Red, green and blue of each index; black where the file has none.
  uint8_t palette[768];
  char message[160];
} cm_picture;

/// Reads what a picture is. No memory is taken for its pixels.
typedef cm_status cm_header_function(const uint8_t *bytes, size_t count, cm_picture *picture);

/// Decodes a picture whose header was read.
/// `pixels`: rows from top to bottom without gaps, as many as the header says. One byte a value, 0 or 255 of CM_BILEVEL;
/// two of CM_GREY16, the lower one first.
typedef cm_status cm_pixels_function(const uint8_t *bytes, size_t count, int most_scans, cm_picture *picture,
                                     uint8_t *pixels);

cm_header_function cm_jpeg_header, cm_png_header, cm_webp_header;
cm_pixels_function cm_jpeg_pixels, cm_png_pixels, cm_webp_pixels;

/// The bytes of a pixel.
static inline uint32_t cm_pixel_size(cm_mode mode) {
  switch (mode) {
    case CM_BILEVEL: case CM_GREY: case CM_PALETTE: return 1;
    case CM_GREY_ALPHA: case CM_GREY16: return 2;
    case CM_RGB: return 3;
    case CM_RGBA: case CM_CMYK: return 4;
  }
  return 0;
}

/// Unpacks what zlib packed. Returns how many bytes: 0 when they are more than `capacity`, or not valid.
size_t cm_inflate(const uint8_t *bytes, size_t count, uint8_t *target, size_t capacity);

typedef struct {
  /// As the file claims; INT64_MAX when it does not say.
  int64_t frames;
  int32_t channels, rate;
  char message[160];
} cm_sound_info;

typedef struct cm_sound cm_sound;

/// Opens a WAV, FLAC, Ogg or MP3 file, whose bytes must stay where they are until it is closed; NULL, with a message,
/// when it cannot be read.
cm_sound *cm_sound_open(const uint8_t *bytes, size_t count, cm_sound_info *info);

/// The next frames, from -1 to 1, the channels of a frame side by side.
/// Returns how many: fewer than asked for at the end.
int64_t cm_sound_read(cm_sound *sound, float *frames, int64_t count);

void cm_sound_close(cm_sound *sound);

#endif
