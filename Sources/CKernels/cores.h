#ifndef AC_CORES_H
#define AC_CORES_H
/// The cores this process may use: its affinity mask, limited by the cpu quota of its control groups.
int ac_usable_cores(void);

/// The first-level cache of a core: `ways` lines in each of its sets.
typedef struct {
  long ways, sets;
} ac_cache;
/// What the system says of it, or what most processors have.
ac_cache ac_first_cache(void);
#endif
