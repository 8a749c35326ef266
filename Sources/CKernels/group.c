#include "lanes.h"

void yearbook_fetch(const double *column, size_t count) {
    for (size_t i = 0; i < count; i += 8) __builtin_prefetch(column + i, 0, 2);
}

DISPATCHED void yearbook_group_sums_of(const yearbook_group_batch *batch, yearbook_group_sums *sums) {
    const double *column = batch->column;
    const lanes one = ALL(1), nan = ALL(__builtin_nan(""));
    lanes size;
    for (int i = 0; i < 8; i++) size[i] = batch->sizes[i];
    lanes n = ALL(0), sum = ALL(0), weighted_sum = ALL(0), weight = ALL(0), squares = ALL(0), rest = ALL(0);
    lanes least = ALL(__builtin_inf()), greatest = -least;
    for (size_t step = 0; step < batch->steps; step++) {
        const int32_t *s = batch->slots + 8 * step;
        lanes x = {column[s[0]], column[s[1]], column[s[2]], column[s[3]],
                   column[s[4]], column[s[5]], column[s[6]], column[s[7]]};
        x = CHOSEN(size > (double)step, x, nan);
        STORE(batch->values + 8 * step, x);
        const mask present = x == x;
        n += KEPT(one, present);
        sum += KEPT(x, present);
        least = CHOSEN(x < least, x, least);
        greatest = CHOSEN(x > greatest, x, greatest);
        if (batch->weights) {
            const lanes w = LOAD(batch->weights + 8 * step);
            weighted_sum += KEPT(w * x, present);
            weight += KEPT(w, present);
        }
    }
    const lanes mean = sum / n;
    for (size_t step = 0; step < batch->steps; step++) {
        const lanes x = LOAD(batch->values + 8 * step);
        const lanes d = KEPT(x - mean, x == x);
        rest += d;
        squares += d * d;
    }
    STORE(sums->n, n);
    STORE(sums->sum, sum);
    STORE(sums->weighted_sum, weighted_sum);
    STORE(sums->weight, weight);
    STORE(sums->least, least);
    STORE(sums->greatest, greatest);
    STORE(sums->squares, squares - KEPT(rest * rest / n, n > 0)); /* what the mean's rounding adds */
}

#define EXCHANGE(i, j)                                         \
    do {                                                       \
        const lanes a = LOAD(values + 8 * (i)), b = LOAD(values + 8 * (j)); \
        STORE(values + 8 * (i), CHOSEN(b < a, b, a));          \
        STORE(values + 8 * (j), CHOSEN(b < a, a, b));          \
    } while (0)

/* Batcher's merge exchange, for any number of steps: D. E. Knuth, The Art of Computer Programming 3, 5.2.2, algorithm M. */
DISPATCHED void yearbook_group_sort(double *values, size_t steps) {
    for (size_t step = 0; step < steps; step++) {
        const lanes x = LOAD(values + 8 * step);
        STORE(values + 8 * step, CHOSEN(x == x, x, ALL(__builtin_inf())));
    }
    if (steps < 2) return;
    size_t top = 1;
    while (2 * top < steps) top *= 2;
    for (size_t p = top; p > 0; p /= 2) {
        size_t q = top, r = 0, d = p;
        for (;;) {
            for (size_t i = 0; i + d < steps; i++) {
                if ((i & p) == r) EXCHANGE(i, i + d);
            }
            if (q == p) break;
            d = q - p;
            q /= 2;
            r = p;
        }
    }
}
