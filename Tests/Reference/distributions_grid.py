"""Writes distributions-grid.tsv: the distributions on a seeded random grid of small and huge parameters, in 45-digit arithmetic.

Degrees of freedom from 0.1 to 1e8, counts up to 1e9, probabilities down to 1e-12, both tails to 1e-300 and beyond.
Columns: name, up to four parameters, x, log density or log mass, log lower tail P(X <= x), log upper tail P(X > x).
Arguments are doubles, taken exactly. Needs mpmath; takes some minutes.

    python3 distributions_grid.py distributions-grid.tsv [rows of each distribution]
"""
import math
import random
import sys
from mpmath import mp, mpf, log, loggamma, exp, sqrt, pi, erfc

mp.dps = 45
EPS = mpf(10) ** -38
SMALL = mpf(10) ** -30
uniform = random.uniform


def spread(low, high):
    return math.exp(uniform(math.log(low), math.log(high)))


def deviate():
    r = random.random()
    return uniform(-3, 3) if r < 0.5 else uniform(-12, 12) if r < 0.8 else uniform(-37, 37)


def incgamma(a, x):
    """P(a, x), Q(a, x): the power series below a + 1, Legendre's continued fraction above."""
    prefix = exp(a * log(x) - x - loggamma(a + 1))
    if x < a + 1:
        term = total = mpf(1)
        n = a
        while term > total * EPS:
            n += 1
            term *= x / n
            total += term
        low = prefix * total
        return low, 1 - low
    b = x + 1 - a
    c, d, i = mpf(10) ** 300, 1 / b, 0
    h = d
    while True:
        i += 1
        an = i * (a - i)
        b += 2
        d = 1 / (an * d + b)
        c = b + an / c
        h *= c * d
        if abs(c * d - 1) < EPS:
            return 1 - prefix * a * h, prefix * a * h


def series(a, b, x, y):
    """I_x(a, b) by the power series with positive terms."""
    term = total = mpf(1)
    n = 0
    while term > total * EPS:
        term *= (a + b + n) / (a + 1 + n) * x
        total += term
        n += 1
        if n > 1_000_000:
            raise OverflowError
    return exp(a * log(x) + b * log(y) + loggamma(a + b) - loggamma(a + 1) - loggamma(b)) * total


def incbeta(a, b, x, y):
    if x * (a + b) < a and x < 0.99:
        low = series(a, b, x, y)
        return low, (1 - low if low < 0.99 else series(b, a, y, x))
    up = series(b, a, y, x)
    return (1 - up if up < 0.99 else series(a, b, x, y)), up


def normal():
    x = deviate()
    z = mpf(x)
    return [], x, -z * z / 2 - log(2 * pi) / 2, erfc(-z / sqrt(mpf(2))) / 2, erfc(z / sqrt(mpf(2))) / 2


def gamma():
    a = spread(0.05, 1e9) if random.random() < 0.8 else float(round(spread(1, 1e4)))
    c = 1 - 1 / (9 * a) + deviate() / (3 * math.sqrt(a))
    x = a * c ** 3 if c > 0.05 else a * spread(1e-60, 1)
    A, X = mpf(a), mpf(x)
    return [a], x, (A - 1) * log(X) - X - loggamma(A), *incgamma(A, X)


def student():
    n = spread(0.1, 1e8) if random.random() < 0.7 else float(round(spread(1, 200)))
    x = deviate() if random.random() < 0.7 else math.copysign(spread(1e-8, 1e6 if n < 100 else 50), uniform(-1, 1))
    A, X = mpf(n), mpf(x)
    s, y = A / (A + X * X), X * X / (A + X * X)
    if s > 0.5 and (n > 1e6 or s > 0.99):
        outer = 1 - series(mpf(1) / 2, A / 2, y, s)
        if outer < 1e-20:
            return None
    else:
        outer = series(A / 2, mpf(1) / 2, s, y)
    density = loggamma((A + 1) / 2) - loggamma(A / 2) - log(A * pi) / 2 - (A + 1) / 2 * log(1 + X * X / A)
    half = outer / 2
    return [n], x, density, *((half, 1 - half) if x < 0 else (1 - half, half))


def beta_parameters():
    r = random.random()
    if r < 0.1:
        a = b = spread(1e5, 1e8)
    elif r < 0.4:
        a, b = float(round(spread(1, 300))), float(round(spread(1, 300)))
    else:
        a, b = spread(0.05, 1e6), spread(0.05, 1e6)
    if a > 2 and b > 2:
        sd = math.sqrt(a * b / (a + b) ** 2 / (a + b + 1))
        logit = math.log(a / b) + deviate() * sd * (a + b) ** 2 / (a * b)
        x = 1 / (1 + math.exp(-logit)) if abs(logit) < 700 else 0
    else:
        x = random.choice([uniform(0, 1), spread(1e-200, 1), spread(1e-12, 1)])
    return (a, b, x) if 0 < x < 1 else None


def beta():
    found = beta_parameters()
    if found is None:
        return None
    a, b, x = map(mpf, found)
    y = 1 - x
    density = (a - 1) * log(x) + (b - 1) * log(y) + loggamma(a + b) - loggamma(a) - loggamma(b)
    return found[:2], found[2], density, *incbeta(a, b, x, y)


