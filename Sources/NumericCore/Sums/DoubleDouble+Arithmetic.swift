/// Arithmetic of numbers that are sums of two doubles, high parts nearest to the whole: each result is good to a few units of 2⁻¹⁰⁴.
///
/// Source: Y. Hida, X. S. Li, D. H. Bailey, Algorithms for quad-double precision floating point arithmetic, ARITH-15 (2001),
/// doi:10.1109/ARITH.2001.930115.
extension DoubleDouble {
    @inline(__always)
    private init(high: Double, low: Double) {
        let sum = high + low
        self.high = sum
        self.low = low - (sum - high)
    }

    /// The sum of two doubles, exactly.
    @inline(__always)
    static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
        var result = DoubleDouble(a)
        result.add(b)
        return result
    }

    /// The product of two doubles, exactly.
    @inline(__always)
    static func product(_ a: Double, _ b: Double) -> DoubleDouble {
        let product = a * b
        var result = DoubleDouble(product)
        result.low = (-product).addingProduct(a, b)
        return result
    }

    @inline(__always)
    static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let (high, low) = (sum(a.high, b.high), sum(a.low, b.low))
        let rough = DoubleDouble(high: high.high, low: high.low + low.high)
        return DoubleDouble(high: rough.high, low: rough.low + low.low)
    }

    @inline(__always)
    static prefix func - (a: DoubleDouble) -> DoubleDouble {
        var result = a
        (result.high, result.low) = (-a.high, -a.low)
        return result
    }

    @inline(__always)
    static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

    @inline(__always)
    static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let leading = product(a.high, b.high)
        return DoubleDouble(high: leading.high, low: leading.low + (a.high * b.low + a.low * b.high))
    }

    @inline(__always)
    static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let first = a.high / b.high
        let rest = a - b * DoubleDouble(first)
        let second = rest.high / b.high
        let third = (rest - b * DoubleDouble(second)).high / b.high
        return DoubleDouble(high: first, low: second) + DoubleDouble(third)
    }
}
