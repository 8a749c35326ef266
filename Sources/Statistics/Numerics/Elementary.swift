#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The natural logarithm, from the C library: the one place that most files need it from.
func logarithm(_ x: Double) -> Double { log(x) }

/// log(1 + x) without cancellation near zero.
func logOnePlus(_ x: Double) -> Double { log1p(x) }

/// eˣ.
func exponential(_ x: Double) -> Double { exp(x) }

/// eˣ − 1 without cancellation near zero.
func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }

/// The hyperbolic tangent.
func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }

/// The arc tangent.
func arcTangent(_ x: Double) -> Double { atan(x) }

/// The arc sine.
func arcSine(_ x: Double) -> Double { asin(x) }

/// The sine.
func sine(_ x: Double) -> Double { sin(x) }

/// The hyperbolic sine.
func hyperbolicSine(_ x: Double) -> Double { sinh(x) }

/// The hyperbolic cosine.
func hyperbolicCosine(_ x: Double) -> Double { cosh(x) }
