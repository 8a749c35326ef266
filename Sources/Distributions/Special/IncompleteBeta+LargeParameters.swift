#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension IncompleteBeta {
    /// The lower tail for a, b > 1 and x below the mean, by the even part of the continued fraction.
    ///
    /// Its coefficients rest on a y − b x, which is small where the parameters are large, instead of on numbers near ±1 that
    /// cancel. DiDonato and Morris 1992, doi:10.1145/131766.131776, equation 9.
    static func contractedFraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Tails {
        let start = 1 + excess(a, b, x, y)
        let perA = 1 + 1 / a
        var above = (previous: 0.0, current: 1.0)
        var below = (previous: 1.0, current: start / perA)
        var value = perA / start
        var n = 0.0
        var shift = a + 1
        var p = 1.0
        while true {
            n += 1
            let w = n * (b - n) * x
            let ratio = a / shift
            let alpha = p * (p + b / a) * ratio * ratio * (w * x)
            let t = n / a
            let beta = n + w / shift + (t + 1) / (perA + 2 * t) * (start + n * (1 + y))
            p = 1 + t
            shift += 2
            above = (above.current, alpha * above.previous + beta * above.current)
            below = (below.current, alpha * below.previous + beta * below.current)
            let next = above.current / below.current
            let isSettled = (next - value).magnitude <= 1e-16 * next
            value = next
            if isSettled || n > 1e7 { break }
            // Only the ratio matters: keep the denominators at one.
            above = (above.previous / below.current, next)
            below = (below.previous / below.current, 1)
        }
        // The fraction belongs to x^a y^b / B(a, b), a times the shared prefix.
        return .lower(logScale: logPrefix(a, b, x, y), factor: a * value)
    }

    /// The lower tail for large a, b ≤ 1 and x near one: an expansion in incomplete gamma functions.
    ///
    /// DiDonato and Morris 1992, section 9; DLMF 8.18.14. With a ≥ 15 its 30 terms suffice for full accuracy.
    static func largeParameter(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Tails {
        let nu = a + (b - 1) / 2
        let logX = logOf(x, complement: y)
        let z = -nu * logX
        let gamma = IncompleteGamma.tails(b, z)
        // Everything in units of the smaller gamma tail's scale: z^b e^−z / Γ(b) and Q(b, z).
        let logPower = IncompleteGamma.logPrefix(b, z) + log(b)
        let (scale, first) = gamma.directUpper ?? (0, gamma.upper)
        let power = exp(logPower - scale)
        let v = 0.25 / (nu * nu)
        let square = 0.25 * logX * logX
        var j = first
        var sum = first
        var c: [Double] = []
        var d: [Double] = []
        var cn = 1.0
        var powers = 1.0
        for n in 1...30 {
            let twice = 2 * Double(n) - 2
            let shifted = b + twice
            j = (shifted * (shifted + 1) * j + (z + shifted + 1) * powers * power) * v
            powers *= square
            cn /= (twice + 2) * (twice + 3)
            var inner = 0.0
            var weight = b - Double(n)
            for i in 0..<(n - 1) {
                inner += weight * c[i] * d[n - 2 - i]
                weight += b
            }
            c.append(cn)
            d.append((b - 1) * cn + inner / Double(n))
            let part = d[n - 1] * j
            sum += part
            if part.magnitude <= 1e-17 * sum { break }
        }
        // Γ(a + b) / (Γ(a) ν^b), near one.
        let total = a + b
        let ratio =
            stirlingError(total) - stirlingError(a) + (a - 0.5) * log1p(b / a) - b + b * log(total / nu)
        return .lower(logScale: scale + ratio, factor: sum)
    }
}
