#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Half the logarithm of 2π.
package let halfLogTwoPi = 0.918938533204672741780329736406

/// log |Γ(x)|, free of the C library's shared sign.
package func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
}

/// log Γ(1 + x) for x > -1, with relative accuracy near zero too.
func logGamma1p(_ x: Double) -> Double {
    guard x.magnitude < 0.01 else { return logGamma(1 + x) }
    // Euler's constant and ζ(k)/k with alternating signs; the ninth term is below 1e-19 here.
    let terms: [Double] = [
        -0.577215664901532861, 0.822467033424113218, -0.400685634386531428, 0.270580808427784548,
        -0.207385551028673986, 0.169557176997408190, -0.144049896768846118, 0.125509669524743042,
    ]
    return x * terms.reversed().reduce(0) { $0 * x + $1 }
}

/// What Stirling's formula leaves out: log Γ(x + 1) − ((x + ½) log x − x + ½ log 2π), for x > 0.
///
/// The densities are built on it, because it is small where log Γ is large (Loader 2000).
package func stirlingError(_ x: Double) -> Double {
    if x < 15 { return logGamma1p(x) - (x + 0.5) * log(x) + x - halfLogTwoPi }
    let y = 1 / (x * x)
    // B(2k) / (2k (2k − 1)) of the asymptotic series.
    let series: [Double] = [
        1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360_360.0, 1 / 156.0, -3617 / 122_400.0,
    ]
    return series.reversed().reduce(0) { $0 * y + $1 } / x
}

/// log(1 + u) − u for u > −1, without cancellation near zero.
package func log1pMinusArgument(_ u: Double) -> Double {
    guard u > -0.6, u < 1.5 else { return log1p(u) - u }
    // log(1 + u) = 2 artanh r with r = u / (2 + u), and 2r − u = −ur.
    let r = u / (2 + u)
    let y = r * r
    var sum = 0.0
    var term = 1.0
    var odd = 3.0
    while true {
        let next = sum + term / odd
        if next == sum { break }
        sum = next
        term *= y
        odd += 2
    }
    return r * (2 * y * sum - u)
}

/// `observed` × log(`observed` / `expected`) + `expected` − `observed`: half the Poisson deviance, never negative.
///
/// `excess` is `expected − observed`, which the caller may know better than the difference of the two.
func halfDeviance(observed: Double, expected: Double, excess: Double) -> Double {
    if observed == 0 { return expected }
    let u = excess / observed
    if u > -0.6, u < 1.5 { return -observed * log1pMinusArgument(u) }
    return observed * log(observed / expected) + excess
}
