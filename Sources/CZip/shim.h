// ZIP files in memory, from Debian's libzip-dev.
#ifndef TEBIKI_CZIP_SHIM_H
#define TEBIKI_CZIP_SHIM_H
#include <stdlib.h>
#include <string.h>
#include <zip.h>

/* A source over a copy of the bytes that the library frees, with the `free` that belongs to its `malloc`. */
static inline zip_source_t *tebiki_zip_source(const void *bytes, size_t count) {
  void *copy = malloc(count > 0 ? count : 1);
  if (copy == NULL) return NULL;
  if (count > 0) memcpy(copy, bytes, count);
  zip_source_t *source = zip_source_buffer_create(copy, count, 1, NULL);
  if (source == NULL) free(copy);
  return source;
}
#endif