def snedecor():
    found = beta_parameters()
    if found is None:
        return None
    f = found[2] / (1 - found[2]) * found[1] / found[0]
    a, b, v = mpf(found[0]), mpf(found[1]), mpf(f)
    x, y = a * v / (a * v + b), b / (a * v + b)
    density = a * log(x) + b * log(y) - log(v) + loggamma(a + b) - loggamma(a) - loggamma(b)
    return [2 * found[0], 2 * found[1]], f, density, *incbeta(a, b, x, y)


def poisson():
    mu = spread(1e-12, 1e9) if random.random() < 0.6 else spread(0.1, 1000)
    k = round(mu + deviate() * max(math.sqrt(mu), 0.7))
    if k < 0:
        return None
    up, low = incgamma(mpf(k + 1), mpf(mu))
    return [mu], k, k * log(mpf(mu)) - mpf(mu) - loggamma(mpf(k + 1)), low, up


def binomial():
    n = round(spread(1, 1e9))
    p = spread(1e-12, 1) if random.random() < 0.6 else uniform(0, 1) if random.random() < 0.6 else 1 - spread(1e-12, 0.5)
    sd = math.sqrt(n * p * (1 - p))
    k = round(n * p + deviate() * max(sd, 0.7))
    if not 0 <= k < n or sd > 3000:
        return None
    P = mpf(p)
    Q = 1 - P
    up, low = incbeta(mpf(k + 1), mpf(n - k), P, Q)
    mass = loggamma(mpf(n + 1)) - loggamma(mpf(k + 1)) - loggamma(mpf(n - k + 1)) + k * log(P) + (n - k) * log(Q)
    return [n, p], k, mass, low, up


def negative_binomial():
    mu, theta = spread(1e-6, 1e6), spread(0.01, 1e8)
    k = round(mu + deviate() * max(math.sqrt(mu + mu * mu / theta), 0.7))
    if k < 0:
        return None
    M, T = mpf(mu), mpf(theta)
    failure, success = M / (M + T), T / (M + T)
    up, low = incbeta(mpf(k + 1), T, failure, success)
    mass = loggamma(T + k) - loggamma(mpf(k + 1)) - loggamma(T) + k * log(failure) + T * log(success)
    return [mu, theta], k, mass, low, up


def hypergeometric():
    """Central with huge margins, noncentral with up to some thousand tables."""
    isBig = random.random() < 0.3
    good, other = round(spread(1, 1e9 if isBig else 3000)), round(spread(1, 1e9 if isBig else 3000))
    drawn = round(spread(1, good + other))
    odds = 1.0 if isBig or random.random() < 0.4 else spread(1e-8, 1e8)
    first, last = max(0, drawn - other), min(drawn, good)
    if first == last or (last - first > 5000 and odds != 1):
        return None

    def log_weight(k):
        return (-loggamma(mpf(k + 1)) - loggamma(mpf(good - k + 1)) - loggamma(mpf(drawn - k + 1))
                - loggamma(mpf(other - drawn + k + 1)) + k * log(mpf(odds)))

    def ratio(k):
        return mpf(good - k) * (drawn - k) / (mpf(k + 1) * (other - drawn + k + 1)) * mpf(odds)

    # Outward from the mode, until a term no longer counts beside a tail of 1e-300.
    low, high = first, last
    while low < high:
        middle = (low + high) // 2
        if ratio(middle) < 1:
            high = middle
        else:
            low = middle + 1
    mode = low
    terms = {mode: mpf(1)}
    for step in (1, -1):
        k, term = mode, mpf(1)
        while first <= k + step <= last and term > mpf(10) ** -340:
            term = term * ratio(k) if step > 0 else term / ratio(k - 1)
            k += step
            terms[k] = term
            if len(terms) > 60_000:
                return None
    total = sum(terms.values())
    mean = sum(k * t for k, t in terms.items()) / total
    sd = sqrt(sum((k - mean) ** 2 * t for k, t in terms.items()) / total)
    k = round(float(mean) + deviate() * max(float(sd), 0.7))
    if not first <= k < last or k not in terms:
        return None
    low = sum(t for j, t in terms.items() if j <= k) / total
    up = sum(t for j, t in terms.items() if j > k) / total
    return [good, other, drawn, odds], k, log(terms[k] / total), low, up


kinds = {
    "normal": normal, "gamma": gamma, "t": student, "beta": beta, "f": snedecor, "poisson": poisson,
    "binomial": binomial, "negativeBinomial": negative_binomial, "hypergeometric": hypergeometric,
}


def complement(p, other):
    """log p, also where p is so near one that 45 digits do not tell."""
    return -other if other < SMALL else log(p)


wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 60
with open(sys.argv[1], "w") as out:
    out.write("name\tfirst\tsecond\tthird\tfourth\tx\tlogDensity\tlogLower\tlogUpper\n")
    for name, kind in kinds.items():
        random.seed(name)
        made = 0
        while made < wanted:
            try:
                row = kind()
            except OverflowError:
                continue
            if row is None:
                continue
            parameters, x, density, low, up = row
            if low <= 0 or up <= 0:
                if max(low, up) <= 0:
                    continue
            numbers = [mp.nstr(density, 20), mp.nstr(complement(low, up), 20) if low > 0 else "-inf",
                       mp.nstr(complement(up, low), 20) if up > 0 else "-inf"]
            cells = [repr(float(p)) for p in parameters] + ["0.0"] * (4 - len(parameters))
            out.write("\t".join([name, *cells, repr(float(x)), *numbers]) + "\n")
            out.flush()
            made += 1
