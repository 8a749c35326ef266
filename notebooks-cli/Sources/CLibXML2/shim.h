#ifndef YEARBOOK_CLIBXML2_SHIM_H
#define YEARBOOK_CLIBXML2_SHIM_H

/* The headers lie in a folder that pkg-config tells. */
#if __has_include(<libxml/HTMLparser.h>)
#include <libxml/xmlversion.h>
/* A libxml2 built with ICU would bring its headers along, which contradict those that Foundation carries. Nothing of them
   is in what is called here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>
#else
#error "Reading documents needs libxml2: install libxml2-dev and pkg-config (Debian, Ubuntu), or build with --disable-default-traits"
#endif

#endif
