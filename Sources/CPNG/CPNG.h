// libpng, and zlib, on which it stands.
#ifndef CPNG_H
#define CPNG_H
#include <png.h>
#include <zlib.h>
#endif
