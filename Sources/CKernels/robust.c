#include "lanes.h"

/* Theil-Sen and Mann-Kendall for sixteen series at a time. The slope of a pair is first a float, (float)d * (1 / gap). Sweeps that
   count the slopes below a pivot narrow an interval about the median to a few candidates, and only these are divided, as
   doubles. Whatever the pivots, the result is the median of the true quotients: where it lies too near to an end of its interval
   to be sure, all quotients are looked at. */

enum { LANES = YEARBOOK_STRIP, HALVES = LANES / 8, CANDIDATES = 16, SWEEPS = 8, AHEAD = 64, SAMPLE = YEARBOOK_ROBUST_COLUMNS / 2 };

_Static_assert(YEARBOOK_ROBUST_PAIRS == YEARBOOK_ROBUST_COLUMNS * (YEARBOOK_ROBUST_COLUMNS - 1) / 2, "all pairs");

/* Sixteen floats or whole numbers. */
typedef float floats __attribute__((vector_size(64), aligned(4)));
typedef int32_t wholes __attribute__((vector_size(64), aligned(4)));
typedef float half_floats __attribute__((vector_size(32)));
typedef _Bool bits_of_floats __attribute__((ext_vector_type(16)));
#define GET(address) (*(const floats *)(address))
#define SET(address, v) (*(floats *)(address) = (v))
#define EACH(v) ((floats){v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v})
#define PICKED(m, yes, no) ((floats)(((wholes)(yes) & (m)) | ((wholes)(no) & ~(m))))
#define JOINED(a, b)                                                                                                    \
    __builtin_shufflevector(__builtin_convertvector(a, half_floats), __builtin_convertvector(b, half_floats), 0, 1, 2, 3, 4, \
                            5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)

/* Further than this from a pivot the order of the floats is that of the quotients. */
#define MARGIN(v) (0x1p-20 * __builtin_elementwise_abs(v) + 1e-36)

typedef struct {
    float n[LANES], greater[LANES]; /* values; rising pairs */
    float equal[LANES];             /* the sum over values of c, the others equal to it */
    double tied[LANES];             /* the sum of c (2 c + 7) */
    int32_t usable[LANES];          /* a mask: two values or more, all finite */
    float equals[YEARBOOK_ROBUST_COLUMNS * LANES]; /* c of each value, where its sum is not zero */
} strip;

INLINE void count_values(const double *values, size_t stride, size_t columns, strip *s) {
    lanes n[HALVES];
    mask infinite[HALVES];
    for (int h = 0; h < HALVES; h++) {
        n[h] = ALL(0);
        infinite[h] = (mask)ALL(0);
    }
    for (size_t column = 0; column < columns; column++) {
        for (int h = 0; h < HALVES; h++) {
            const double *place = values + column * stride + 8 * h;
            __builtin_prefetch(place + AHEAD);
            const lanes y = LOAD(place);
            infinite[h] |= (y == y) & (y - y != 0);
            n[h] += KEPT(ALL(1), y == y);
        }
    }
    const floats count = JOINED(n[0], n[1]);
    SET(s->n, count);
    *(wholes *)s->usable = (count >= 2) & (JOINED(__builtin_convertvector(infinite[0], lanes), __builtin_convertvector(infinite[1], lanes)) == 0);
}

