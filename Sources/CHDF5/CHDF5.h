// libhdf5, and its names that are macros.
#ifndef CHDF5_H
#define CHDF5_H
#include <hdf5.h>

static inline hid_t ac_h5_access_list(void) { return H5Pcreate(H5P_LINK_ACCESS); }

/// Other files that a file names are not opened.
static inline herr_t ac_h5_refuse(const char *parent, const char *group, const char *file, const char *object,
                                  unsigned *flags, hid_t list, void *data) {
  (void)parent, (void)group, (void)file, (void)object, (void)flags, (void)list, (void)data;
  return -1;
}

static inline hid_t ac_h5_open(const char *path) {
  H5open();
  H5Eset_auto2(H5E_DEFAULT, NULL, NULL);
  H5PLset_loading_state(0);
  return H5Fopen(path, H5F_ACC_RDONLY, H5P_DEFAULT);
}

static inline hid_t ac_h5_default(void) { return H5P_DEFAULT; }
static inline hid_t ac_h5_all(void) { return H5S_ALL; }
#endif
