#ifndef KERNEL_CHECKS_H
#define KERNEL_CHECKS_H
#include <stddef.h>
/// Runs every check; returns the number of failures and writes what failed, one line each, to `report`.
int ac_run_kernel_checks(char *report, size_t capacity);
#endif