/* All slopes, the rising pairs, and the ties. */
INLINE void slopes_of(const double *values, size_t stride, size_t columns, const float *inverse, float *slopes, strip *s) {
    uint16_t flat[YEARBOOK_ROBUST_PAIRS]; /* pairs in which a lane has a slope of zero */
    size_t count = 0, pair = 0;
    wholes greater = (wholes)EACH(0);
    for (size_t later = 1; later < columns; later++) {
        const lanes a = LOAD(values + later * stride), b = LOAD(values + later * stride + 8);
        for (size_t earlier = 0; earlier < later; earlier++, pair++) {
            const double *place = values + earlier * stride;
            const floats d = JOINED(a - LOAD(place), b - LOAD(place + 8)), q = d * inverse[pair];
            SET(slopes + LANES * pair, q);
            greater -= q > 0;
            flat[count] = (uint16_t)(later * YEARBOOK_ROBUST_COLUMNS + earlier);
            count += ANY(q == 0);
        }
    }
    floats rising = __builtin_convertvector(greater, floats), equal = EACH(0);
    lanes tied[HALVES] = {ALL(0), ALL(0)};
    if (count > 0) {
        for (size_t i = 0; i < columns; i++) SET(s->equals + LANES * i, EACH(0));
        for (size_t f = 0; f < count; f++) {
            const size_t later = flat[f] / YEARBOOK_ROBUST_COLUMNS, earlier = flat[f] % YEARBOOK_ROBUST_COLUMNS;
            const double *p = values + later * stride, *q = values + earlier * stride;
            const floats same = JOINED(KEPT(ALL(1), LOAD(p) == LOAD(q)), KEPT(ALL(1), LOAD(p + 8) == LOAD(q + 8)));
            SET(s->equals + LANES * later, GET(s->equals + LANES * later) + same);
            SET(s->equals + LANES * earlier, GET(s->equals + LANES * earlier) + same);
            /* Differences too small for a float are no ties. */
            const floats above = JOINED(KEPT(ALL(1), LOAD(p) > LOAD(q)), KEPT(ALL(1), LOAD(p + 8) > LOAD(q + 8)));
            const floats slope = GET(slopes + LANES * (later * (later - 1) / 2 + earlier));
            rising += PICKED(slope == 0, above, EACH(0));
        }
        for (size_t i = 0; i < columns; i++) {
            const floats c = GET(s->equals + LANES * i), product = c * (2 * c + 7);
            equal += c;
            tied[0] += __builtin_convertvector(__builtin_shufflevector(product, product, 0, 1, 2, 3, 4, 5, 6, 7), lanes);
            tied[1] += __builtin_convertvector(__builtin_shufflevector(product, product, 8, 9, 10, 11, 12, 13, 14, 15), lanes);
        }
    }
    SET(s->greater, rising);
    SET(s->equal, equal);
    for (int h = 0; h < HALVES; h++) STORE(s->tied + 8 * h, tied[h]);
}

/* A group of t equal values as t − 1 ones and a zero, larger groups in the higher places. */
static uint64_t tie_code(const float *equals, size_t columns) {
    uint8_t members[YEARBOOK_ROBUST_COLUMNS + 1] = {0};
    uint64_t code = 0;
    int largest = 1;
    for (size_t column = 0; column < columns; column++) {
        const int size = 1 + (int)equals[LANES * column];
        members[size]++;
        largest = size > largest ? size : largest;
    }
    for (int size = largest; size > 1; size--)
        for (int left = members[size]; left > 0; left -= size) code = (code << (size - 1) << 1) | ((UINT64_C(1) << size) - 2);
    return code;
}

/* The element of rank k of a list, which is reordered: those before it are no greater. */
static double selected(double *list, int count, int k) {
    int low = 0, high = count - 1;
    while (low < high) {
        const double pivot = list[low + (high - low) / 2];
        int i = low, j = high;
        while (i <= j) {
            while (list[i] < pivot) i++;
            while (pivot < list[j]) j--;
            if (i <= j) {
                const double swap = list[i];
                list[i++] = list[j];
                list[j--] = swap;
            }
        }
        if (j < k && k < i) break;
        if (k <= j) high = j;
        else low = i;
    }
    return list[k];
}

INLINE double middle(double a, double b) { return (a == b ? a : a / 2 + b / 2) + 0.0; }

/* The elements of two neighbouring ranks, or of one rank twice. */
static void select_pair(double *list, int count, int first, int second, double *ends) {
    ends[0] = ends[1] = selected(list, count, second);
    if (first == second) return;
    ends[0] = list[0];
    for (int i = 1; i < second; i++) ends[0] = list[i] > ends[0] ? list[i] : ends[0];
}

