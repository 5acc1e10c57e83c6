#ifndef AC_CORES_H
#define AC_CORES_H
/// The cores this process may use: its affinity mask, limited by the cpu quota of its control groups.
int ac_usable_cores(void);
#endif
