#ifndef SCHAKEL_CDATA_H
#define SCHAKEL_CDATA_H
#include <stddef.h>
#include <stdint.h>

/// One file that is compiled into the program: content, wording or a theme.
typedef struct {
  /// The path as the program asks for it, such as `en/words.json` or `themes/default.theme`.
  const char *path;
  const uint8_t *bytes;
  size_t length;
} cdata_file;

/// The number of files compiled in.
size_t cdata_count(void);
/// The file at an index below `cdata_count()`.
cdata_file cdata_at(size_t index);
#endif