#define EXCHANGE(i, j)                                                            \
    do {                                                                          \
        const floats a = GET(list + LANES * (i)), c = GET(list + LANES * (j));    \
        SET(list + LANES * (i), PICKED(c < a, c, a));                             \
        SET(list + LANES * (j), PICKED(c < a, a, c));                             \
    } while (0)
#define EXCHANGE_DOUBLES(i, j)                                                                      \
    do {                                                                                            \
        for (int h = 0; h < HALVES; h++) {                                                          \
            const lanes a = LOAD(list + LANES * (i) + 8 * h), c = LOAD(list + LANES * (j) + 8 * h); \
            STORE(list + LANES * (i) + 8 * h, CHOSEN(c < a, c, a));                                 \
            STORE(list + LANES * (j) + 8 * h, CHOSEN(c < a, a, c));                                 \
        }                                                                                           \
    } while (0)

/* Merge exchange, as in group.c. */
#define SORT(steps, exchange)                                      \
    do {                                                           \
        int top = 1;                                               \
        while (2 * top < (steps)) top *= 2;                        \
        for (int p = top; p > 0 && (steps) > 1; p /= 2) {          \
            int q = top, r = 0, d = p;                             \
            for (;;) {                                             \
                for (int i = 0; i + d < (steps); i++) {            \
                    if ((i & p) == r) exchange(i, i + d);          \
                }                                                  \
                if (q == p) break;                                 \
                d = q - p;                                         \
                q /= 2;                                            \
                r = p;                                             \
            }                                                      \
        }                                                          \
    } while (0)

/* Where the median lies: `below` slopes are less than `low`, `up_to` are less than `high`; it is the mean of ranks `first` and
   `second`. Lanes that are settled have no median, or zero. */
typedef struct {
    float low[LANES], high[LANES], below[LANES], up_to[LANES], first[LANES], second[LANES];
    int32_t settled[LANES]; /* a mask */
} bracket;

/* A first pivot, and how many slopes there are in a unit about it: from the slopes across half of the years, which are
   independent of each other and steadier than those of neighbours. */
INLINE void first_pivot(const float *slopes, size_t columns, const strip *s, floats *pivot, floats *density) {
    float list[SAMPLE * LANES], count_of[LANES], centre[LANES], spread[LANES];
    const int half = (int)columns / 2;
    floats found = EACH(0);
    for (int i = 0; i < half; i++) {
        const size_t later = (size_t)(i + half), pair = later * (later - 1) / 2 + (size_t)i;
        const floats q = GET(slopes + LANES * pair);
        const wholes finite = q - q == 0;
        found += PICKED(finite, EACH(1), EACH(0));
        SET(list + LANES * i, PICKED(finite, q, EACH(__builtin_inff())));
    }
    SORT(half, EXCHANGE);
    SET(count_of, found);
    for (int lane = 0; lane < LANES; lane++) {
        const int m = (int)count_of[lane];
        const float *own = list + lane;
        const float low = m ? own[LANES * (m / 4)] : 0, high = m ? own[LANES * (m - 1 - m / 4)] : 0;
        const float mid = m ? own[LANES * ((m - 1) / 2)] + own[LANES * (m / 2)] : 0;
        centre[lane] = 0.25f * (low + high + mid);
        spread[lane] = m < 4 ? 0 : high - low;
    }
    const floats n = GET(s->n), wide = GET(spread);
    *pivot = GET(centre);
    *density = 0.125f * n * (n - 1) / PICKED(wide > 0, wide, 1e-3f * __builtin_elementwise_abs(*pivot) + 1e-36f);
}

