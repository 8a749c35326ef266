"""Writes rates-and-samples.jsonl: reference values of descriptions, intervals, changes and carried bounds on seeded inputs.

Authorities: scipy, statsmodels, R (quantiles, tests of proportions and tables), exact arithmetic and exhaustive search here.
The lines have the form that ReferenceTests reads. Needs scipy, statsmodels and Rscript.

    python3 rates_and_samples.py rates-and-samples.jsonl
"""
import itertools
import json
import math
import random
import subprocess
import sys
from fractions import Fraction

import numpy as np
from scipy import stats
from scipy.stats.contingency import odds_ratio
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.rates import test_poisson_2indep

random.seed(2027)
lines = []
levels = [0.5, 0.8, 0.9, 0.95, 0.99, 0.998]


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(v) for v in value]
    if value is None or isinstance(value, (str, bool)):
        return value
    value = float(value)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Inf" if value > 0 else "-Inf"
    return int(value) if value == int(value) and abs(value) < 1e15 else value


def add(method, inputs, parameters, expected, authority, tolerance=1e-10, tolerances=None):
    line = {"id": f"{method}-{len(lines)}", "method": method, "inputs": plain(inputs), "parameters": plain(parameters),
            "expected": plain(expected), "authority": authority, "tolerance": tolerance}
    if tolerances:
        line["tolerances"] = tolerances
    lines.append(line)


def R(code):
    out = subprocess.run(["Rscript", "-e", f"cat(format({code}, digits=17))"], capture_output=True, text=True, check=True)
    return [float(v) for v in out.stdout.split()]


def vector(x):
    return "c(" + ",".join(repr(float(v)) for v in x) + ")"


# Samples

def sample(n, offset=0.0, digits=2):
    return [round(offset + random.gauss(50, 9), digits) for _ in range(n)]


for x in [sample(1), sample(2), sample(3), sample(4), sample(7), sample(30), [5, 5, 5, 9], [1, 1, 2, 2, 2, 8, 8],
          sample(5, -50), [1e9 + v for v in (1, 4, 4.5, 9, 2)]]:
    exact = [Fraction(v) for v in x]
    n = len(x)
    mean = sum(exact) / n
    squares = sum((v - mean) ** 2 for v in exact)
    expected = {"mean": mean, "median": np.median(x), "min": min(x), "max": max(x),
                "madRaw": np.median(np.abs(np.array(x) - np.median(x))), "iqr": stats.iqr(x),
                "variance": squares / (n - 1) if n > 1 else None}
    if n > 1:
        expected["sd"] = math.sqrt(squares / (n - 1))
        expected["se"] = math.sqrt(squares / (n - 1) / n)
        expected["cv"] = math.sqrt(squares / (n - 1)) / float(mean)
        m2, m3, m4 = (float(sum((v - mean) ** k for v in exact) / n) for k in (2, 3, 4))
        g1, g2 = m3 / m2 ** 1.5, m4 / m2 ** 2 - 3
        expected["skewG1"], expected["kurtG2"] = g1, g2
        expected["skewAdjusted"] = g1 * math.sqrt(n * (n - 1)) / (n - 2) if n > 2 else None
        expected["kurtAdjusted"] = ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3)) if n > 3 else None
    expected["trimmed10"] = stats.trim_mean(x, 0.1)
    near = {"rel": 1e-9, "abs": 1e-12}
    add("descriptive", {"x": x}, {}, expected, "exact rational arithmetic, numpy, scipy", 1e-12,
        {"skewG1": near, "skewAdjusted": near, "kurtG2": near, "kurtAdjusted": near, "madRaw": near, "iqr": near})

for kind in range(1, 10):
    for x in [sample(1), sample(2), sample(5), sample(10, digits=0), sample(23)]:
        p = [0, 0.001, 0.1, 0.2, 0.25, 1 / 3, 0.5, 0.6, 0.9, 0.975, 1]
        add("quantile", {"x": x}, {"type": kind, "p": p}, {"q": R(f"quantile({vector(x)}, {vector(p)}, type={kind}, names=FALSE)")},
            "R stats::quantile", 1e-12)

