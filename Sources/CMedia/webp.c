// WebP: the first frame on its canvas, as Pillow opens it.
#include "CMedia.h"

#include <stdio.h>
#include <string.h>
#include <webp/decode.h>
#include <webp/demux.h>

static cm_status broken(cm_picture *picture, const char *text) {
  snprintf(picture->message, sizeof picture->message, "%s", text);
  return CM_BROKEN;
}

static cm_status status_of(VP8StatusCode code, cm_picture *picture) {
  switch (code) {
    case VP8_STATUS_OK: return CM_OK;
    case VP8_STATUS_NOT_ENOUGH_DATA: return CM_TRUNCATED;
    case VP8_STATUS_OUT_OF_MEMORY: return broken(picture, "out of memory");
    case VP8_STATUS_UNSUPPORTED_FEATURE: return broken(picture, "a feature that libwebp does not know");
    default: return broken(picture, "the bitstream is not valid");
  }
}

static cm_status demux(const uint8_t *bytes, size_t count, cm_picture *picture, WebPDemuxer **result) {
  WebPBitstreamFeatures features;
  VP8StatusCode code = WebPGetFeatures(bytes, count, &features);
  if (code != VP8_STATUS_OK) return status_of(code, picture);
  WebPData data = {bytes, count};
  WebPDemuxState state;
  *result = WebPDemuxPartial(&data, &state);
  if (!*result || state != WEBP_DEMUX_DONE) {
    WebPDemuxDelete(*result);
    return state == WEBP_DEMUX_PARSE_ERROR ? broken(picture, "the chunks are not valid") : CM_TRUNCATED;
  }
  picture->width = WebPDemuxGetI(*result, WEBP_FF_CANVAS_WIDTH);
  picture->height = WebPDemuxGetI(*result, WEBP_FF_CANVAS_HEIGHT);
  picture->mode = features.has_alpha ? CM_RGBA : CM_RGB;
  return CM_OK;
}

cm_status cm_webp_header(const uint8_t *bytes, size_t count, cm_picture *picture) {
  WebPDemuxer *demuxer;
  cm_status status = demux(bytes, count, picture, &demuxer);
  if (status == CM_OK) WebPDemuxDelete(demuxer);
  return status;
}

static cm_status decode(const WebPIterator *frame, cm_picture *picture, uint8_t *pixels) {
  size_t size = cm_pixel_size(picture->mode), stride = picture->width * size;
  uint64_t right = (uint64_t)frame->x_offset + frame->width, bottom = (uint64_t)frame->y_offset + frame->height;
  if (frame->x_offset < 0 || frame->y_offset < 0 || right > picture->width || bottom > picture->height)
    return broken(picture, "the first frame lies outside of the canvas");
  // A canvas that the frame hardly touches is memory for nothing.
  uint64_t canvas = (uint64_t)picture->width * picture->height;
  if (canvas > 1 << 24 && canvas / 1024 > (uint64_t)frame->width * frame->height)
    return broken(picture, "the canvas is more than 1024 times as large as its first frame");
  // Beside the frame of an animation the canvas is empty.
  if (frame->width != (int)picture->width || frame->height != (int)picture->height)
    memset(pixels, 0, stride * picture->height);

  WebPDecoderConfig config;
  if (!WebPInitDecoderConfig(&config)) return broken(picture, "libwebp of another version than its headers");
  config.output.colorspace = picture->mode == CM_RGBA ? MODE_RGBA : MODE_RGB;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = pixels + frame->y_offset * stride + frame->x_offset * size;
  config.output.u.RGBA.stride = (int)stride;
  config.output.u.RGBA.size = stride * (frame->height - 1) + frame->width * size;
  VP8StatusCode code = WebPDecode(frame->fragment.bytes, frame->fragment.size, &config);
  // Only what suspends can be short of data; a whole file that ends early is a broken one.
  return code == VP8_STATUS_SUSPENDED ? CM_TRUNCATED : status_of(code, picture);
}

cm_status cm_webp_pixels(const uint8_t *bytes, size_t count, int most_scans, cm_picture *picture, uint8_t *pixels) {
  (void)most_scans;
  WebPDemuxer *demuxer;
  cm_status status = demux(bytes, count, picture, &demuxer);
  if (status != CM_OK) return status;
  WebPIterator frame;
  if (WebPDemuxGetFrame(demuxer, 1, &frame)) {
    status = decode(&frame, picture, pixels);
    WebPDemuxReleaseIterator(&frame);
  } else {
    status = broken(picture, "there is no frame");
  }
  WebPDemuxDelete(demuxer);
  return status;
}