INLINE void narrow(const float *slopes, size_t columns, const strip *s, bracket *b) {
    const size_t pairs = columns * (columns - 1) / 2;
    const floats first = GET(b->first), second = GET(b->second), goal = 0.5f * (first + second + 1);
    const wholes open = ~*(const wholes *)b->settled;
    floats pivot, density, low = EACH(-__builtin_inff()), high = EACH(__builtin_inff()), below = EACH(0), up_to = first + second + 1;
    first_pivot(slopes, columns, s, &pivot, &density);
    float reach = 4;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
        wholes count = (wholes)EACH(0);
        for (size_t pair = 0; pair < pairs; pair++) count -= GET(slopes + LANES * pair) < pivot;
        const floats c = __builtin_convertvector(count, floats);
        const wholes raises = (c <= first) & (pivot > low), lowers = (c > second) & (pivot < high);
        low = PICKED(raises, pivot, low);
        below = PICKED(raises, c, below);
        high = PICKED(lowers, pivot, high);
        up_to = PICKED(lowers, c, up_to);
        const wholes wide = (up_to - below > CANDIDATES) & open;
        if (!ANY(wide)) break;
        /* From outside aim beyond the median, from inside to either side of it in turn. */
        const floats inner = goal + (sweep & 1 ? 2.0f : -2.0f);
        floats share = (inner - below) / (up_to - below);
        share = PICKED(share > 0.9f, EACH(0.9f), PICKED(share < 0.1f, EACH(0.1f), share));
        const floats inside = low + (high - low) * (sweep < 6 ? share : EACH(0.5f));
        const floats near = pivot + (goal - c) / density, step = reach / density;
        pivot = PICKED(low == -__builtin_inff(), near - step, PICKED(high == __builtin_inff(), near + step, inside));
        reach *= 2;
    }
    SET(b->low, low);
    SET(b->high, high);
    SET(b->below, below);
    SET(b->up_to, up_to);
}

/* A pair, and the lanes that have its slope inside their bracket. */
typedef struct {
    uint16_t pair, lanes;
} candidate;

INLINE int find_candidates(const float *slopes, size_t pairs, const bracket *b, candidate *found) {
    const floats low = GET(b->low), high = GET(b->high);
    int count = 0;
    for (size_t pair = 0; pair < pairs; pair++) {
        const floats q = GET(slopes + LANES * pair);
        const bits_of_floats inside = __builtin_convertvector((q >= low) & (q < high), bits_of_floats);
        found[count].pair = (uint16_t)pair;
        __builtin_memcpy(&found[count].lanes, &inside, sizeof inside);
        count += found[count].lanes != 0;
    }
    return count;
}

typedef struct {
    const double *values, *x;
    size_t stride, columns;
    const uint8_t *later, *earlier; /* the columns of each pair */
    float *slopes;
    double *quotients; /* places for all pairs of one series */
} strip_job;

/* The same from all quotients of a lane. */
static void plain_ends(const strip_job *job, int lane, double *ends) {
    int count = 0;
    for (size_t later = 1; later < job->columns; later++) {
        for (size_t earlier = 0; earlier < later; earlier++) {
            const double d = job->values[later * job->stride + lane] - job->values[earlier * job->stride + lane];
            if (d == d) job->quotients[count++] = d / (job->x[later] - job->x[earlier]);
        }
    }
    select_pair(job->quotients, count, (count - 1) / 2, count / 2, ends);
}

