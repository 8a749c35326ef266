#include "lanes.h"

/* Two vectors of neighbouring series at once: enough independent sums to hide the latency of an addition, few enough for the
   registers. */
enum { WIDTH = YEARBOOK_STRIP / 8, AHEAD = 64 };

typedef struct {
    lanes n[WIDTH], first_x[WIDTH], rest_x[WIDTH], first_y[WIDTH], rest_y[WIDTH]; /* means are first + rest */
    lanes sxx[WIDTH], syy[WIDTH], slope[WIDTH], residual_squares[WIDTH];
} sums;

/* The first value of each series that is not missing, and its x; both are counted from there, so that large common offsets cost
   no digits. */
INLINE void find_first(const double *values, size_t stride, size_t columns, const double *x, sums *s) {
    for (int w = 0; w < WIDTH; w++) s->first_x[w] = s->first_y[w] = ALL(__builtin_nan(""));
    for (size_t column = 0; column < columns; column++) {
        mask missing = s->first_y[0] != s->first_y[0];
        for (int w = 1; w < WIDTH; w++) missing |= s->first_y[w] != s->first_y[w];
        if (!ANY(missing)) return;
        for (int w = 0; w < WIDTH; w++) {
            missing = s->first_y[w] != s->first_y[w];
            s->first_y[w] = CHOSEN(missing, LOAD(values + column * stride + 8 * w), s->first_y[w]);
            s->first_x[w] = CHOSEN(missing, ALL(x[column]), s->first_x[w]);
        }
    }
}

INLINE void accumulate(const double *values, size_t stride, size_t columns, const double *x, sums *s) {
    const lanes zero = ALL(0), one = ALL(1);
    lanes sum_x[WIDTH], sum_y[WIDTH], sxy[WIDTH];
    find_first(values, stride, columns, x, s);
    for (int w = 0; w < WIDTH; w++) {
        s->n[w] = s->sxx[w] = s->syy[w] = s->residual_squares[w] = zero;
        sum_x[w] = sum_y[w] = sxy[w] = zero;
    }
    for (size_t column = 0; column < columns; column++) {
        const double *place = values + column * stride;
        const lanes here = ALL(x[column]);
        for (int w = 0; w < WIDTH; w++) {
            __builtin_prefetch(place + AHEAD + 8 * w);
            const lanes y = LOAD(place + 8 * w);
            const mask present = y == y;
            s->n[w] += KEPT(one, present);
            sum_x[w] += KEPT(here - s->first_x[w], present);
            sum_y[w] += KEPT(y - s->first_y[w], present);
        }
    }
    for (int w = 0; w < WIDTH; w++) {
        s->rest_x[w] = sum_x[w] / s->n[w];
        s->rest_y[w] = sum_y[w] / s->n[w];
    }
    for (size_t column = 0; column < columns; column++) {
        const double *place = values + column * stride;
        const lanes here = ALL(x[column]);
        for (int w = 0; w < WIDTH; w++) {
            const lanes y = LOAD(place + 8 * w);
            const mask present = y == y;
            const lanes dx = KEPT((here - s->first_x[w]) - s->rest_x[w], present);
            const lanes dy = KEPT((y - s->first_y[w]) - s->rest_y[w], present);
            s->sxx[w] += dx * dx;
            sxy[w] += dx * dy;
            s->syy[w] += dy * dy;
        }
    }
    for (int w = 0; w < WIDTH; w++) s->slope[w] = sxy[w] / s->sxx[w];
    for (size_t column = 0; column < columns; column++) {
        const double *place = values + column * stride;
        const lanes here = ALL(x[column]);
        for (int w = 0; w < WIDTH; w++) {
            const lanes y = LOAD(place + 8 * w);
            const lanes line = s->slope[w] * ((here - s->first_x[w]) - s->rest_x[w]);
            const lanes residual = KEPT(((y - s->first_y[w]) - s->rest_y[w]) - line, y == y);
            s->residual_squares[w] += residual * residual;
        }
    }
    for (int w = 0; w < WIDTH; w++) s->residual_squares[w] += s->slope[w] - s->slope[w]; /* NaN where the slope is */
}

DISPATCHED void yearbook_trend_sums(const double *values, size_t stride, size_t rows, size_t columns,
                                    const double *x, double *output, size_t output_stride) {
    for (size_t row = 0; row < rows; row += YEARBOOK_STRIP) {
        sums s;
        accumulate(values + row, stride, columns, x, &s);
        for (int w = 0; w < WIDTH; w++) {
            double *place = output + row + 8 * w;
            STORE(place, s.n[w]);
            STORE(place + output_stride, s.first_x[w] + s.rest_x[w]);
            STORE(place + 2 * output_stride, s.first_y[w] + s.rest_y[w]);
            STORE(place + 3 * output_stride, s.sxx[w]);
            STORE(place + 4 * output_stride, s.syy[w]);
            STORE(place + 5 * output_stride, s.slope[w]);
            STORE(place + 6 * output_stride, s.residual_squares[w]);
        }
    }
}

DISPATCHED void yearbook_trend_lines(const double *values, size_t stride, size_t rows, size_t columns,
                                     const double *x, double *slope, double *intercept, double *t,
                                     int32_t *n) {
    const lanes nan = ALL(__builtin_nan(""));
    for (size_t row = 0; row < rows; row += YEARBOOK_STRIP) {
        sums s;
        accumulate(values + row, stride, columns, x, &s);
        for (int w = 0; w < WIDTH; w++) {
            const size_t place = row + 8 * w;
            const mask few = s.n[w] < 3;
            const lanes b = CHOSEN(few, nan, s.slope[w]);
            const lanes error = ROOT(s.residual_squares[w] / ((s.n[w] - 2) * s.sxx[w]));
            STORE(slope + place, b);
            STORE(intercept + place, (s.first_y[w] + s.rest_y[w]) - b * (s.first_x[w] + s.rest_x[w]));
            STORE(t + place, KEPT(b / error, b != 0)); /* a constant series has t = 0 */
            for (int i = 0; i < 8; i++) n[place + i] = (int32_t)s.n[w][i];
        }
    }
}
