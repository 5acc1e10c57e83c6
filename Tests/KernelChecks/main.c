// A program of its own, because the checks switch the instruction set of the whole process.
#include <stdio.h>

#include "CKernels.h"
#include "KernelChecks.h"

int main(void) {
  static char report[20000];
  int failures = ac_run_kernel_checks(report, sizeof report);
  printf("%s%d failures; active: %s\n", report, failures, ac_isa_name(ac_active_isa()));
  return failures != 0;
}
