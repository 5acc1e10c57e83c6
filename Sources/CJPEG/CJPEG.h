// libjpeg-turbo. It needs the types of stdio, which it does not include.
#ifndef CJPEG_H
#define CJPEG_H
#include <stdio.h>
#include <jpeglib.h>
#endif