for n in [1, 2, 5, 12]:
    x = [round(random.uniform(0.5, 90), 2) for _ in range(n)]
    w = [round(random.uniform(0.1, 9), 1) for _ in range(n)]
    W = math.fsum(w)
    add("means", {"x": x, "w": w}, {}, {
        "geometric": math.exp(math.fsum(map(math.log, x)) / n), "harmonic": n / math.fsum(1 / v for v in x),
        "power2": math.sqrt(math.fsum(v * v for v in x) / n),
        "wGeometric": math.exp(math.fsum(b * math.log(a) for a, b in zip(x, w)) / W),
        "wHarmonic": W / math.fsum(b / a for a, b in zip(x, w))}, "formula", 1e-12)
    if n > 1:
        fx, fw = [Fraction(v) for v in x], [Fraction(v) for v in w]
        T = sum(fw)
        m = sum(a * b for a, b in zip(fx, fw)) / T
        v = sum(b * (a - m) ** 2 for a, b in zip(fx, fw)) / T
        add("weighted", {"x": x, "w": w}, {}, {"mean": m, "varML": v, "varUnbiased": v / (1 - sum(b * b for b in fw) / T ** 2)},
            "exact rational arithmetic", 1e-12)

for years, x in [([2019, 2021], [3, 7.5]), ([2010, 2011, 2015, 2016], [12, 9, 0, 40]), ([2018, 2019, 2020], [5, None, 8]),
                 ([2001, 2002], [4, 0])]:
    values = [v for v in x if v is not None]
    span = years[-1] - years[0]
    ratio = values[-1] / values[0]
    add("growth", {"year": years, "x": x}, {}, {
        "cagr": ratio ** (1 / span) - 1, "logGrowth": math.log(ratio) / span if ratio > 0 else None,
        "yoyPct": [None if a is None or b is None or a <= 0 else (b / a - 1) * 100 for a, b in zip(x, x[1:])],
        "indexBase100": [None if v is None else v / values[0] * 100 for v in x]}, "formula", 1e-11)

