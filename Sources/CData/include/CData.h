#ifndef SCHAKEL_CDATA_H
#define SCHAKEL_CDATA_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

/// Whether the file at an index has this path.
static inline bool cdata_is(size_t index, const char *path) {
  return strcmp(cdata_at(index).path, path) == 0;
}

/// The first place of a byte at or behind `from`; `length` when there is none.
static inline size_t cdata_find(const void *bytes, size_t length, size_t from, uint8_t byte) {
  if (from >= length) return length;
  const char *found = memchr((const char *)bytes + from, byte, length - from);
  return found == NULL ? length : (size_t)(found - (const char *)bytes);
}

/// Whether two stretches of as many bytes are the same.
static inline bool cdata_equal(const void *one, const void *other, size_t length) {
  return memcmp(one, other, length) == 0;
}
#endif