/* The medians of a strip; of lanes that are settled, zero. */
INLINE void medians_of(const strip_job *job, const strip *s, double *median) {
    const size_t pairs = job->columns * (job->columns - 1) / 2;
    bracket b;
    candidate found[YEARBOOK_ROBUST_PAIRS];
    for (int lane = 0; lane < LANES; lane++) {
        const int n = (int)s->n[lane], all = n * (n - 1) / 2;
        b.first[lane] = (float)((all - 1) / 2);
        b.second[lane] = (float)(all / 2);
    }
    const floats first = GET(b.first), second = GET(b.second), equal = 0.5f * GET(s->equal);
    const floats falling = first + second + 1 - GET(s->greater) - equal;
    *(wholes *)b.settled = ~*(const wholes *)s->usable | ((falling <= first) & (falling + equal > second));
    narrow(job->slopes, job->columns, s, &b);
    double list[CANDIDATES * LANES], gaps[CANDIDATES * LANES];
    int filled[LANES] = {0}, steps = 0;
    uint16_t few = 0;
    for (int lane = 0; lane < LANES; lane++) {
        const int wanted = (int)(b.up_to[lane] - b.below[lane]);
        if (b.settled[lane] || wanted > CANDIDATES) continue;
        few |= (uint16_t)(1 << lane);
        steps = wanted > steps ? wanted : steps;
    }
    for (int i = 0; i < steps * LANES; i += 8) {
        STORE(list + i, ALL(__builtin_inf()));
        STORE(gaps + i, ALL(1));
    }
    const int count = find_candidates(job->slopes, pairs, &b, found);
    for (int c = 0; c < count; c++) {
        const size_t later = job->later[found[c].pair], earlier = job->earlier[found[c].pair];
        const double *a = job->values + later * job->stride, *z = job->values + earlier * job->stride;
        const double gap = job->x[later] - job->x[earlier];
        for (unsigned lanes = found[c].lanes & few; lanes; lanes &= lanes - 1) {
            const int lane = __builtin_ctz(lanes), place = LANES * filled[lane]++ + lane;
            list[place] = a[lane] - z[lane];
            gaps[place] = gap;
        }
    }
    for (int i = 0; i < steps * LANES; i += 8) STORE(list + i, LOAD(list + i) / LOAD(gaps + i));
    SORT(steps, EXCHANGE_DOUBLES);
    for (int lane = 0; lane < LANES; lane++) {
        median[lane] = 0;
        if (b.settled[lane]) continue;
        const int below = (int)b.below[lane];
        const double low = b.low[lane], high = b.high[lane];
        double ends[2] = {0, 0};
        if (few >> lane & 1) {
            ends[0] = list[LANES * ((int)b.first[lane] - below) + lane];
            ends[1] = list[LANES * ((int)b.second[lane] - below) + lane];
        }
        /* Beyond the range of floats not all are found. */
        if (ends[0] < low + MARGIN(low) || ends[1] > high - MARGIN(high) || filled[lane] != (int)b.up_to[lane] - below)
            plain_ends(job, lane, ends);
        median[lane] = middle(ends[0], ends[1]);
    }
}

DISPATCHED void yearbook_robust_trends(const double *values, size_t stride, size_t rows, size_t columns, const double *x,
                                       double *work, const yearbook_robust_trends_output *output) {
    double *quotients = work;
    float *inverse = (float *)(work + YEARBOOK_ROBUST_PAIRS), *slopes = inverse + 2 * YEARBOOK_ROBUST_PAIRS;
    uint8_t later_of[YEARBOOK_ROBUST_PAIRS], earlier_of[YEARBOOK_ROBUST_PAIRS];
    size_t pair = 0;
    for (size_t later = 1; later < columns; later++) {
        for (size_t earlier = 0; earlier < later; earlier++, pair++) {
            inverse[pair] = (float)(1 / (x[later] - x[earlier]));
            later_of[pair] = (uint8_t)later;
            earlier_of[pair] = (uint8_t)earlier;
        }
    }
    for (size_t row = 0; row < rows; row += YEARBOOK_STRIP) {
        const strip_job job = {values + row, x, stride, columns, later_of, earlier_of, slopes, quotients};
        double median[LANES];
        strip s;
        count_values(job.values, stride, columns, &s);
        slopes_of(job.values, stride, columns, inverse, slopes, &s);
        medians_of(&job, &s, median);
        for (int lane = 0; lane < LANES; lane++) {
            const double n = s.n[lane], nan = __builtin_nan("");
            const int32_t pairs = (int32_t)(n * (n - 1) / 2);
            output->slope[row + lane] = s.usable[lane] ? median[lane] : nan;
            output->variance[row + lane] = s.usable[lane] ? (n * (n - 1) * (2 * n + 5) - s.tied[lane]) / 18 : nan;
            output->score[row + lane] = s.usable[lane] ? (int32_t)(2 * s.greater[lane] + 0.5f * s.equal[lane]) - pairs : 0;
            output->n[row + lane] = (int32_t)n;
            output->ties[row + lane] = s.usable[lane] && s.tied[lane] > 0 ? tie_code(s.equals + lane, columns) : 0;
        }
    }
}