for level in levels:
    x = sample(random.choice([2, 3, 9, 25]))
    low, high = stats.t.interval(level, len(x) - 1, np.mean(x), stats.sem(x))
    add("mean-ci", {"x": x}, {"confidence": level}, {"mean": np.mean(x), "ci": [low, high]}, "scipy.stats.t")
    for n in [1, 5, 6, 8, 9, 17, 40]:
        x = sample(n)
        places = [j for j in range(1, n // 2 + 2) if stats.binom.cdf(j - 1, n, 0.5) <= (1 - level) / 2]
        s = sorted(x)
        add("median-ci", {"x": x}, {"confidence": level}, {
            "median": np.median(x), "ci": [s[max(places) - 1], s[n - max(places)]] if places else None},
            "definition, scipy.stats.binom", 1e-14)

# Proportions and counts

for level in levels:
    n = [1, 3, 8, 20, 55, 400, 120000]
    x = [random.choice([0, k, random.randint(0, k)]) for k in n[:5]] + [31, 7]
    for method in ["wilson", "agresti_coull", "jeffreys", "beta", "normal"]:
        ci = [proportion_confint(a, b, 1 - level, method) for a, b in zip(x, n)]
        near = {"ci": {"rel": 1e-9, "abs": 1e-14}}
        add("proportion-ci", {"x": x, "n": n}, {"method": method, "confidence": level}, {"ci": ci}, "statsmodels", 1e-9, near)
        if method == "wilson":
            add("proportion-ci-wilson", {"x": x, "n": n}, {"confidence": level}, {"ci": ci}, "statsmodels", 1e-9, near)
        if method == "beta":
            add("proportion-ci-exact", {"x": x, "n": n}, {"confidence": level}, {"ci": ci}, "statsmodels", 1e-9, near)
    counts = [0, 1, 2, 5, 9, 10, 11, 48, 700, 1234567]
    tail = (1 - level) / 2
    exact = [(0 if k == 0 else stats.gamma.ppf(tail, k), stats.gamma.isf(tail, k + 1)) for k in counts]
    add("poisson-ci-exact", {"x": counts}, {"confidence": level}, {"lower": [e[0] for e in exact], "upper": [e[1] for e in exact]},
        "scipy.stats.gamma")
    z = stats.norm.isf(tail)
    byar = [(k * max(0, 1 - 1 / (9 * k) - z / (3 * math.sqrt(k))) ** 3,
             (k + 1) * (1 - 1 / (9 * (k + 1)) + z / (3 * math.sqrt(k + 1))) ** 3) for k in counts[1:]]
    add("poisson-ci-byar", {"x": counts[1:]}, {"confidence": level}, {"lower": [b[0] for b in byar], "upper": [b[1] for b in byar]},
        "formula")
    score = [(k + z * z / 2 - z * math.sqrt(k + z * z / 4), k + z * z / 2 + z * math.sqrt(k + z * z / 4)) for k in counts[:8]]
    add("poisson-ci-score", {"x": counts[:8]}, {"confidence": level}, {"lower": [s[0] for s in score], "upper": [s[1] for s in score]},
        "formula", 1e-9, {"lower": {"rel": 1e-9, "abs": 1e-12}})
    n = [random.randint(50, 90000) for _ in counts]
    both = [exact[i] if counts[i] < 10 else byar[i - 1] for i in range(len(counts))]
    add("rate-ci-phe", {"x": counts, "n": n}, {"confidence": level, "multiplier": 1000}, {
        "value": [1000 * a / b for a, b in zip(counts, n)], "lower": [1000 * b[0] / m for b, m in zip(both, n)],
        "upper": [1000 * b[1] / m for b, m in zip(both, n)]}, "formula, scipy.stats.gamma")

for level, sides in zip(levels, ["two.sided", "greater", "less"] * 2):
    x, n = [random.randint(1, 18), random.randint(1, 30)], [random.randint(20, 60), random.randint(35, 80)]
    call = f"prop.test({vector(x)}, {vector(n)}, alternative='{sides}', correct=%s)"
    newcombe = confint_proportions_2indep(x[0], n[0], x[1], n[1], method="newcomb", compare="diff", alpha=1 - level)
    wald = confint_proportions_2indep(x[0], n[0], x[1], n[1], method="wald", compare="diff", alpha=1 - level)
    add("two-proportion", {"x": x, "n": n}, {"confidence": level, "alternative": sides}, {
        "diff": x[0] / n[0] - x[1] / n[1], "chisq": R(call % "FALSE" + "$statistic")[0], "p": R(call % "FALSE" + "$p.value")[0],
        "yatesP": R(call % "TRUE" + "$p.value")[0], "waldCI": wald, "newcombeCI": newcombe}, "R prop.test, statsmodels", 1e-8)
    table = [[x[0], n[0] - x[0]], [x[1], n[1] - x[1]]]
    two = Table2x2(np.array(table))
    add("risk-ratio-odds-ratio", {"table": table}, {"confidence": level}, {
        "rr": two.riskratio, "rrCI": two.riskratio_confint(1 - level), "or": two.oddsratio,
        "orCI": two.oddsratio_confint(1 - level)}, "statsmodels Table2x2")
    fisher = R(f"fisher.test(matrix({vector(table[0] + table[1])}, 2, byrow=TRUE), alternative='{sides}')$p.value")[0]
    found = odds_ratio(np.array(table))
    interval = found.confidence_interval(level, alternative=sides.replace(".", "-"))
    add("fisher-exact", {"table": table}, {"confidence": level, "alternative": sides}, {
        "p": fisher, "orCMLE": found.statistic, "ci": [interval.low, interval.high],
        "orSample": table[0][0] * table[1][1] / (table[0][1] * table[1][0])}, "R fisher.test, scipy odds_ratio", 1e-8,
        {"orCMLE": {"rel": 1e-6}, "ci": {"rel": 1e-6}})

# Changes of counts

names = {"two.sided": "two-sided", "greater": "larger", "less": "smaller"}
for sides in ["two.sided", "greater", "less"]:
    c1, e1 = [0, 12, 3, 60, 25], [1.0, 2.5, 0.8, 11.0, 3.0]
    c2, e2 = [4, 9, 3, 31, 50], [1.2, 1.5, 0.8, 9.0, 2.5]
    expected = {}
    for method in ["score", "exact-cond", "cond-midp", "sqrt", "wald", "etest-score"]:
        expected[method] = [test_poisson_2indep(a, s, b, t, method=method, alternative=names[sides]).pvalue
                            for a, s, b, t in zip(c1, e1, c2, e2)]
    add("two-count-change", {"count1": c1, "exposure1": e1, "count2": c2, "exposure2": e2}, {"alternative": sides}, expected,
        "statsmodels test_poisson_2indep", 1e-8)
for level in levels:
    pairs = [[random.choice([0, 1, 7, 30]), random.choice([2, 5, 40])] for _ in range(4)]
    exposure = [round(random.uniform(0.5, 4), 2), round(random.uniform(0.5, 4), 2)]
    share, tail = exposure[1] / sum(exposure), (1 - level) / 2
    results, scores = [], []
    for a, b in pairs:
        d = stats.binom(a + b, share)
        below, above, here = d.cdf(b), d.sf(b - 1), d.pmf(b)
        low = 0 if b == 0 else stats.beta.ppf(tail, b, a + 1)
        high = 1 if a == 0 else stats.beta.isf(tail, b + 1, a)
        scale = exposure[0] / exposure[1]
        results.append({"ratio": math.inf if a == 0 else b / a * scale, "pExactDoubled": min(1, 2 * min(below, above)),
                        "pMidDoubled": min(1, 2 * min(below - here / 2, above - here / 2)),
                        "pExactMinlike": stats.binomtest(b, a + b, share).pvalue,
                        "ci": [low / (1 - low) * scale, math.inf if high == 1 else high / (1 - high) * scale]})
        scores.append((b - (a + b) * share) / math.sqrt((a + b) * share * (1 - share)))
    add("two-count-change-exact", {"pairs": pairs, "exposure": exposure}, {"confidence": level}, {"results": results},
        "scipy.stats.binom, beta", 1e-9)
    add("two-count-change-score", {"pairs": pairs, "exposure": exposure}, {},
        {"z": scores, "p": [2 * stats.norm.sf(abs(s)) for s in scores]}, "formula", 1e-9)
    years = random.choice([1, 3, 7])
    add("annual-growth", {"pairs": pairs, "exposure": exposure}, {"confidence": level, "years": years}, {
        "growth": [r["ratio"] ** (1 / years) - 1 for r in results],
        "ci": [[v ** (1 / years) - 1 for v in r["ci"]] for r in results]}, "from the exact ratio", 1e-9)
    k = 4
    x, n = [random.randint(0, 9) for _ in range(k)], [random.randint(100, 900) for _ in range(k)]
    x[0] += 6
    std = [random.randint(1000, 9000) for _ in range(k)]
    z, O = stats.norm.isf(tail), sum(x)
    dsr = sum(w * a / b for w, a, b in zip(std, x, n)) / sum(std)
    var = sum(w * w * a / (b * b) for w, a, b in zip(std, x, n)) / sum(std) ** 2
    byar = (O * max(0, 1 - 1 / (9 * O) - z / (3 * math.sqrt(O))) ** 3,
            (O + 1) * (1 - 1 / (9 * (O + 1)) + z / (3 * math.sqrt(O + 1))) ** 3)
    add("directly-standardised-rate", {"x": x, "n": n, "std": std}, {"confidence": level, "multiplier": 1000}, {
        "value": 1000 * dsr, "lower": 1000 * (dsr + math.sqrt(var / O) * (byar[0] - O)),
        "upper": 1000 * (dsr + math.sqrt(var / O) * (byar[1] - O))}, "formula (Dobson with Byar's limits)", 1e-10)
    ref = [round(random.uniform(0.002, 0.02), 4) for _ in range(k)]
    E = math.fsum(a * b for a, b in zip(n, ref))
    limits = byar if O >= 10 else (0 if O == 0 else stats.gamma.ppf(tail, O), stats.gamma.isf(tail, O + 1))
    add("indirectly-standardised-ratio", {"x": x, "n": n, "refRate": ref}, {"confidence": level}, {
        "observed": O, "expected": E, "ratio": O / E, "lower": limits[0] / E, "upper": limits[1] / E}, "formula", 1e-10)

for before, after in [(0, 0), (3, 11), (8, 8), (25, 4)]:
    n = before + after
    add("mcnemar", {"table": [[40, before], [after, 17]]}, {}, {
        "mcnemarP": stats.chi2.sf((before - after) ** 2 / n, 1) if n else 1, "mcnemarExactP":
        stats.binomtest(before, n).pvalue if n else 1}, "scipy", 1e-10)

# One-sample Kolmogorov

for sides, mode in [("two.sided", "exact"), ("two.sided", "asymp"), ("greater", "exact"), ("less", "exact")]:
    for n in [1, 4, 11, 60]:
        x = [round(random.gauss(0.3, 1.2), 3) for _ in range(n)]
        found = stats.kstest(x, "norm", alternative=sides.replace(".", "-"), mode=mode)
        add("kolmogorov-one-sample", {"x": x}, {"alternative": sides, "method": mode}, {"D": found.statistic, "p": found.pvalue},
            "scipy.stats.kstest against the standard normal", 1e-9)

# Bounds by exhaustive search

for n in [2, 3, 4, 5]:
    for _ in range(2):
        lo = [random.randint(1, 12) for _ in range(n)]
        hi = [a + random.choice([0, 0, 1, 2, 4]) for a in lo]
        t = [2015 + i + (i > 1) for i in range(n)]
        corners = list(itertools.product(*zip(lo, hi)))
        # Values on thirds stand for all orders that open intervals allow.
        grid = list(itertools.product(*[sorted({a + (b - a) * Fraction(k, 12) for k in range(13)}) for a, b in zip(lo, hi)]))
        sign = lambda v: (v > 0) - (v < 0)
        scores = [sum(sign(y[j] - y[i]) for j in range(n) for i in range(j)) for y in grid]
        pairs = [(i, j) for j in range(n) for i in range(j)]
        outer = [sum((1 if lo[j] > hi[i] else -1 if hi[j] < lo[i] else 0 if lo[i] == hi[i] == lo[j] == hi[j] else s)
                     for i, j in pairs) for s in (-1, 1)]
        add("interval-mann-kendall", {"t": t, "lo": lo, "hi": hi}, {}, {"Sexact": [min(scores), max(scores)], "Souter": outer},
            "exhaustive search on a grid", 0)
        mt = Fraction(sum(t), n)
        sxx = sum((v - mt) ** 2 for v in t)
        slopes = [sum((a - mt) * b for a, b in zip(t, y)) / sxx for y in corners]
        add("interval-trend-ols", {"t": t, "lo": lo, "hi": hi}, {}, {
            "slope": [min(slopes), max(slopes)], "ratioMeanChange": [Fraction(lo[-1], hi[0]), Fraction(hi[-1], lo[0])]}, "corners", 1e-12)
        variances = [Fraction(n * sum(v * v for v in y) - sum(y) ** 2, n * (n - 1)) for y in corners]
        shares = [[min(Fraction(y[i]) / sum(y) for y in corners), max(Fraction(y[i]) / sum(y) for y in corners)] for i in range(n)]
        add("interval-statistics", {"lo": lo, "hi": hi}, {}, {
            "mean": [Fraction(sum(lo), n), Fraction(sum(hi), n)], "median": [np.median(lo), np.median(hi)],
            "varianceMax": max(variances), "shareOfTotal": shares,
            "pctChangeLast": [100 * (Fraction(lo[-1], hi[-2]) - 1), 100 * (Fraction(hi[-1], lo[-2]) - 1)]}, "corners", 1e-12)
        add("interval-rank", {"lo": lo, "hi": hi}, {}, {
            "best": [min(1 + sum(v > y[i] for v in y) for y in grid) for i in range(n)],
            "worst": [max(1 + sum(v > y[i] for v in y) for y in grid) for i in range(n)]}, "exhaustive search on a grid", 0)
        if n == 3:
            medians = [sorted((y[j] - y[i]) / Fraction(t[j] - t[i]) for i, j in pairs)[1] for y in grid]
            add("interval-theil-sen", {"t": t, "lo": lo, "hi": hi}, {}, {"slope": [min(medians), max(medians)], "kind": "exact"},
                "exhaustive search on a grid", 0, {"slope": {"abs": max(b - a for a, b in zip(lo, hi)) / 12 + 1e-12}})

with open(sys.argv[1], "w") as out:
    for line in lines:
        out.write(json.dumps(line) + "\n")
print(len(lines), "checks of", len({l["method"] for l in lines}), "methods")
