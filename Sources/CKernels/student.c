#include "lanes.h"

/* With x = ν / (ν + t²) = c² and s = |t| / √(ν + t²), ratios R[m] = (m + 1) / (m + 2):

   centre, ν even:  p = 1 − s (1 + x R₀ (1 + x R₂ (1 + …)))                          with ν / 2 terms
   centre, ν odd:   p = 1 − 2/π (atan(|t| / √ν) + s c (1 + x R₁ (1 + x R₃ (1 + …))))  with (ν − 1) / 2 terms
   tail:            p = C cᵛ s (1 + x R[ν] (1 + x R[ν + 2] (1 + …))), all terms positive, hence accurate however small p is.

   Abramowitz and Stegun 26.7.3 and 26.7.4 for the centre, 26.5.4 for the tail. */

enum { CHUNK = 1024 };
static const double TWO_BY_PI = 0.63661977236758134308;

/* Below this the centre's difference from 1 loses digits. */
static const double TAIL = 1.0 / 64;

/* The arc tangent of numbers ≥ 0: rational approximation of S. L. Moshier's Cephes. */
INLINE void arc_tangent(const lanes *argument, lanes *result) {
    const lanes x = *argument;
    const mask large = x > 2.41421356237309504880, middle = (x > 0.66) & ~large;
    const lanes top = CHOSEN(large, ALL(-1), CHOSEN(middle, x - 1, x));
    const lanes bottom = CHOSEN(large, x, CHOSEN(middle, x + 1, ALL(1)));
    const lanes r = top / bottom, z = r * r;
    const lanes p = (((-8.750608600031904122785e-1 * z + -1.615753718733365076637e1) * z + -7.500855792314704667340e1) * z +
                     -1.228866684490136173410e2) * z + -6.485021904942025371773e1;
    const lanes q = ((((z + 2.485846490142306297962e1) * z + 1.650270098316988542046e2) * z + 4.328810604912902668951e2) * z +
                     4.853903996359136964868e2) * z + 1.945506571482613964425e2;
    const lanes turn = CHOSEN(large, ALL(1.57079632679489661923), KEPT(ALL(0.78539816339744830962), middle));
    const lanes bits = CHOSEN(large, ALL(6.123233995736765886130e-17), KEPT(ALL(3.061616997868382943065e-17), middle));
    *result = turn + ((r * (z * p / q) + r) + bits);
}

INLINE void centre(const double *place, int degrees, const double *ratios, double *p) {
    const lanes t = LOAD(place);
    const lanes sum = t * t + degrees, x = degrees / sum, s = t / ROOT(sum);
    lanes series = ALL(degrees == 1 ? 0 : 1);
    for (int m = degrees - 4; m >= 0; m -= 2) series = 1 + (x * ratios[m]) * series;
    if (degrees % 2 == 0) {
        STORE(p, 1 - s * series);
    } else {
        const lanes tangent = t / __builtin_sqrt(degrees);
        lanes angle;
        arc_tangent(&tangent, &angle);
        STORE(p, 1 - TWO_BY_PI * (angle + s * ROOT(x) * series));
    }
}

INLINE void tail(double *place, int degrees, const double *ratios) {
    const lanes t = LOAD(place);
    const mask huge = t > 1e100; /* t² would leave the range of doubles */
    const lanes sum = CHOSEN(huge, ALL(1), t * t + degrees);
    const lanes c = CHOSEN(huge, __builtin_sqrt(degrees) / t, ROOT(degrees / sum));
    const lanes x = c * c, s = CHOSEN(huge, ALL(1), t / ROOT(sum)), y = s * s;
    lanes series = ALL(1), term = ALL(1);
    for (int m = degrees; m + 16 < YEARBOOK_STUDENT_RATIOS; m += 16) {
        for (int k = m; k < m + 16; k += 2) {
            term = term * (x * ratios[k]);
            series += term;
        }
        /* Terms that are left over add nothing even to the last bit, so neighbours do not change a lane. */
        if (!ANY(term * x > 0x1p-55 * series * y)) break;
    }
    double constant = degrees % 2 == 0 ? 0.5 : TWO_BY_PI;
    for (int m = degrees % 2 == 0 ? 2 : 1; m <= degrees - 2; m += 2) constant *= ratios[m];
    lanes power = ALL(1), square = c;
    for (int rest = degrees; rest > 0; rest >>= 1) {
        if (rest & 1) power *= square;
        square *= square;
    }
    STORE(place, constant * power * s * series);
}

/* All the series of a chunk with the same degrees of freedom; the arrays are padded to whole vectors. */
INLINE void one_group(const double *t, double *p, int count, int degrees, const double *ratios) {
    double far[CHUNK + 8];
    int32_t index[CHUNK + 8];
    int found = 0;
    for (int i = 0; i < count; i += 8) centre(t + i, degrees, ratios, p + i);
    for (int i = 0; i < count; i++) {
        far[found] = t[i];
        index[found] = i;
        found += p[i] < TAIL;
    }
    for (int i = found; i < found + 8; i++) far[i] = 1e3;
    for (int i = 0; i < found; i += 8) tail(far + i, degrees, ratios);
    for (int i = 0; i < found; i++) p[index[i]] = far[i];
}

DISPATCHED void yearbook_student_two_sided(const double *t, const int32_t *n, double *p, size_t count,
                                           const double *ratios) {
    for (size_t start = 0; start < count; start += CHUNK) {
        const int length = count - start < CHUNK ? (int)(count - start) : CHUNK;
        int32_t order[CHUNK];
        int first[YEARBOOK_STUDENT_DEGREES + 2] = {0};
        double sorted[CHUNK + 8], result[CHUNK + 8];
        /* Put side by side what has the same degrees of freedom; 0 stands for none or too many. */
        for (int i = 0; i < length; i++) {
            const uint32_t degrees = (uint32_t)(n[start + i] - 2);
            first[degrees > YEARBOOK_STUDENT_DEGREES ? 1 : degrees + 1]++;
        }
        for (int d = 1; d <= YEARBOOK_STUDENT_DEGREES + 1; d++) first[d] += first[d - 1];
        int next[YEARBOOK_STUDENT_DEGREES + 1];
        for (int d = 0; d <= YEARBOOK_STUDENT_DEGREES; d++) next[d] = first[d];
        for (int i = 0; i < length; i++) {
            const uint32_t degrees = (uint32_t)(n[start + i] - 2);
            order[next[degrees > YEARBOOK_STUDENT_DEGREES ? 0 : degrees]++] = i;
        }
        for (int i = 0; i < first[1]; i++) p[start + order[i]] = __builtin_nan("");
        for (int d = 1; d <= YEARBOOK_STUDENT_DEGREES; d++) {
            const int from = first[d], number = first[d + 1] - from;
            if (number == 0) continue;
            for (int i = 0; i < number; i++) sorted[i] = __builtin_fabs(t[start + order[from + i]]);
            for (int i = number; i < number + 8; i++) sorted[i] = 0;
            one_group(sorted, result, number, d, ratios);
            for (int i = 0; i < number; i++)
                p[start + order[from + i]] = sorted[i] == __builtin_inf() ? 0 : result[i];
        }
    }
}
