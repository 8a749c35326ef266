"""Prints Sources/Distributions/Special/TemmeCoefficients.swift.

The uniform expansion of the incomplete gamma function (Temme 1979; DLMF 8.12.7 to 8.12.12):
c0 = 1/mu - 1/eta, c_k = c_{k-1}'/eta + (-1)^k g_k/mu with eta^2/2 = mu - log(1 + mu), as power series in eta.
Needs mpmath.
"""
from mpmath import mp, mpf, taylor, log, sqrt, factorial, findroot, bernoulli, exp

mp.dps = 120
N, K, PRINTED = 60, 8, 30

# mu as a power series in eta: (1 + mu) eta = mu mu', by coefficients.
m = [mpf(0)] * (N + 3)
m[1] = mpf(1)
for n in range(2, N + 3):
    # eta (1 + mu) = mu mu' -> coefficient of eta^n:  m[n-1] = sum_{i+j=n} m[i] (j+1) m[j+1], with i >= 1
    known = sum(m[i] * (n - i + 1) * m[n - i + 1] for i in range(2, n))
    m[n] = (m[n - 1] - known) / (n + 1)

# 1/mu = 1/eta * 1/(1 + ...)
a = [m[i + 1] for i in range(N + 2)]
inv = [1 / a[0]]
for n in range(1, N + 2):
    inv.append(-sum(a[i] * inv[n - i] for i in range(1, n + 1)) / a[0])
# inv[n] is the coefficient of eta^(n-1) of 1/mu
c = [inv[n + 1] for n in range(N)]

# g_k: Gamma*(z) = exp(sum B_2k / (2k (2k-1) z^(2k-1)))
L = [mpf(0)] * (K + 2)
for k in range(1, K + 2):
    if 2 * k - 1 <= K:
        L[2 * k - 1] = bernoulli(2 * k) / (2 * k * (2 * k - 1))
g = [mpf(1)]
for n in range(1, K + 1):
    g.append(sum(i * L[i] * g[n - i] for i in range(1, n + 1)) / n)

rows = [c]
for k in range(1, K):
    prev = rows[-1]
    # prev'/eta has a term 1/eta that (-1)^k g_k/mu cancels
    row = []
    for n in range(len(prev) - 2):
        row.append((n + 2) * prev[n + 2] + (-1) ** k * g[k] * inv[n + 1])
    assert abs(prev[1] + (-1) ** k * g[k] * inv[0]) < mpf(10) ** -60
    rows.append(row)

print("""// Written by Tests/Reference/temme_coefficients.py.

/// Coefficients of Temme's uniform expansion: row k holds the power series in η that belongs to a⁻ᵏ.
let temmeCoefficients: [[Double]] = [""")
for k, row in enumerate(rows):
    print("    [")
    values = [mp.nstr(v, 19, min_fixed=0, max_fixed=0) for v in row[:PRINTED - 2 * k]]
    for i in range(0, len(values), 4):
        print("        " + ", ".join(values[i:i + 4]) + ",")
    print("    ],")
print("]")
