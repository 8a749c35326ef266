#ifndef YEARBOOK_COPENBLAS_SHIM_H
#define YEARBOOK_COPENBLAS_SHIM_H

#if __has_include(<cblas.h>)
#include <cblas.h>
#elif __has_include(<openblas/cblas.h>)
#include <openblas/cblas.h>
#else
#error "Yearbook needs OpenBLAS: install libopenblas-dev (Debian, Ubuntu) or openblas (Homebrew)"
#endif

#endif
