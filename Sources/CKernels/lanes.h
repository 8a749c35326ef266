#ifndef YEARBOOK_LANES_H
#define YEARBOOK_LANES_H

#include "CKernels.h"

#pragma STDC FP_CONTRACT OFF

/* Eight doubles, and masks of them; loads need no alignment. */
typedef double lanes __attribute__((vector_size(64), aligned(8)));
typedef int64_t mask __attribute__((vector_size(64), aligned(8)));

#define INLINE static inline __attribute__((always_inline))

/* A version for each generation of processors, chosen when the library is loaded. The thread sanitizer starts too late for
   that. */
#if defined(__x86_64__) && defined(__linux__) && !__has_feature(thread_sanitizer)
#define DISPATCHED __attribute__((target_clones("avx512vl", "avx2", "default")))
#else
#define DISPATCHED
#endif

/* Macros, because a vector cannot be an argument or a result between functions of different processors. */
#define LOAD(address) (*(const lanes *)(address))
#define STORE(address, v) (*(lanes *)(address) = (v))
/* Past the caches where asked for; the address is then a multiple of 64. */
typedef double aligned_lanes __attribute__((vector_size(64)));
#define PUT(streams, address, v)                                                        \
    do {                                                                                \
        if (streams) {                                                                  \
            __builtin_nontemporal_store((aligned_lanes)(v), (aligned_lanes *)(address)); \
        } else {                                                                        \
            STORE(address, v);                                                          \
        }                                                                               \
    } while (0)
#define ALL(v) ((lanes){v, v, v, v, v, v, v, v})
#define KEPT(v, m) ((lanes)((mask)(v) & (m)))
#define CHOSEN(m, yes, no) ((lanes)(((mask)(yes) & (m)) | ((mask)(no) & ~(m))))
#define ROOT(v) __builtin_elementwise_sqrt(v)
#define ANY(m) (__builtin_reduce_or(m) != 0)

#endif
