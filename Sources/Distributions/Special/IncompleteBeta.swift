#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The regularized incomplete beta function I_x(a, b), with y = 1 − x given beside x so that neither end loses digits.
enum IncompleteBeta {
    /// Both tails of the beta distribution at x, for a, b > 0, x and y in [0, 1], x + y = 1.
    ///
    /// The tail on x's side of the mean is computed: by a power series where its terms are positive and few, by an expansion where one
    /// parameter is large and the other at most one, else by a continued fraction. DLMF 8.17.7 and 8.17.22, 8.18.14.
    static func tails(_ a: Double, _ b: Double, x: Double, y: Double) -> Tails {
        if x <= 0 { return .allUpper }
        if y <= 0 { return .allLower }
        let isBelow = a < 1 && b < 1 ? x <= 0.5 : x * (b + 1) <= y * (a + 1)
        return isBelow ? side(a, b, x, y) : side(b, a, y, x).swapped
    }

    /// log of x^a y^b / (a B(a, b)).
    static func logPrefix(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let sum = a + b
        if min(a, b) < 1 {
            let small = min(a, b)
            let large = max(a, b)
            // Γ(a + b) / (Γ(a + 1) Γ(b)): the large gammas through Stirling's error, the small one as it is.
            let ratio =
                large < 10
                ? logGamma1p(sum) - log(sum) - logGamma1p(large) + log(large)
                : stirlingError(sum) - stirlingError(large) + (large - 0.5) * log1p(small / large)
                    + small * log(sum) - small
            let power = a * logOf(x, complement: y) + b * logOf(y, complement: x)
            return power + ratio - logGamma1p(small) + (small == a ? 0 : log(small) - log(large))
        }
        let excess = excess(a, b, x, y)
        let forA = deviancePart(a, ratio: sum * x / a, excess: -excess / a)
        let forB = deviancePart(b, ratio: sum * y / b, excess: excess / b)
        return -forA - forB - (stirlingError(a) + stirlingError(b) - stirlingError(sum))
            + 0.5 * log(b / (a * sum)) - halfLogTwoPi
    }

    /// The difference a y − b x with one rounding: it is what the deviances are built on.
    static func excess(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let product = b * x
        return (-product).addingProduct(a, y) - (-product).addingProduct(b, x)
    }

    private static func deviancePart(_ a: Double, ratio: Double, excess u: Double) -> Double {
        u > -0.6 && u < 1.5 ? -a * log1pMinusArgument(u) : a * (u - log(ratio))
    }

    static func logOf(_ x: Double, complement y: Double) -> Double { x > 0.5 ? log1p(-y) : log(x) }

    private static func side(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Tails {
        if x <= 0.7 && (b <= 1 || b * x <= 0.7) { return series(a, b, x, y) }
        if a > 1 && b > 1 { return contractedFraction(a, b, x, y) }
        if a >= 15 { return largeParameter(a, b, x, y) }
        // Here x lies in the bulk, so that the other tail has its digits too.
        if b >= 15 { return largeParameter(b, a, y, x).swapped }
        return continuedFraction(a, b, x, y)
    }

    private static func series(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Tails {
        var sum = 1.0
        var term = a
        var n = 0.0
        while true {
            n += 1
            term *= x * (n - b) / n
            let part = term / (a + n)
            sum += part
            if part.magnitude <= 1e-17 * sum.magnitude { break }
        }
        // The series belongs to x^a / (a B(a, b)), without the power of y.
        return .lower(logScale: logPrefix(a, b, x, y) - b * logOf(y, complement: x), factor: sum)
    }

    private static func continuedFraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Tails {
        let tiny = 1e-300
        let limited = { (value: Double) in value.magnitude < tiny ? tiny : value }
        let sum = a + b
        var c = 1.0
        var d = 1 / limited(1 - sum * x / (a + 1))
        var h = d
        var m = 0.0
        while true {
            m += 1
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / limited(1 + even * d)
            c = limited(1 + even / c)
            h *= d * c
            let odd = -(a + m) * (sum + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / limited(1 + odd * d)
            c = limited(1 + odd / c)
            let step = d * c
            h *= step
            if (step - 1).magnitude < 2e-16 || m > 1e7 { break }
        }
        return .lower(logScale: logPrefix(a, b, x, y), factor: h)
    }
}
