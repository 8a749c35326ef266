#ifndef YEARBOOK_CKERNELS_H
#define YEARBOOK_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

/* Loops over columns for which Swift, compiled for the oldest processor of its family, lacks wide vectors. Each is dispatched by
   processor when it is loaded; none fuses multiplications with additions, so that every processor computes the same
   bits, and each has a twin in Swift that the tests hold it against. NumericCore describes what they compute. */

/* Series are taken in strips of so many rows; `rows` is a multiple of it. */
#define YEARBOOK_STRIP 16

/* Seven rows of output, `output_stride` apart: n, mean x, mean y, Sxx, Syy, slope, residual squares. */
void yearbook_trend_sums(const double *values, size_t stride, size_t rows, size_t columns, const double *x,
                         double *output, size_t output_stride);

/* Slope, intercept at x = 0, t and n of each series. */
void yearbook_trend_lines(const double *values, size_t stride, size_t rows, size_t columns, const double *x,
                          double *slope, double *intercept, double *t, int32_t *n);

/* The most columns that the robust trends take, and their pairs; `work` has (YEARBOOK_STRIP + 2) * YEARBOOK_ROBUST_PAIRS places. */
#define YEARBOOK_ROBUST_COLUMNS 64
#define YEARBOOK_ROBUST_PAIRS 2016

/* For each series: the median slope of all pairs, Kendall's S, its variance, n, and the groups of equal values: each as a run of
   ones, one fewer than its members, and a zero, the larger groups in the higher places. */
typedef struct {
    double *slope, *variance;
    int32_t *score, *n;
    uint64_t *ties;
} yearbook_robust_trends_output;

void yearbook_robust_trends(const double *values, size_t stride, size_t rows, size_t columns, const double *x, double *work,
                            const yearbook_robust_trends_output *output);

/* The greatest number of degrees of freedom, and the length of the table `ratios[m] = (m + 1) / (m + 2)`. */
#define YEARBOOK_STUDENT_DEGREES 128
#define YEARBOOK_STUDENT_RATIOS 2048

/* P(|T| >= |t|) for n − 2 degrees of freedom; NaN for n below 3 or above YEARBOOK_STUDENT_DEGREES + 2. */
void yearbook_student_two_sided(const double *t, const int32_t *n, double *p, size_t count, const double *ratios);

/* Groups are taken eight at a time, a lane for each: `slots` holds the rows of the members, member by member, eight to a step. */
typedef struct {
    const double *column;  /* the values of all rows */
    const int32_t *slots;  /* steps × 8 rows; lanes that have ended repeat a row of theirs */
    const double *weights; /* steps × 8 weights, 0 for none, or NULL */
    const int32_t *sizes;  /* the members of each lane */
    size_t steps;          /* the greatest of the sizes */
    double *values;        /* steps × 8 places: receives the values, NaN where a lane has ended */
} yearbook_group_batch;

/* For each lane: n, Σx, Σwx, Σw, least, greatest, and Σ(x − mean)². Least and greatest of none are +∞ and −∞. */
typedef struct {
    double n[8], sum[8], weighted_sum[8], weight[8], least[8], greatest[8], squares[8];
} yearbook_group_sums;

/* Asks for a column ahead of its use, so that gathers from it find it in cache. */
void yearbook_fetch(const double *column, size_t count);

void yearbook_group_sums_of(const yearbook_group_batch *batch, yearbook_group_sums *sums);

/* Sorts each lane of the batch's values upwards, NaN last as +∞. */
void yearbook_group_sort(double *values, size_t steps);

/* Element by element; `streams` writes past the caches (for results larger than they are). */

/* numerator · scale / denominator, NaN for a denominator that is not positive and a numerator above limit · denominator. Returns how
   often a value met such a denominator or limit. */
size_t yearbook_ratio(const double *numerator, const double *denominator, double scale, double limit, double *output,
                      size_t count, int streams);

/* now / before − 1, NaN for a base that is not positive. Returns how often a value met such a base. */
size_t yearbook_growth(const double *now, const double *before, double *output, size_t count, int streams);

/* (last / first)^(1 / (x of last − x of first)) − 1 for each of `rows` series, a multiple of YEARBOOK_STRIP. */
void yearbook_compound_growth(const double *values, size_t stride, size_t rows, size_t columns, const double *x,
                              double *output);

/* 1 / exposure and exposure / (exposure + z²); NaN for exposures that are not positive. */
void yearbook_exposure(const double *exposure, double z, double *inverse, double *shrink, size_t count);

/* Rates per unit of exposure with Wilson's and Byar's limits; outputs that are NULL are left out. */
typedef struct {
    const double *events, *inverse, *shrink;
    double *rate, *wilson_lower, *wilson_upper, *byar_lower, *byar_upper;
} yearbook_rates;

void yearbook_rate_limits(const yearbook_rates *job, double z, double scale, size_t count, int streams);

#endif
