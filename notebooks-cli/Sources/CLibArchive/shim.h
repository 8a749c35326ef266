#ifndef YEARBOOK_CLIBARCHIVE_SHIM_H
#define YEARBOOK_CLIBARCHIVE_SHIM_H

#if __has_include(<archive.h>)
#include <archive.h>
#include <archive_entry.h>
#else
#error "Reading documents needs libarchive: install libarchive-dev (Debian, Ubuntu), or build with --disable-default-traits"
#endif

#endif
