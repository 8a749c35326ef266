#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The regularized incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x).
enum IncompleteGamma {
    /// Both tails for a > 0 and x ≥ 0; the smaller one keeps its relative accuracy.
    ///
    /// A power series below the bulk, Lentz' continued fraction above it, Temme's uniform expansion where
    /// a is large and x near to it. DLMF 8.7.1, 8.9.2, 8.12.7.
    static func tails(_ a: Double, _ x: Double) -> Tails {
        if x <= 0 { return .allUpper }
        if x == .infinity { return .allLower }
        if a >= 200, let uniform = uniformExpansion(a, x) { return uniform }
        if x < max(1, a) { return x < 1 && a < 0.5 ? smallShape(a, x) : series(a, x) }
        if x < a + 1, a > 0.5 { return series(a, x) }
        return continuedFraction(a, x)
    }

    /// log of x^a e^−x / Γ(a + 1), which all forms share.
    static func logPrefix(_ a: Double, _ x: Double) -> Double {
        if a < 1 { return a * log(x) - x - logGamma1p(a) }
        return -halfDeviance(observed: a, expected: x, excess: x - a) - stirlingError(a) - 0.5 * log(a) - halfLogTwoPi
    }

    private static func series(_ a: Double, _ x: Double) -> Tails {
        var sum = 1.0
        var term = 1.0
        var shape = a
        while term > sum * 1e-17 {
            shape += 1
            term *= x / shape
            sum += term
        }
        return .lower(logScale: logPrefix(a, x), factor: sum)
    }

    private static func continuedFraction(_ a: Double, _ x: Double) -> Tails {
        let tiny = 1e-300
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / (b.magnitude < tiny ? tiny : b)
        var h = d
        var i = 0.0
        while true {
            i += 1
            let coefficient = i * (a - i)
            b += 2
            d = coefficient * d + b
            if d.magnitude < tiny { d = tiny }
            c = b + coefficient / c
            if c.magnitude < tiny { c = tiny }
            d = 1 / d
            let step = d * c
            h *= step
            if (step - 1).magnitude < 2e-16 || i > 1e7 { break }
        }
        // The fraction belongs to x^a e^−x / Γ(a) = a times the shared prefix.
        return .upper(logScale: logPrefix(a, x), factor: h * a)
    }

    /// Q for small a and x < 1, where P is near one: 1 − x^a / Γ(1 + a) × (1 + small), each part by `expm1`.
    private static func smallShape(_ a: Double, _ x: Double) -> Tails {
        var sum = 0.0
        var term = 1.0
        var n = 0.0
        repeat {
            n += 1
            term *= -x / n
            sum += term / (a + n)
        } while term.magnitude > 1e-18 * sum.magnitude
        let power = a * log(x) - logGamma1p(a)
        let upper = -expm1(power) - exp(power) * a * sum
        return upper < 0.5 ? .upper(logScale: 0, factor: upper) : .lower(logScale: power, factor: 1 + a * sum)
    }

    /// Temme's expansion for |η| < 1; nil outside.
    private static func uniformExpansion(_ a: Double, _ x: Double) -> Tails? {
        let mu = (x - a) / a
        guard mu > -0.65, mu < 1.35 else { return nil }
        let half = -log1pMinusArgument(mu)
        let eta = (2 * half).squareRoot() * (mu < 0 ? -1 : 1)
        guard eta.magnitude < 1 else { return nil }
        var sum = 0.0
        for row in temmeCoefficients.reversed() {
            var c = 0.0
            for coefficient in row.reversed() { c = c * eta + coefficient }
            sum = sum / a + c
        }
        let remainder = sum / (2 * Double.pi * a).squareRoot()
        let tail = 0.5 * scaledErfc((a * half).squareRoot())
        let scale = -a * half
        return mu < 0
            ? .lower(logScale: scale, factor: tail - remainder) : .upper(logScale: scale, factor: tail + remainder)
    }
}
