#include <math.h>

#include "lanes.h"

/* ln of last / first for quotients between 2⁻¹⁰⁰⁰ and 2¹⁰⁰⁰, to the last digits also where the quotient is near 1.
   The rational approximation is that of the Sun Microsystems library fdlibm (e_log.c), freely distributable. */
INLINE void log_quotient(const lanes *last, const lanes *first, lanes *result) {
    const lanes quotient = *last / *first;
    const mask shifted = (mask)quotient + (0x3ff0000000000000 - 0x3fe6a09e667f3bcd); /* counts exponents from √½ */
    const lanes biased = (lanes)((mask)((shifted >> 52) & 0x7ff) | 0x4330000000000000) - 0x1p52;
    const lanes k = biased - 1023;
    const lanes m = (lanes)((shifted & 0x000fffffffffffff) + 0x3fe6a09e667f3bcd);
    const lanes f = CHOSEN(k == 0, (*last - *first) / *first, m - 1);
    const lanes s = f / (2 + f), z = s * s, w = z * z;
    const lanes even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    const lanes odd = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 +
                                                           w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    const lanes half = 0.5 * f * f;
    *result = k * 6.93147180369123816490e-01 -
              ((half - (s * (half + (even + odd)) + k * 1.90821492927058770002e-10)) - f);
}

/* eᵗ − 1 for |t| below 700: Taylor's series within ± ln 2 / 2. */
INLINE void exp_minus_one(const lanes *t, lanes *result) {
    const lanes shifted = *t * 1.44269504088896338700 + 0x1.8p52, k = shifted - 0x1.8p52;
    const lanes r = (*t - k * 6.93147180369123816490e-01) - k * 1.90821492927058770002e-10;
    static const double inverse[] = {1. / 2, 1. / 6, 1. / 24, 1. / 120, 1. / 720, 1. / 5040, 1. / 40320, 1. / 362880,
                                     1. / 3628800, 1. / 39916800, 1. / 479001600, 1. / 6227020800};
    lanes series = ALL(inverse[11]);
    for (int i = 10; i >= 0; i--) series = series * r + inverse[i];
    const lanes power = (lanes)(((mask)(k + (0x1p52 + 1023)) & 0x7ff) << 52);
    *result = (power - 1) + power * (r * r * series + r);
}

DISPATCHED void yearbook_compound_growth(const double *values, size_t stride, size_t rows, size_t columns,
                                         const double *x, double *output) {
    const lanes nan = ALL(__builtin_nan(""));
    for (size_t row = 0; row < rows; row += 8) {
        lanes first = nan, last = nan, first_x = nan, last_x = nan;
        for (size_t column = 0; column < columns; column++) {
            const lanes y = LOAD(values + column * stride + row), here = ALL(x[column]);
            __builtin_prefetch(values + column * stride + row + 64);
            const mask present = y == y, start = present & (first != first);
            first = CHOSEN(start, y, first);
            first_x = CHOSEN(start, here, first_x);
            last = CHOSEN(present, y, last);
            last_x = CHOSEN(present, here, last_x);
        }
        const lanes years = last_x - first_x, quotient = last / first;
        const mask defined = (first > 0) & (last >= 0) & (years > 0) & (quotient < __builtin_inf());
        const mask plain = defined & (quotient > 0x1p-900) & (quotient < 0x1p900) & (years >= 1);
        lanes logarithm, growth;
        log_quotient(&last, &first, &logarithm);
        logarithm /= years;
        exp_minus_one(&logarithm, &growth);
        growth = CHOSEN(plain, growth, nan);
        if (ANY(defined & ~plain)) {
            for (int i = 0; i < 8; i++) {
                if (defined[i] && !plain[i]) growth[i] = expm1(log(quotient[i]) / years[i]);
            }
        }
        STORE(output + row, growth);
    }
}
