"""Writes distributions.tsv: probabilities of the distributions in 40-digit arithmetic.

Columns: name, first and second parameter, x, log density or log mass, log lower tail P(X <= x), log upper tail P(X > x).
Arguments are doubles, taken exactly. Needs mpmath; scipy only places the arguments.
"""
import sys
from mpmath import mp, mpf, log, loggamma, betainc, gammainc, erfc, sqrt, pi, isfinite, quad, exp
from scipy import stats

mp.dps = 40
tails = [1e-300, 1e-200, 1e-100, 1e-30, 1e-12, 1e-6, 1e-3, 0.02, 0.1, 0.25, 0.4999]


def places(d, discrete=False):
    xs = []
    for p in tails:
        for x in (d.ppf(p), d.isf(p)):
            if x == x and abs(x) != float("inf"):
                xs.append(int(x) if discrete else float(x))
    return sorted(set(xs))


def incgamma(a, x):
    """Both tails: the power series below the mean, Legendre's continued fraction above it."""
    if a < 1:
        return gammainc(a, 0, x, regularized=True), gammainc(a, x, mp.inf, regularized=True)
    prefix = exp(a * log(x) - x - loggamma(a))
    if x < a:
        term = s = 1 / a
        n = a
        while term > s * mpf(10) ** -32:
            n += 1
            term *= x / n
            s += term
        return prefix * s, 1 - prefix * s
    b = x + 1 - a
    c, d = mpf(10) ** 300, 1 / b
    h = d
    i = 0
    while True:
        i += 1
        an = i * (a - i)
        b += 2
        d = 1 / (an * d + b)
        c = b + an / c
        h *= c * d
        if abs(c * d - 1) < mpf(10) ** -32:
            return 1 - prefix * h, prefix * h


def incbeta(a, b, x):
    """Both tails by the power series of the smaller one, whichever side converges."""
    y = 1 - x

    def part(a, b, x, y):
        # x^a y^b / (a B) * 2F1(a + b, 1; a + 1; x): positive terms only
        term = s = mpf(1)
        n = 0
        while term > s * mpf(10) ** -32:
            term *= (a + b + n) / (a + 1 + n) * x
            s += term
            n += 1
        return exp(a * log(x) + b * log(y) + loggamma(a + b) - loggamma(a + 1) - loggamma(b)) * s

    if x * (a + b) < a:
        low = part(a, b, x, y)
        return low, (part(b, a, y, x) if y < 0.9 else 1 - low)
    up = part(b, a, y, x)
    return (part(a, b, x, y) if x < 0.9 else 1 - up), up


rows = []


def add(name, p1, p2, x, logd, low, up):
    rows.append([name, repr(p1), repr(p2), repr(x)] + [mp.nstr(v, 20) for v in (logd, log(low), log(up))])


for x in [0.0, 0.1, -0.7, 1.0, -3.0, 5.0, -8.5, 20.0, 37.0, -38.4]:
    z = mpf(x)
    add("normal", 0.0, 1.0, x, -z * z / 2 - log(2 * pi) / 2, erfc(-z / sqrt(2)) / 2, erfc(z / sqrt(2)) / 2)
for shape in [0.5, 1.0, 2.5, 7.0, 30.0, 199.5, 250.0, 1000.0]:
    d = stats.gamma(shape)
    for x in places(d):
        if x <= 0 or x < 1e-300:
            continue
        a, v = mpf(shape), mpf(x)
        low, up = incgamma(a, v)
        add("gamma", shape, 1.0, x, (a - 1) * log(v) - v - loggamma(a), low, up)
for df in [1.0, 2.0, 3.0, 4.5, 9.0, 18.0, 57.0, 200.0]:
    d = stats.t(df)
    for x in places(d) + [0.001, 1e-9]:
        n, v = mpf(df), mpf(x)
        c = loggamma((n + 1) / 2) - loggamma(n / 2) - log(n * pi) / 2
        if abs(x) < 1e-3:
            # both tails near one half
            centre = incbeta(mpf(1) / 2, n / 2, v * v / (n + v * v))[0]
            low, up = (1 + centre) / 2, (1 - centre) / 2
            if x < 0:
                low, up = up, low
        else:
            outer = incbeta(n / 2, mpf(1) / 2, n / (n + v * v))[0] / 2
            low, up = (outer, 1 - outer) if x < 0 else (1 - outer, outer)
        add("t", df, 0.0, x, c - (n + 1) / 2 * log(1 + v * v / n), low, up)
for d1, d2 in [(1.0, 1.0), (1.0, 9.0), (2.0, 5.0), (4.0, 30.0), (30.0, 4.0), (150.0, 400.0)]:
    for x in places(stats.f(d1, d2)):
        if x < 1e-300 or x > 1e300:
            continue
        a, b, v = mpf(d1) / 2, mpf(d2) / 2, mpf(x)
        s = mpf(d1) * v / (mpf(d1) * v + mpf(d2))
        low, up = incbeta(a, b, s)
        logd = a * log(s) + b * log(1 - s) - log(v) + loggamma(a + b) - loggamma(a) - loggamma(b)
        add("f", d1, d2, x, logd, low, up)
for a, b in [(0.5, 0.5), (0.5, 12.0), (0.2, 0.7), (1.0, 3.0), (2.5, 60.0), (38.0, 376.0), (600.0, 400.0)]:
    for x in places(stats.beta(a, b)):
        if x < 1e-300 or x >= 1 - 1e-12:
            continue
        p, q, v = mpf(a), mpf(b), mpf(x)
        low, up = incbeta(p, q, v)
        logd = (p - 1) * log(v) + (q - 1) * log(1 - v) + loggamma(p + q) - loggamma(p) - loggamma(q)
        add("beta", a, b, x, logd, low, up)
for mu in [0.003, 0.5, 4.0, 9.5, 47.0, 580.0]:
    for k in places(stats.poisson(mu), True):
        if k < 0:
            continue
        m = mpf(mu)
        up, low = incgamma(mpf(k) + 1, m)
        add("poisson", mu, 0.0, k, k * log(m) - m - loggamma(k + 1), low, up)
for n, p in [(5, 0.2), (12, 0.5), (60, 0.03), (412, 0.09), (1220, 0.512)]:
    for k in places(stats.binom(n, p), True):
        if k < 0 or k >= n:
            continue
        q = mpf(p)
        up, low = incbeta(mpf(k) + 1, mpf(n - k), q)
        logd = loggamma(n + 1) - loggamma(k + 1) - loggamma(n - k + 1) + k * log(q) + (n - k) * log(1 - q)
        add("binomial", float(n), p, k, logd, low, up)

with open(sys.argv[1], "w") as out:
    out.write("name\tfirst\tsecond\tx\tlogDensity\tlogLower\tlogUpper\n")
    for row in rows:
        out.write("\t".join(row) + "\n")
