#define _GNU_SOURCE
#include "cores.h"

#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#if defined(__linux__)
#include <sched.h>

static int affinity_count(void) {
  cpu_set_t set;
  // Fails on machines of more than 1024 cores, where sysconf will do.
  if (sched_getaffinity(0, sizeof set, &set) == 0) return CPU_COUNT(&set);
  return (int)sysconf(_SC_NPROCESSORS_ONLN);
}

static long long read_number(const char *folder, const char *name) {
  char path[PATH_MAX + 32];
  long long number = -1;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "r");
  if (file == NULL) return -1;
  if (fscanf(file, "%lld", &number) != 1) number = -1;
  fclose(file);
  return number;
}

/// Whole cores that one control group allows, INT_MAX when it sets no limit.
static int group_limit(const char *folder) {
  char path[PATH_MAX + 32];
  long long quota = -1, period = -1;
  snprintf(path, sizeof path, "%s/cpu.max", folder);
  FILE *file = fopen(path, "r");
  if (file != NULL) {
    // "max 100000" leaves both at -1.
    if (fscanf(file, "%lld %lld", &quota, &period) != 2) quota = -1;
    fclose(file);
  } else {
    quota = read_number(folder, "cpu.cfs_quota_us");
    period = read_number(folder, "cpu.cfs_period_us");
  }
  if (quota <= 0 || period <= 0) return INT_MAX;
  return quota < period ? 1 : quota / period > INT_MAX ? INT_MAX : (int)(quota / period);
}

/// The smallest limit on the way from root/group up to root.
static int path_limit(const char *root, const char *group) {
  char folder[PATH_MAX];
  if (snprintf(folder, sizeof folder, "%s%s", root, group) >= (int)sizeof folder) return INT_MAX;
  int limit = INT_MAX;
  while (strlen(folder) >= strlen(root)) {
    int here = group_limit(folder);
    if (here < limit) limit = here;
    char *slash = strrchr(folder, '/');
    if (slash == NULL) break;
    *slash = 0;
  }
  return limit;
}

static int quota_count(void) {
  // Inside a container the group's own folder is mounted as the root, whatever /proc says.
  int limit = path_limit("/sys/fs/cgroup", "");
  int v1 = path_limit("/sys/fs/cgroup/cpu", "");
  if (v1 < limit) limit = v1;

  FILE *file = fopen("/proc/self/cgroup", "r");
  if (file == NULL) return limit;
  char line[PATH_MAX];
  while (fgets(line, sizeof line, file) != NULL) {
    line[strcspn(line, "\n")] = 0;
    // "hierarchy:controllers:path"; version 2 has hierarchy 0 and no controllers.
    char *controllers = strchr(line, ':');
    char *group = controllers == NULL ? NULL : strchr(controllers + 1, ':');
    if (group == NULL) continue;
    *group++ = 0;
    controllers++;
    int here = INT_MAX;
    if (*controllers == 0) here = path_limit("/sys/fs/cgroup", group);
    else if (strncmp(controllers, "cpu", 3) == 0 && strstr(controllers, "cpuset") == NULL)
      here = path_limit("/sys/fs/cgroup/cpu", group);
    if (here < limit) limit = here;
  }
  fclose(file);
  return limit;
}
#elif defined(__APPLE__)
#include <sys/sysctl.h>

static int affinity_count(void) {
  int count = 0;
  size_t size = sizeof count;
  // Of two kinds of cores, the slow ones would hold every barrier up.
  if (sysctlbyname("hw.perflevel0.physicalcpu", &count, &size, NULL, 0) == 0 && count > 0) return count;
  size = sizeof count;
  if (sysctlbyname("hw.physicalcpu", &count, &size, NULL, 0) == 0 && count > 0) return count;
  return (int)sysconf(_SC_NPROCESSORS_ONLN);
}
static int quota_count(void) { return INT_MAX; }
#else
static int affinity_count(void) { return (int)sysconf(_SC_NPROCESSORS_ONLN); }
static int quota_count(void) { return INT_MAX; }
#endif

static ac_cache first_cache = {8, 64};

static void ask_first_cache(void) {
#if defined(_SC_LEVEL1_DCACHE_ASSOC)
  const long size = sysconf(_SC_LEVEL1_DCACHE_SIZE), ways = sysconf(_SC_LEVEL1_DCACHE_ASSOC);
  if (ways > 0 && size / ways >= 64) first_cache = (ac_cache){ways, size / ways / 64};
#endif
}

ac_cache ac_first_cache(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, ask_first_cache);
  return first_cache;
}

int ac_usable_cores(void) {
  int cores = affinity_count(), quota = quota_count();
  if (quota < cores) cores = quota;
  return cores < 1 ? 1 : cores;
}
