#include <string.h>

#include "lanes.h"

/* Streaming needs places that are multiples of 64 bytes; elements before and after them are taken one vector at a time through a
   buffer. */
INLINE size_t unaligned(const double *address, size_t count, int streams) {
    if (!streams) return 0;
    const size_t before = (8 - ((uintptr_t)address / sizeof(double)) % 8) % 8;
    return before < count ? before : count;
}

INLINE int64_t count_of(const mask *m) { return -__builtin_reduce_add(*m); }

INLINE size_t ratio_of(const double *a, const double *b, double scale, double limit, double *output, int streams) {
    const lanes x = LOAD(a), y = LOAD(b);
    const mask bad = (y <= 0) | (x > limit * y), undefined = bad & (x == x);
    PUT(streams, output, CHOSEN(bad, ALL(__builtin_nan("")), x * scale / y));
    return (size_t)count_of(&undefined);
}

INLINE size_t growth_of(const double *a, const double *b, double *output, int streams) {
    const lanes x = LOAD(a), y = LOAD(b);
    const mask bad = y <= 0, undefined = bad & (x == x);
    PUT(streams, output, CHOSEN(bad, ALL(__builtin_nan("")), (x - y) / y));
    return (size_t)count_of(&undefined);
}

/* Up to eight elements through buffers, missing ones beyond. */
typedef struct {
    double in[3][8], out[5][8];
} buffers;

INLINE void fill(double *buffer, const double *source, size_t count) {
    for (size_t i = 0; i < 8; i++) buffer[i] = i < count ? source[i] : __builtin_nan("");
}

DISPATCHED size_t yearbook_ratio(const double *numerator, const double *denominator, double scale, double limit,
                                 double *output, size_t count, int streams) {
    size_t undefined = 0, i = 0;
    for (size_t part = unaligned(output, count, streams); i < count; i += part, part = 8) {
        if (part == 0) continue;
        if (part == 8 && i + 8 <= count) {
            undefined += ratio_of(numerator + i, denominator + i, scale, limit, output + i, streams);
            continue;
        }
        if (part > count - i) part = count - i;
        buffers b;
        fill(b.in[0], numerator + i, part);
        fill(b.in[1], denominator + i, part);
        undefined += ratio_of(b.in[0], b.in[1], scale, limit, b.out[0], 0);
        memcpy(output + i, b.out[0], part * sizeof(double));
    }
    return undefined;
}

DISPATCHED size_t yearbook_growth(const double *now, const double *before, double *output, size_t count, int streams) {
    size_t undefined = 0, i = 0;
    for (size_t part = unaligned(output, count, streams); i < count; i += part, part = 8) {
        if (part == 0) continue;
        if (part == 8 && i + 8 <= count) {
            undefined += growth_of(now + i, before + i, output + i, streams);
            continue;
        }
        if (part > count - i) part = count - i;
        buffers b;
        fill(b.in[0], now + i, part);
        fill(b.in[1], before + i, part);
        undefined += growth_of(b.in[0], b.in[1], b.out[0], 0);
        memcpy(output + i, b.out[0], part * sizeof(double));
    }
    return undefined;
}

DISPATCHED void yearbook_exposure(const double *exposure, double z, double *inverse, double *shrink, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const double m = exposure[i] > 0 ? exposure[i] : __builtin_nan("");
        inverse[i] = 1 / m;
        shrink[i] = m / (m + z * z);
    }
}

typedef float floats __attribute__((vector_size(32)));

/* 1 / √x: a root and a quotient in single precision, which take a quarter of the time, and a step of third order that makes 24 bits
   more than 53. Lanes that floats do not hold are taken in double precision. */
INLINE void inverse_root(const lanes *x, lanes *result) {
    const floats narrow = __builtin_convertvector(*x, floats);
    const lanes r = __builtin_convertvector(1 / __builtin_elementwise_sqrt(narrow), lanes);
    const lanes e = 1 - (*x * r) * r;
    const mask far = (*x < 1e-30) | (*x > 1e30);
    *result = r + (r * e) * (0.5 + 0.375 * e);
    if (ANY(far)) *result = CHOSEN(far, 1 / ROOT(*x), *result);
}

