#include "samples.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "session.h"

void samples_add(samples *to, double value) {
  if (to->count < samples_limit) to->values[to->count++] = value;
}

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

double samples_median(samples *of) {
  if (of->count == 0) return 0;
  qsort(of->values, of->count, sizeof of->values[0], ascending);
  size_t middle = of->count / 2;
  return of->count % 2 ? of->values[middle] : (of->values[middle - 1] + of->values[middle]) / 2;
}

double bare_save(int file, size_t count) {
  static char bytes[1 << 16];
  memset(bytes, 'x', sizeof bytes);
  if (count > sizeof bytes) return -1;
  double since = now();
  if (write(file, bytes, count) != (ssize_t)count || fdatasync(file) != 0) return -1;
  return now() - since;
}
