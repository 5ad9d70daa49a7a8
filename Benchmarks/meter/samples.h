// Readings of one kind, and the least saving of them that can be called saved.
#ifndef METER_SAMPLES_H
#define METER_SAMPLES_H
#include <stddef.h>

enum { samples_limit = 4096 };

typedef struct {
  double values[samples_limit];
  size_t count;
} samples;

void samples_add(samples *to, double value);

/// The middle one; 0 when there is none. Sorts the readings.
double samples_median(samples *of);

/// Appends `count` bytes to an open file and flushes them to the disk, as bare as it can be done.
/// Returns the seconds it took, negative when it failed.
double bare_save(int file, size_t count);
#endif
