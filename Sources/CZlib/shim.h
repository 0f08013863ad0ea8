#ifndef TEBIKI_CZLIB_SHIM_H
#define TEBIKI_CZLIB_SHIM_H
#include <zlib.h>

/* deflateInit2 is a macro, which Swift cannot see. 15 + 16 asks for a gzip header. */
static inline int tebiki_deflate_init_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}
#endif