/* Wilson: (p + z²/2m ± z √(p (1 − p) / m + z²/4m²)) · m / (m + z²).
   Byar: c (1 − 1/9c − z / 3√c)³ and (c + 1) (1 − 1/9(c + 1) + z / 3√(c + 1))³, 0 for the lower limit of no events. */
INLINE void limits_of(const yearbook_rates *job, double z, double scale, int streams) {
    const lanes c = LOAD(job->events), inverse = LOAD(job->inverse);
    const lanes per = inverse * scale;
    if (job->rate) PUT(streams, job->rate, c * per);
    if (job->wilson_lower) {
        const lanes p = c * inverse, shrink = LOAD(job->shrink);
        const lanes variance = (p * (1 - p)) * inverse + (z * z / 4 * inverse) * inverse;
        lanes root;
        inverse_root(&variance, &root);
        const lanes middle = p + z * z / 2 * inverse, spread = z * (variance * root);
        PUT(streams, job->wilson_lower, CHOSEN((c == 0) & (shrink == shrink), ALL(0), (middle - spread) * shrink) * scale);
        PUT(streams, job->wilson_upper, (middle + spread) * shrink * scale);
    }
    if (job->byar_lower) {
        const mask none = c == 0;
        const lanes some = CHOSEN(none, ALL(1), c), more = c + 1;
        lanes low, high;
        inverse_root(&some, &low);
        inverse_root(&more, &high);
        const lanes g = 1 - low * low * (1. / 9) - z / 3 * low, h = 1 - high * high * (1. / 9) + z / 3 * high;
        PUT(streams, job->byar_lower, CHOSEN(none, ALL(0), c * (g * g * g)) * per);
        PUT(streams, job->byar_upper, more * (h * h * h) * per);
    }
}

/* The job `i` elements on. */
INLINE yearbook_rates advanced(const yearbook_rates *job, size_t i) {
    return (yearbook_rates){job->events + i, job->inverse + i, job->shrink + i,
                            job->rate ? job->rate + i : NULL,
                            job->wilson_lower ? job->wilson_lower + i : NULL,
                            job->wilson_upper ? job->wilson_upper + i : NULL,
                            job->byar_lower ? job->byar_lower + i : NULL,
                            job->byar_upper ? job->byar_upper + i : NULL};
}

/* Fewer than eight elements, through buffers. */
INLINE void some_limits(const yearbook_rates *job, double z, double scale, size_t count) {
    buffers b;
    fill(b.in[0], job->events, count);
    fill(b.in[1], job->inverse, count);
    fill(b.in[2], job->shrink, count);
    double *const outputs[5] = {job->rate, job->wilson_lower, job->wilson_upper, job->byar_lower, job->byar_upper};
    const yearbook_rates part = {b.in[0], b.in[1], b.in[2],
                                 job->rate ? b.out[0] : NULL, job->wilson_lower ? b.out[1] : NULL,
                                 job->wilson_upper ? b.out[2] : NULL, job->byar_lower ? b.out[3] : NULL,
                                 job->byar_upper ? b.out[4] : NULL};
    limits_of(&part, z, scale, 0);
    for (int k = 0; k < 5; k++) {
        if (outputs[k]) memcpy(outputs[k], b.out[k], count * sizeof(double));
    }
}

DISPATCHED void yearbook_rate_limits(const yearbook_rates *job, double z, double scale, size_t count, int streams) {
    /* Streaming needs results that become multiples of 64 bytes at the same element. */
    double *const outputs[5] = {job->rate, job->wilson_lower, job->wilson_upper, job->byar_lower, job->byar_upper};
    size_t i = 0;
    int found = 0;
    for (int k = 0; k < 5; k++) {
        if (!outputs[k]) continue;
        const size_t before = unaligned(outputs[k], count, streams);
        if (found && before != i) streams = 0;
        i = before;
        found = 1;
    }
    if (!streams) i = 0;
    if (i > 0) some_limits(job, z, scale, i);
    for (; i + 8 <= count; i += 8) {
        const yearbook_rates here = advanced(job, i);
        limits_of(&here, z, scale, streams);
    }
    if (i < count) {
        const yearbook_rates here = advanced(job, i);
        some_limits(&here, z, scale, count - i);
    }
}
