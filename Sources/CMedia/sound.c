// Sound through libsndfile, scaled to -1 … 1 as soundfile and librosa read it.
#include "CMedia.h"

#include <sndfile.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct cm_sound {
  SNDFILE *file;
  const uint8_t *bytes;
  sf_count_t count, position;
};

static sf_count_t length(void *user) { return ((cm_sound *)user)->count; }

static sf_count_t tell(void *user) { return ((cm_sound *)user)->position; }

static sf_count_t seek(sf_count_t offset, int whence, void *user) {
  cm_sound *self = user;
  sf_count_t base = whence == SEEK_CUR ? self->position : whence == SEEK_END ? self->count : 0;
  if (offset < -base || offset > self->count - base) return -1;
  return self->position = base + offset;
}

static sf_count_t read_bytes(void *target, sf_count_t count, void *user) {
  cm_sound *self = user;
  sf_count_t left = self->count - self->position;
  if (count > left) count = left;
  if (count <= 0) return 0;
  memcpy(target, self->bytes + self->position, (size_t)count);
  self->position += count;
  return count;
}

static sf_count_t refuse(const void *source, sf_count_t count, void *user) {
  (void)source, (void)count, (void)user;
  return 0;
}

cm_sound *cm_sound_open(const uint8_t *bytes, size_t count, cm_sound_info *info) {
  cm_sound *self = malloc(sizeof *self);
  if (!self) {
    snprintf(info->message, sizeof info->message, "out of memory");
    return NULL;
  }
  *self = (cm_sound){.bytes = bytes, .count = (sf_count_t)count};
  SF_VIRTUAL_IO io = {.get_filelen = length, .seek = seek, .read = read_bytes, .write = refuse, .tell = tell};
  SF_INFO found = {0};
  self->file = sf_open_virtual(&io, SFM_READ, &found, self);
  if (!self->file) {
    snprintf(info->message, sizeof info->message, "%s", sf_strerror(NULL));
    free(self);
    return NULL;
  }
  info->frames = found.frames;
  info->channels = found.channels;
  info->rate = found.samplerate;
  return self;
}

int64_t cm_sound_read(cm_sound *self, float *frames, int64_t count) { return sf_readf_float(self->file, frames, count); }

void cm_sound_close(cm_sound *self) {
  sf_close(self->file);
  free(self);
}
