#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// exp(x²) erfc(x): the complementary error function without its underflow.
///
/// - x < −26: infinite.
func scaledErfc(_ x: Double) -> Double {
    if x < 10 {
        let square = x * x
        // The part of x² that rounding loses matters once the square is large.
        let lost = (-square).addingProduct(x, x)
        return exp(square) * (1 + lost) * erfc(x)
    }
    // Laplace's continued fraction, from the back; 40 levels are exact to the last bit from 10 on.
    var tail = 0.0
    for level in stride(from: 40, through: 1, by: -1) { tail = Double(level) / 2 / (x + tail) }
    return 1 / ((x + tail) * Double.pi.squareRoot())
}

/// log erfc(x), far beyond the point where erfc underflows.
func logErfc(_ x: Double) -> Double {
    if x < 1 { return log1p(-erf(x)) }
    if x < 10 { return log(erfc(x)) }
    return log(scaledErfc(x)) - x * x
}
